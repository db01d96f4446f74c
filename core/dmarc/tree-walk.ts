import { keyOf, labelsOf, type Name, nameOfLabels } from '../dns/name.js';
import type { Look } from '../dns/replay.js';
import { lookUpRecord, type PolicyLookup, type PolicyRecord } from './records-at.js';

/** Labels of the second name that is asked about, of a domain that has more (RFC 9989 s4.10). */
const keptLabels = 7;

/** The domains that a walk from `start` asks about, the longest first: at most eight. */
export function walkedDomains(start: Name): readonly Name[] {
  const labels = labelsOf(start);
  const domains = [start];
  for (let keep = Math.min(labels.length - 1, keptLabels); keep > 0; keep--) {
    domains.push(nameOfLabels(labels.slice(-keep)));
  }
  return domains;
}

/** A DNS tree walk (RFC 9989 s4.10). */
export interface TreeWalk {
  readonly start: Name;
  readonly steps: readonly PolicyLookup[];
  /** The records that count, the longest name first. */
  readonly records: readonly PolicyRecord[];
  /** The step at which DNS gave no answer: there it ended. */
  readonly unanswered: PolicyLookup | undefined;
}

/**
 * Walks up from a domain, to the first record that says with `psd` where the border is. Several records at one name count as
 * none. Undefined while answers are missing; then all names have been looked at, so that they can be asked about at once.
 */
export function walkTree(look: Look, start: Name): TreeWalk | undefined {
  const steps: PolicyLookup[] = [];
  const records: PolicyRecord[] = [];
  let isPending = false;
  for (const domain of walkedDomains(start)) {
    const found = lookUpRecord(look, domain);
    if (found === undefined) {
      isPending = true;
      continue;
    }
    steps.push(found.lookup);
    if (isPending) continue;
    if (found.lookup.outcome.kind === 'unavailable') {
      return { start, steps, records, unanswered: found.lookup };
    }
    if (found.record === undefined) continue;
    records.push(found.record);
    if (psdOf(found.record) !== 'u') break;
  }
  return isPending ? undefined : { start, steps, records, unanswered: undefined };
}

/** What a record says about its name: a public suffix, an organization, or nothing. */
export function psdOf({ reading }: PolicyRecord): 'y' | 'n' | 'u' {
  return reading.valueOf('psd') ?? 'u';
}

/** The organizational domain that a walk has found (RFC 9989 s4.10.2); undefined where DNS gave no answer. */
export function organizationOf({ start, records, unanswered }: TreeWalk): Name | undefined {
  if (unanswered !== undefined) return undefined;
  const last = records[records.length - 1];
  if (last === undefined) return start;
  if (psdOf(last) !== 'y' || keyOf(last.domain) === keyOf(start)) return last.domain;
  // One label below the public suffix, on the way to the start.
  return nameOfLabels(labelsOf(start).slice(-(labelsOf(last.domain).length + 1)));
}
