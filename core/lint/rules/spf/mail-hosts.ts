import type { Name } from '../../../dns/name.js';
import { limits } from '../../../spf/limits.js';
import { none } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { MailZone } from '../../mail-zone.js';
import { NameFact } from '../shared/name-facts.js';
import { perZone } from '../shared/per-zone.js';
import { answersOf, idAsked, presenceAt, seesAll } from './zone-answers.js';

/** The hosts that receive mail for a domain, as far as the zone decides. */
export type MailHosts =
  | { readonly kind: 'unknown' | 'no-such-domain' | 'no-mx' }
  /** `MX 0 .`: the domain takes no mail (RFC 7505). */
  | { readonly kind: 'null-mx' }
  /** `hosts`: numbers of their names, each once. `records`: different records; exact where there are too many. */
  | { readonly kind: 'hosts'; readonly hosts: readonly number[]; readonly records: number };

const unknown: MailHosts = { kind: 'unknown' };
const noMx: MailHosts = { kind: 'no-mx' };
const noSuchDomain: MailHosts = { kind: 'no-such-domain' };
const nullMx: MailHosts = { kind: 'null-mx' };

export function mailHosts(domain: Name, zone: MailZone): MailHosts {
  const id = idAsked(domain, zone);
  if (id === 'outside') return unknown;
  return id === undefined ? askForHosts(domain, zone) : mailHostsAt(id, zone);
}

const known = perZone(() => new Map<number, MailHosts>());

/** The same for the name with a number. */
export function mailHostsAt(id: number, zone: MailZone): MailHosts {
  const hosts = known(zone).get(id) ?? readMailHosts(id, zone);
  known(zone).set(id, hosts);
  return hosts;
}

const mxType = numberOfType('MX');

function readMailHosts(id: number, zone: MailZone): MailHosts {
  switch (presenceAt(id, NameFact.mx, zone)) {
    case 'outside':
      return unknown;
    case 'absent':
      return seesAll(zone) ? noMx : unknown;
    case 'ask':
      return askForHosts(zone.zone.names.get(id), zone);
    case 'found': {
      const { records } = zone.zone;
      const indexes: number[] = [];
      for (const index of records.atOwner(id)) if (records.typeOf(index) === mxType) indexes.push(index);
      return hostsOf(indexes, zone);
    }
  }
}

function askForHosts(domain: Name, zone: MailZone): MailHosts {
  const answer = answersOf(zone).ask(domain, 'MX');
  if (answer.kind === 'found')
    return hostsOf(
      answer.records.map(({ index }) => index),
      zone,
    );
  if (answer.kind === 'outside' || !seesAll(zone)) return unknown;
  return answer.kind === 'nxdomain' ? noSuchDomain : noMx;
}

function hostsOf(indexes: readonly number[], { zone }: MailZone): MailHosts {
  const { names, records } = zone;
  const hosts: number[] = [];
  for (const index of indexes) {
    const host = records.targetOf(index);
    if (indexes.length > few || !hosts.includes(host)) hosts.push(host);
  }
  const different = indexes.length > few ? Array.from(new Set(hosts)) : hosts;
  const [only] = different;
  if (different.length === 1 && only !== undefined && names.parentOf(only) === none) return nullMx;
  // Records that a server merges count once; up to the limit that makes no difference.
  const isMany = indexes.length > limits.exchanges;
  const size = isMany
    ? new Set(indexes.map((index) => zone.wireOf(records.get(index)))).size
    : indexes.length;
  return { kind: 'hosts', hosts: different, records: size };
}

/** Exchanges up to which each is compared with all others. */
const few = 16;

/** Whether a name has an address of one of the types; `unknown` where the zone does not decide. */
export function hasAddress(
  name: Name,
  types: readonly ('A' | 'AAAA')[],
  zone: MailZone,
): boolean | 'unknown' {
  const id = idAsked(name, zone);
  if (id === 'outside') return 'unknown';
  return id === undefined ? askForAddress(name, types, zone) : hasAddressAt(id, types, zone);
}

/** The same for the name with a number. */
export function hasAddressAt(
  id: number,
  types: readonly ('A' | 'AAAA')[],
  zone: MailZone,
): boolean | 'unknown' {
  const wanted =
    types.length === 2 ? NameFact.a | NameFact.aaaa : types[0] === 'A' ? NameFact.a : NameFact.aaaa;
  switch (presenceAt(id, wanted, zone)) {
    case 'outside':
      return 'unknown';
    case 'found':
      return true;
    case 'absent':
      return seesAll(zone) ? false : 'unknown';
    case 'ask':
      return askForAddress(zone.zone.names.get(id), types, zone);
  }
}

function askForAddress(name: Name, types: readonly ('A' | 'AAAA')[], zone: MailZone): boolean | 'unknown' {
  const answers = types.map((type) => answersOf(zone).ask(name, type).kind);
  if (answers.includes('found')) return true;
  return answers.includes('outside') || !seesAll(zone) ? 'unknown' : false;
}
