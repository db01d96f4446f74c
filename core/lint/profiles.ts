import * as providers from './profiles/providers.js';
import { type Limits, type Profile, type QuirkId, quirkTitles } from './profiles/quirks.js';
import * as servers from './profiles/servers.js';

export type { Profile } from './profiles/quirks.js';

/** Servers and providers that a zone can be judged for, in the order in which people choose among them. */
const table = {
  bind: servers.bind,
  nsd: servers.nsd,
  knot: servers.knot,
  powerdns: servers.powerdns,
  ldns: servers.ldns,
  route53: providers.route53,
  cloudflare: providers.cloudflare,
  akamai: providers.akamai,
  alibaba: providers.alibaba,
  digitalocean: providers.digitalocean,
  dnsimple: providers.dnsimple,
  huawei: providers.huawei,
  loopia: providers.loopia,
  oracle: providers.oracle,
  sakura: providers.sakura,
  transip: providers.transip,
  unifi: providers.unifi,
} satisfies Readonly<Record<string, Profile>>;

export type ProfileId = keyof typeof table;

export const profileIds = Object.keys(table) as readonly ProfileId[];

/** BIND differs from nothing. */
export const defaultProfile: ProfileId = 'bind';

export function profileOf(id: ProfileId): Profile {
  return table[id];
}

/** The profile that a setting names; undefined for anything else. */
export function readProfile(setting: unknown): ProfileId | undefined {
  return profileIds.find((id) => id === setting);
}

/** A profile as the manual tells it. */
export interface ProfilePage {
  readonly id: ProfileId;
  readonly title: string;
  readonly evidence: string;
  /** What differs from BIND: a topic, and what becomes of it. */
  readonly rows: readonly { readonly topic: string; readonly says: string }[];
}

/** All profiles, for the manual. */
export function profilePages(): readonly ProfilePage[] {
  return profileIds.map((id) => {
    const { title, evidence, quirks, limits, unknownTypes, relativeNameTypes } = profileOf(id);
    const rows = (Object.keys(quirkTitles) as QuirkId[]).flatMap((quirk) => {
      const says = quirks[quirk];
      if (says === undefined) return [];
      const types =
        quirk === 'unknownType' ? unknownTypes : quirk === 'relativeName' ? relativeNameTypes : [];
      const of = [...types].join(', ');
      return [{ topic: of === '' ? quirkTitles[quirk] : `${quirkTitles[quirk]}: ${of}`, says }];
    });
    return { id, title, evidence, rows: [...rows, ...limitRows(limits)] };
  });
}

const limitTitles = {
  text: ['the text of a TXT record', 'octets'],
  writtenText: ['the text of a TXT record as it is written', 'characters'],
  data: ['the data of one record', 'octets'],
  file: ['the file', 'octets'],
  records: ['the zone', 'records'],
} as const satisfies Readonly<Record<keyof Limits, readonly [string, string]>>;

function limitRows(limits: Limits): ProfilePage['rows'] {
  return (Object.keys(limitTitles) as (keyof Limits)[]).flatMap((limit) => {
    const most = limits[limit];
    const [topic, unit] = limitTitles[limit];
    return most === undefined ? [] : [{ topic, says: `takes at most ${most} ${unit}` }];
  });
}
