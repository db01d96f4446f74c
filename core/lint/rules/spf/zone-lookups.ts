import type { Name } from '../../../dns/name.js';
import type { Directive } from '../../../records/spf-record.js';
import { limits } from '../../../spf/limits.js';
import type { SpfText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { hasAddress, hasAddressAt, type MailHosts, mailHosts, mailHostsAt } from './mail-hosts.js';

/** What the lookups of one mechanism find, as far as the zone decides. */
export interface Lookups {
  /** The name that is asked for; undefined for that of the record. */
  readonly name: Name | undefined;
  /** Lookups that find nothing: the third one is too many (RFC 7208 s4.6.4). */
  readonly voids: number;
  /** What is missing; `some-hosts` of a domain whose other mail hosts have addresses, so that the mechanism may match. */
  readonly missing: 'nothing' | 'address' | 'mx' | 'name' | 'some-hosts' | 'all-hosts';
}

type AddressTypes = readonly ('A' | 'AAAA')[];
const both: AddressTypes = ['A', 'AAAA'];
const onlyIp4: AddressTypes = ['A'];

/** The lookups of `a`, `mx` and `exists` that find nothing, as far as the zone decides. */
export function voidsOf(term: Directive, text: SpfText, zone: MailZone): number {
  switch (term.mechanism) {
    case 'a':
      return isAddressThere(term, both, text, zone) === false ? 1 : 0;
    case 'exists':
      return isAddressThere(term, onlyIp4, text, zone) === false ? 1 : 0;
    case 'mx': {
      const found = hostsOf(term, text, zone);
      if (found?.kind === 'hosts') return voidsAmong(found, zone);
      return found?.kind === 'no-such-domain' || found?.kind === 'no-mx' ? 1 : 0;
    }
    default:
      return 0;
  }
}

/** What there is to say about a mechanism that looks in vain. */
export function lookUp(term: Directive, text: SpfText, zone: MailZone): Lookups | undefined {
  const voids = voidsOf(term, text, zone);
  if (voids === 0) return undefined;
  const name = 'domain' in term ? term.domain?.name : undefined;
  if (term.mechanism !== 'mx') return { name, voids, missing: 'address' };
  const found = hostsOf(term, text, zone);
  if (found?.kind === 'no-such-domain') return { name, voids, missing: 'name' };
  if (found?.kind !== 'hosts') return { name, voids, missing: 'mx' };
  return { name, voids, missing: voids === found.hosts.length ? 'all-hosts' : 'some-hosts' };
}

/** The mail hosts that an `mx` asks for; undefined where each message makes it another name. */
export function hostsOf(term: Directive, text: SpfText, zone: MailZone): MailHosts | undefined {
  if (term.mechanism !== 'mx') return undefined;
  if (term.domain === undefined) return text.isWildcard ? undefined : mailHostsAt(text.ownerId, zone);
  const { name } = term.domain;
  return name === undefined ? undefined : mailHosts(name, zone);
}

/** The fixed name that a mechanism asks about; undefined where it asks about none, or about a different one each time. */
export function nameOf(term: Directive, text: SpfText): Name | undefined {
  if (term.mechanism === 'exists') return term.domain.name;
  if (term.mechanism !== 'a' && term.mechanism !== 'mx') return undefined;
  // Below a wildcard the domain is another one each time.
  return term.domain === undefined ? (text.isWildcard ? undefined : text.record.owner) : term.domain.name;
}

function isAddressThere(
  term: Extract<Directive, { readonly mechanism: 'a' | 'mx' | 'include' | 'exists' }>,
  types: AddressTypes,
  text: SpfText,
  zone: MailZone,
): boolean | 'unknown' {
  if (term.domain === undefined) return text.isWildcard ? 'unknown' : hasAddressAt(text.ownerId, types, zone);
  const { name } = term.domain;
  return name === undefined ? 'unknown' : hasAddress(name, types, zone);
}

/** Hosts without an address. Too many exchanges are an error of their own, and the evaluation ends there. */
function voidsAmong(
  { hosts, records }: Extract<MailHosts, { readonly kind: 'hosts' }>,
  zone: MailZone,
): number {
  if (records > limits.exchanges) return 0;
  let voids = 0;
  for (const host of hosts) if (hasAddressAt(host, both, zone) === false) voids++;
  return voids;
}
