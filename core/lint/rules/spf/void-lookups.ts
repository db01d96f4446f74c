import type { Name } from '../../../dns/name.js';
import type { Directive } from '../../../records/spf.js';
import { limits } from '../../../spf/limits.js';
import type { MailZone } from '../../mail-zone.js';
import { hasAddress, mailHosts } from './mail-hosts.js';

/** What the lookups of one mechanism find, as far as the zone decides. */
export interface Lookups {
  /** The name that is asked for. */
  readonly name: Name;
  /** Lookups that find nothing: the third one is too many (RFC 7208 s4.6.4). */
  readonly voids: number;
  /** Whether the mechanism can ever match. */
  readonly canMatch: boolean;
  /** Whether the name exists and has no MX for `mx` to go by. */
  readonly isWithoutMx: boolean;
}

const addressTypes = ['A', 'AAAA'] as const;

/** Looks up what `a`, `mx` and `exists` would. `domain`: that of the record. Undefined where the zone does not decide. */
export function lookUp(term: Directive, domain: Name | undefined, zone: MailZone): Lookups | undefined {
  const name = nameOf(term, domain);
  if (name === undefined) return undefined;
  if (term.mechanism !== 'mx') {
    const isThere = hasAddress(name, term.mechanism === 'exists' ? ['A'] : addressTypes, zone);
    return isThere === 'unknown'
      ? undefined
      : { name, voids: isThere ? 0 : 1, canMatch: isThere, isWithoutMx: false };
  }
  const found = mailHosts(name, zone);
  if (found.kind === 'unknown') return undefined;
  if (found.kind !== 'hosts') {
    const isWithoutMx = found.kind !== 'no-such-domain';
    return { name, voids: found.kind === 'null-mx' ? 0 : 1, canMatch: false, isWithoutMx };
  }
  // Too many of them are an error of their own, and the evaluation ends there.
  if (found.records > limits.exchanges) return undefined;
  const addresses = found.hosts.map((host) => hasAddress(host, addressTypes, zone));
  return {
    name,
    voids: addresses.filter((isThere) => isThere === false).length,
    canMatch: addresses.some((isThere) => isThere !== false),
    isWithoutMx: false,
  };
}

/** The fixed name that a mechanism asks about; undefined where it asks about none, or about a different one each time. */
function nameOf(term: Directive, domain: Name | undefined): Name | undefined {
  if (term.mechanism === 'exists') return term.domain.name;
  if (term.mechanism !== 'a' && term.mechanism !== 'mx') return undefined;
  return term.domain === undefined ? domain : term.domain.name;
}
