import type { Name } from '../../../dns/name.js';
import type { Directive } from '../../../records/spf-record.js';
import { limits } from '../../../spf/limits.js';
import type { MailZone } from '../../mail-zone.js';
import { hasAddress, mailHosts } from './mail-hosts.js';

/** What the lookups of one mechanism find, as far as the zone decides. */
export interface Lookups {
  /** The name that is asked for. */
  readonly name: Name;
  /** Lookups that find nothing: the third one is too many (RFC 7208 s4.6.4). */
  readonly voids: number;
  /** What is missing; `some-hosts` of a domain whose other mail hosts have addresses, so that the mechanism may match. */
  readonly missing: 'nothing' | 'address' | 'mx' | 'name' | 'some-hosts' | 'all-hosts';
}

const addressTypes = ['A', 'AAAA'] as const;

/** Looks up what `a`, `mx` and `exists` would. `domain`: that of the record. Undefined where the zone does not decide. */
export function lookUp(term: Directive, domain: Name | undefined, zone: MailZone): Lookups | undefined {
  const name = nameOf(term, domain);
  if (name === undefined) return undefined;
  if (term.mechanism === 'mx') return lookUpHosts(name, zone);
  const isThere = hasAddress(name, term.mechanism === 'exists' ? ['A'] : addressTypes, zone);
  if (isThere === 'unknown') return undefined;
  return isThere ? { name, voids: 0, missing: 'nothing' } : { name, voids: 1, missing: 'address' };
}

function lookUpHosts(name: Name, zone: MailZone): Lookups | undefined {
  const found = mailHosts(name, zone);
  switch (found.kind) {
    case 'unknown':
      return undefined;
    case 'no-such-domain':
      return { name, voids: 1, missing: 'name' };
    case 'no-mx':
      return { name, voids: 1, missing: 'mx' };
    case 'null-mx':
      return { name, voids: 0, missing: 'mx' };
    case 'hosts': {
      // Too many of them are an error of their own, and the evaluation ends there.
      if (found.records > limits.exchanges) return undefined;
      const voids = found.hosts.filter((host) => hasAddress(host, addressTypes, zone) === false).length;
      if (voids === 0) return { name, voids, missing: 'nothing' };
      return { name, voids, missing: voids === found.hosts.length ? 'all-hosts' : 'some-hosts' };
    }
  }
}

/** The fixed name that a mechanism asks about; undefined where it asks about none, or about a different one each time. */
function nameOf(term: Directive, domain: Name | undefined): Name | undefined {
  if (term.mechanism === 'exists') return term.domain.name;
  if (term.mechanism !== 'a' && term.mechanism !== 'mx') return undefined;
  return term.domain === undefined ? domain : term.domain.name;
}
