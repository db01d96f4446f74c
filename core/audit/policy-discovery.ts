import { type Discovery, discoverByList, discoverByWalk } from '../dmarc/discovery.js';
import type { PolicyRecord as FoundRecord } from '../dmarc/records-at.js';
import { walkTree } from '../dmarc/tree-walk.js';
import type { AnswerSource, DnsAnswer } from '../dns/answer.js';
import type { Asking } from '../dns/asking.js';
import { isAtOrBelow, labelsOf, type Name, nameOfLabels, parentOf } from '../dns/name.js';
import { type Look, replay } from '../dns/replay.js';
import {
  type DmarcStandard,
  type Fallback,
  type NamePolicy,
  policyInForce,
} from '../records/dmarc-policy.js';

/** A DMARC record that counts, and where it stands. */
export interface PolicyRecord extends FoundRecord {
  readonly source: AnswerSource;
}

/** What receivers do with mail from one sort of name that fails. */
export interface EffectivePolicy {
  readonly standard: DmarcStandard;
  /** The record that decides; undefined where DMARC does not apply. */
  readonly record: PolicyRecord | undefined;
  /** The domain with several records, where RFC 7489 ends the search. */
  readonly several: Name | undefined;
  /** Undefined where the search came to no end. */
  readonly organizationalDomain: Name | undefined;
  /** Undefined without a record. */
  readonly policy: NamePolicy | undefined;
  readonly fallback: Fallback | undefined;
  /** Domains on the way about which nothing is known: a record there might decide. */
  readonly unknown: readonly Name[];
}

/** What holds at a domain, for itself and for what stands below it. */
export interface DomainPolicies {
  readonly domain: EffectivePolicy;
  /** Subdomains that exist and have no record of their own. */
  readonly subdomains: EffectivePolicy;
  readonly missingSubdomains: EffectivePolicy;
}

/** The policy for mail from a domain (RFC 9989 s4.10.1, RFC 7489 s6.6.3). */
export function policyFor(domain: Name, standard: DmarcStandard): Asking<EffectivePolicy> {
  return discover(domain, standard, undefined);
}

/** The policies at a domain. Subdomains are looked at as names one label longer that have no record themselves. */
export function* policiesAt(domain: Name, standard: DmarcStandard): Asking<DomainPolicies> {
  const below = nameOfLabels(['x', ...labelsOf(domain)]);
  return {
    domain: yield* discover(domain, standard, undefined),
    subdomains: yield* discover(below, standard, 'nodata'),
    missingSubdomains: yield* discover(below, standard, 'nxdomain'),
  };
}

/** `imagined`: what DNS would say about the author domain and all below it; undefined for one that DNS is asked about. */
function discover(
  author: Name,
  standard: DmarcStandard,
  imagined: 'nodata' | 'nxdomain' | undefined,
): Asking<EffectivePolicy> {
  return replay((look) => {
    const unknown: Name[] = [];
    const lookAround: Look = (name, type) => {
      if (imagined !== undefined && isAtOrBelow(name, author)) return nothingThere(imagined);
      const answer = look(name, type);
      if (answer?.kind !== 'unavailable') return answer;
      // The search goes on as if there were nothing: a zone at hand need not know what stands above it.
      if (type === 'TXT') unknown.push(parentOf(name));
      return nothingThere('nodata');
    };
    const found = discovery(lookAround, author, standard);
    return found && effective(found, standard, unknown);
  });
}

function discovery(look: Look, author: Name, standard: DmarcStandard): Discovery | undefined {
  if (standard === 'rfc7489') return discoverByList(look, author);
  const walk = walkTree(look, author);
  return walk && discoverByWalk(look, walk);
}

function nothingThere(kind: 'nodata' | 'nxdomain'): DnsAnswer<never> {
  return { kind, source: { kind: 'nowhere' }, ttlSeconds: 0, aliases: [] };
}

function effective(
  { steps, organizationalDomain, found }: Discovery,
  standard: DmarcStandard,
  unknown: readonly Name[],
): EffectivePolicy {
  const several = found.kind === 'several' ? found.domain : undefined;
  const known = { standard, several, organizationalDomain, unknown };
  if (found.kind !== 'record') return { ...known, record: undefined, policy: undefined, fallback: undefined };
  const { domain, subdomains, missingSubdomains, fallback } = policyInForce(found.record.reading, standard);
  const below = found.existence === 'missing' ? missingSubdomains : subdomains;
  const step = steps.find((asked) => asked.domain === found.record.domain);
  const record = { ...found.record, source: step?.answer?.source ?? { kind: 'nowhere' } } as const;
  return { ...known, record, policy: found.from === 'author' ? domain : below, fallback };
}
