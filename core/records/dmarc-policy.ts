import { tagSet } from '../tags/record-kind.js';
import { duplicateTags } from '../tags/tag-list.js';
import { type DmarcReading, dmarc } from './dmarc.js';
import { usableUris } from './report-uris.js';

export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

/** Which generation of receivers reads a record. */
export type DmarcStandard = 'rfc9989' | 'rfc7489';

/** What one record asks for, for the three sorts of names it can speak for, after everything that changes it. */
export interface PolicyInForce {
  readonly domain: NamePolicy;
  readonly subdomains: NamePolicy;
  /** Subdomains that the DNS answers NXDOMAIN for. */
  readonly missingSubdomains: NamePolicy;
  /** Why the policies are not used as they stand; undefined where they are. */
  readonly fallback: Fallback | undefined;
}

export interface NamePolicy {
  /** The policy as it stands in the record; undefined where it is missing or unreadable. */
  readonly stated: DmarcPolicy | undefined;
  /** The tag that it was taken from. */
  readonly tag: 'p' | 'sp' | 'np';
  /** What a receiver does with failing mail; undefined: no DMARC at all. */
  readonly applied: DmarcPolicy | undefined;
  /** Whether `t=y` made it one level milder. */
  readonly isStepped: boolean;
  /** Percentage of failing mail it is applied to; below 100 only by RFC 7489. */
  readonly percent: number;
  /** What is done with the rest of the failing mail (RFC 7489 s6.6.4). */
  readonly rest: DmarcPolicy | undefined;
}

/** A record whose policies cannot be used: `p=none` where reports can be sent, otherwise no DMARC. */
export interface Fallback {
  readonly cause: 'missing' | 'invalid' | 'duplicate';
  /** Name of the tag that is to blame. */
  readonly tag: string;
  readonly outcome: 'none' | 'no-dmarc';
}

/** From the mildest to the strictest. */
const levels: readonly DmarcPolicy[] = ['none', 'quarantine', 'reject'];

/** Whether `one` asks for less than `other`. */
export function isMilder(one: DmarcPolicy, other: DmarcPolicy): boolean {
  return levels.indexOf(one) < levels.indexOf(other);
}

/** Reads what a record asks for (RFC 7489 s6.3, s6.6.3, s6.6.4; RFC 9989 s4.7, s4.10.1). */
export function policyInForce(reading: DmarcReading, standard: DmarcStandard): PolicyInForce {
  const fallback = fallbackOf(reading, standard);
  const { p, sp, np } = reading.values;
  const hasSp = reading.known.has('sp');
  const hasNp = standard === 'rfc9989' && reading.known.has('np');
  const isTesting = standard === 'rfc9989' && reading.values.t?.value === 'y';
  const percent = standard === 'rfc7489' ? (reading.values.pct?.value ?? 100) : 100;
  const inForce = (tag: NamePolicy['tag'], stated: DmarcPolicy | undefined): NamePolicy => {
    if (fallback !== undefined) {
      const applied = fallback.outcome === 'none' ? 'none' : undefined;
      return { stated, tag, applied, isStepped: false, percent: 100, rest: applied };
    }
    const applied = isTesting ? stepDown(stated) : stated;
    const rest = percent < 100 ? stepDown(stated) : applied;
    return { stated, tag, applied, isStepped: applied !== stated, percent, rest };
  };
  const subdomains = hasSp ? inForce('sp', sp?.value) : inForce('p', p?.value);
  return {
    domain: inForce('p', p?.value),
    subdomains,
    missingSubdomains: hasNp ? inForce('np', np?.value) : subdomains,
    fallback,
  };
}

/** Why the policies of a record are not used as they stand; undefined where they are. */
export function fallbackOf(reading: DmarcReading, standard: DmarcStandard): Fallback | undefined {
  const { mayRepeat, present, invalid } = reading;
  // A valid p does not rescue a broken sp.
  const policies = standard === 'rfc9989' ? policiesNow : policiesBefore;
  if (!mayRepeat && (present & policy) !== 0 && (invalid & policies) === 0) return undefined;
  // RFC 6376 s3.2 voids a list that has a name twice; RFC 9989 does not say, and receivers differ.
  for (const { tag } of duplicateTags(reading.list, (name) => name.toLowerCase())) {
    return { cause: 'duplicate', tag: tag.name.value.toLowerCase(), outcome: 'no-dmarc' };
  }
  const outcome = usableUris(reading.values.rua?.value ?? []).length > 0 ? 'none' : 'no-dmarc';
  if ((present & policy) === 0) return { cause: 'missing', tag: 'p', outcome };
  const broken = dmarc.rows.find(({ index }) => (invalid & policies & (1 << index)) !== 0);
  return broken && { cause: 'invalid', tag: broken.name, outcome };
}

const policy = tagSet(dmarc, 'p');
const policiesNow = tagSet(dmarc, 'p', 'sp', 'np');
const policiesBefore = tagSet(dmarc, 'p', 'sp');

function stepDown(policy: DmarcPolicy | undefined): DmarcPolicy | undefined {
  return policy && levels[Math.max(levels.indexOf(policy) - 1, 0)];
}
