import type { DnsAnswer, Unavailability } from '../dns/answer.js';
import { keyOf, type Name } from '../dns/name.js';
import type { Look } from '../dns/replay.js';
import { organizationalDomain } from '../records/organizational-domain.js';
import { lookUpRecord, type PolicyLookup, type PolicyRecord } from './records-at.js';
import { organizationOf, type TreeWalk } from './tree-walk.js';

/** Where the policy for an author domain comes from. */
export interface Discovery {
  /** The questions, in the order of the standard. */
  readonly steps: readonly PolicyLookup[];
  /** Undefined where the tree walk got no answer. */
  readonly organizationalDomain: Name | undefined;
  readonly found: FoundPolicy;
}

export type FoundPolicy =
  | {
      readonly kind: 'record';
      readonly record: PolicyRecord;
      /** Whose record it is, seen from the author domain. */
      readonly from: 'author' | 'organization' | 'public-suffix';
      readonly existence: Existence;
    }
  | { readonly kind: 'none' }
  /** RFC 7489: discovery ends at several records. */
  | { readonly kind: 'several'; readonly domain: Name; readonly count: number }
  | { readonly kind: 'unavailable'; readonly name: Name; readonly reason: Unavailability };

/**
 * Whether DNS has the author domain, on which `np` depends. `unknown`: there is no answer, and it counts as existing.
 * `irrelevant`: nothing depends on it.
 */
export type Existence = 'exists' | 'missing' | 'unknown' | 'irrelevant';

/** Policy discovery by RFC 9989 s4.10.1, on the walk from the author domain; undefined while an answer is missing. */
export function discoverByWalk(look: Look, walk: TreeWalk): Discovery | undefined {
  const { start, steps, records, unanswered } = walk;
  const organization = organizationOf(walk);
  const [nearest] = records;
  const known = { steps, organizationalDomain: organization };
  if (nearest !== undefined && keyOf(nearest.domain) === keyOf(start)) {
    return { ...known, found: { kind: 'record', record: nearest, from: 'author', existence: 'irrelevant' } };
  }
  if (unanswered !== undefined) return { ...known, found: unavailable(unanswered) };
  const last = records[records.length - 1];
  if (last === undefined || organization === undefined) return { ...known, found: { kind: 'none' } };
  const own = records.find(({ domain }) => keyOf(domain) === keyOf(organization));
  const record = own ?? last;
  const existence = record.reading.tagOf('np') === undefined ? 'irrelevant' : existenceOf(look, walk);
  if (existence === undefined) return undefined;
  const from = own === undefined ? 'public-suffix' : 'organization';
  return { ...known, found: { kind: 'record', record, from, existence } };
}

/** Any answer but NXDOMAIN says that a domain exists (RFC 9989 s3.2.13); nothing exists below one that does not (RFC 8020). */
function existenceOf(look: Look, { start, steps }: TreeWalk): Existence | undefined {
  if (steps[0]?.answer !== undefined && steps[0].answer.kind !== 'nxdomain') return 'exists';
  const answer = look(start, 'A');
  return answer && existenceBy(answer);
}

function existenceBy({ kind }: DnsAnswer): Existence {
  if (kind === 'unavailable') return 'unknown';
  return kind === 'nxdomain' ? 'missing' : 'exists';
}

/** Policy discovery by RFC 7489 s6.6.3: the domain itself, then what the Public Suffix List makes of it. */
export function discoverByList(look: Look, author: Name): Discovery | undefined {
  const organization = organizationalDomain(author);
  const isOwn = keyOf(organization) === keyOf(author);
  const first = lookUpRecord(look, author);
  const second = isOwn ? undefined : lookUpRecord(look, organization);
  if (first === undefined || (!isOwn && second === undefined)) return undefined;
  const own = foundAt(first, 'author');
  const known = { organizationalDomain: organization };
  if (own.kind !== 'none' || second === undefined) return { ...known, steps: [first.lookup], found: own };
  const steps = [first.lookup, second.lookup];
  return { ...known, steps, found: foundAt(second, 'organization') };
}

function foundAt(
  { lookup, record }: { readonly lookup: PolicyLookup; readonly record: PolicyRecord | undefined },
  from: 'author' | 'organization',
): FoundPolicy {
  const { outcome, domain } = lookup;
  if (record !== undefined) return { kind: 'record', record, from, existence: 'irrelevant' };
  if (outcome.kind === 'several') return { kind: 'several', domain, count: outcome.count };
  return outcome.kind === 'unavailable' ? unavailable(lookup) : { kind: 'none' };
}

function unavailable({ domain, name, outcome }: PolicyLookup): FoundPolicy {
  const reason = outcome.kind === 'unavailable' ? outcome.reason : 'malformed';
  return { kind: 'unavailable', name: name ?? domain, reason };
}
