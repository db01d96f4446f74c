import { readDomain } from '../dns/domain.js';
import { isAtOrBelow, keyOf, type Name } from '../dns/name.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import { organizationalDomain } from '../records/organizational-domain.js';
import { organizationOf, type TreeWalk } from './tree-walk.js';

/** What SPF said about the MAIL FROM identity; of the null reverse-path about postmaster@HELO (RFC 9989 s3.2.4). */
export interface SpfOutcome {
  /** The domain that was checked, one character an octet. */
  readonly domain: string;
  readonly result: 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror' | 'policy';
}

/** What DKIM said about one signature. */
export interface DkimOutcome {
  /** Its `d=`, one character an octet. */
  readonly domain: string;
  readonly selector?: string;
  readonly result: 'none' | 'neutral' | 'pass' | 'fail' | 'temperror' | 'permerror' | 'policy';
}

/** A domain that a mechanism has checked. */
export type Identifier =
  | (SpfOutcome & { readonly mechanism: 'spf' })
  | (DkimOutcome & { readonly mechanism: 'dkim' });

/** How an identifier stands to the author domain, by one standard (RFC 7489 s3.1, RFC 9989 s4.10.2). */
export interface Alignment {
  readonly identifier: Identifier;
  readonly domain: Name | undefined;
  /** How close they must be: what `adkim` or `aspf` asks for. */
  readonly mode: 'relaxed' | 'strict';
  /** Undefined where it is not known or plays no part. */
  readonly organizationalDomain: Name | undefined;
  readonly relation:
    | 'identical'
    | 'same-organization'
    | 'different'
    /** The tree walk got no answer. */
    | 'unknown'
    /** It is no domain. */
    | 'unreadable'
    /** There are more identifiers than are looked at. */
    | 'passed-over';
  /** Whether it is aligned in that mode. */
  readonly isAligned: boolean;
}

/** Domains other than the author's whose organizations are looked for, in one message. */
export const mostIdentifiers = 10;

/** The organizational domain of every identifier, by key of its domain; undefined while answers are missing. */
export type Organizations = ReadonlyMap<string, Name | undefined>;

/** Finds the organizations of identifiers by the DNS tree walk, of those that passed first. */
export function organizationsByWalk(
  walkFrom: (start: Name) => TreeWalk | undefined,
  domains: readonly Name[],
): Organizations | undefined {
  const organizations = new Map<string, Name | undefined>();
  let isPending = false;
  for (const domain of domains) {
    const walk = walkFrom(domain);
    if (walk === undefined) isPending = true;
    else organizations.set(keyOf(domain), organizationOf(walk));
  }
  return isPending ? undefined : organizations;
}

/** The domains of identifiers, each once, as many as are looked at; those that passed first. */
export function domainsOf(identifiers: readonly Identifier[]): readonly Name[] {
  const rank = ({ result }: Identifier): number => (result === 'pass' ? 0 : result === 'temperror' ? 1 : 2);
  const domains = new Map<string, Name>();
  for (const { domain } of [...identifiers].sort((one, other) => rank(one) - rank(other))) {
    const read = readDomain(domain);
    if ('name' in read && domains.size < mostIdentifiers && !domains.has(keyOf(read.name))) {
      domains.set(keyOf(read.name), read.name);
    }
  }
  return [...domains.values()];
}

/** How an identifier stands to the author domain. `organization`: that of the author domain. */
export function alignmentOf(
  identifier: Identifier,
  author: Name,
  mode: 'relaxed' | 'strict',
  { standard, organization, organizations }: OrganizationFacts,
): Alignment {
  const read = readDomain(identifier.domain);
  const domain = 'name' in read ? read.name : undefined;
  const related = (relation: Alignment['relation'], own?: Name): Alignment => {
    const isAligned = relation === 'identical' || (relation === 'same-organization' && mode === 'relaxed');
    return { identifier, domain, mode, organizationalDomain: own, relation, isAligned };
  };
  if (domain === undefined) return related('unreadable');
  const own = standard === 'rfc7489' ? organizationalDomain(domain) : organizations.get(keyOf(domain));
  if (keyOf(domain) === keyOf(author)) return related('identical', own);
  if (standard === 'rfc9989' && !organizations.has(keyOf(domain))) return related('passed-over');
  // An organization stands at or above all of its domains: what is not below it cannot be of it.
  if (organization !== undefined && !isAtOrBelow(domain, organization)) return related('different', own);
  if (organization === undefined || own === undefined) return related('unknown', own);
  return related(keyOf(own) === keyOf(organization) ? 'same-organization' : 'different', own);
}

export interface OrganizationFacts {
  readonly standard: DmarcStandard;
  readonly organization: Name | undefined;
  readonly organizations: Organizations;
}
