import { keyOf, type Name, type NameKey, root } from '../../../dns/name.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { MailZone } from '../../mail-zone.js';
import { perZone } from '../shared/per-zone.js';
import { answersOf, seesAll } from './zone-answers.js';

/** The hosts that receive mail for a domain, as far as the zone decides. */
export type MailHosts =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'no-such-domain' | 'no-mx' }
  /** `MX 0 .`: the domain takes no mail (RFC 7505). */
  | { readonly kind: 'null-mx' }
  | { readonly kind: 'hosts'; readonly hosts: readonly Name[]; readonly records: number };

const known = perZone(() => new Map<NameKey, MailHosts>());

export function mailHosts(domain: Name, zone: MailZone): MailHosts {
  const found = known(zone).get(keyOf(domain)) ?? readMailHosts(domain, zone);
  known(zone).set(keyOf(domain), found);
  return found;
}

function readMailHosts(domain: Name, zone: MailZone): MailHosts {
  const answer = answersOf(zone).ask(domain, 'MX');
  if (answer.kind === 'outside') return { kind: 'unknown' };
  if (answer.kind === 'found') {
    const hosts = new Map<NameKey, Name>();
    for (const record of answer.records) hosts.set(keyOf(exchangeOf(record, zone)), exchangeOf(record, zone));
    if (hosts.size === 1 && hosts.has(keyOf(root))) return { kind: 'null-mx' };
    const { size } = new Set(answer.records.map((record) => zone.zone.wireOf(record)));
    return { kind: 'hosts', hosts: [...hosts.values()], records: size };
  }
  if (!seesAll(zone)) return { kind: 'unknown' };
  return { kind: answer.kind === 'nxdomain' ? 'no-such-domain' : 'no-mx' };
}

function exchangeOf(record: ZoneRecord, { zone }: MailZone): Name {
  const exchange = zone.fieldValues(record).find(({ name }) => name === 'exchange');
  return (exchange?.value ?? root) as Name;
}

/** Whether a name has an address of one of the types; `unknown` where the zone does not decide. */
export function hasAddress(
  name: Name,
  types: readonly ('A' | 'AAAA')[],
  zone: MailZone,
): boolean | 'unknown' {
  const answers = types.map((type) => answersOf(zone).ask(name, type).kind);
  if (answers.includes('found')) return true;
  return answers.includes('outside') || !seesAll(zone) ? 'unknown' : false;
}
