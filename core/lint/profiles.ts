import { type Phrase, say } from '../words/phrase.js';
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
  readonly rows: readonly { readonly topic: Phrase; readonly says: Phrase }[];
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
      return [{ topic: of === '' ? quirkTitles[quirk] : say`${quirkTitles[quirk]}: ${of}`, says }];
    });
    return { id, title, evidence, rows: [...rows, ...limitRows(limits)] };
  });
}

const limitTitles = {
  text: [say`the text of a TXT record`, say`octets`],
  writtenText: [say`the text of a TXT record as it is written`, say`characters`],
  data: [say`the data of one record`, say`octets`],
  file: [say`the file`, say`octets`],
  records: [say`the zone`, say`records`],
} as const satisfies Readonly<Record<keyof Limits, readonly [Phrase, Phrase]>>;

function limitRows(limits: Limits): ProfilePage['rows'] {
  return (Object.keys(limitTitles) as (keyof Limits)[]).flatMap((limit) => {
    const most = limits[limit];
    const [topic, unit] = limitTitles[limit];
    return most === undefined ? [] : [{ topic, says: say`takes at most ${most} ${unit}` }];
  });
}
