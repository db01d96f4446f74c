import { printLine, type RecordLine, withoutTtl } from './record-line.js';
import type { Verdict } from './verdict.js';

export type DifferenceKind = 'only BIND rejects' | 'only we reject' | 'other records' | 'other TTLs' | 'other place';

/** How two verdicts on one zone differ. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** What the zones that differ for the same cause have in common, as far as one can tell: to count and to print once. */
  readonly signature: string;
  /** For people: the reasons, or the records that only one of the two has. */
  readonly details: readonly string[];
}

export function findDifference(ours: Verdict, bind: Verdict): Difference | undefined {
  if (ours.isAccepted && !bind.isAccepted) {
    return { kind: 'only BIND rejects', signature: causeOf(bind.reasons), details: bind.reasons.slice(0, 12) };
  }
  if (!ours.isAccepted && bind.isAccepted) {
    const signature = ours.reasons[0]?.split(' ')[1] ?? '';
    return { kind: 'only we reject', signature, details: ours.reasons.slice(0, 12) };
  }
  if (!bind.isAccepted) return findOtherPlace(ours, bind);
  const data = differing(ours.records, bind.records, withoutTtl);
  if (data.length > 0) {
    const types = new Set(data.map((line) => line.split(' ')[2]));
    return { kind: 'other records', signature: [...types].slice(0, 2).join(' '), details: data.slice(0, 12) };
  }
  const ttls = differing(ours.records, bind.records, printLine);
  return ttls.length > 0 ? { kind: 'other TTLs', signature: '', details: ttls.slice(0, 12) } : undefined;
}

/** Two programs that reject a zone for mistakes in different entries disagree about both. */
function findOtherPlace(ours: Verdict, bind: Verdict): Difference | undefined {
  if (ours.place === undefined || bind.place === undefined) return undefined;
  if (bind.place.first >= ours.place.first && bind.place.last <= ours.place.last) return undefined;
  const isOursFirst = ours.place.first < bind.place.first;
  const signature = isOursFirst ? `only we mind ${ours.reasons[0]?.split(' ')[1]}` : `only BIND minds ${causeOf(bind.reasons)}`;
  return { kind: 'other place', signature, details: [...ours.reasons.slice(0, 4), ...bind.reasons.slice(0, 8)] };
}

/** Lines that only one of the two has: `-` what we are missing, `+` what we have too much. */
function differing(ours: readonly RecordLine[], bind: readonly RecordLine[], print: (record: RecordLine) => string): string[] {
  const left = new Map<string, number>();
  for (const record of bind) left.set(print(record), (left.get(print(record)) ?? 0) + 1);
  const extra: string[] = [];
  for (const line of ours.map(print)) {
    const count = left.get(line) ?? 0;
    if (count === 0) extra.push(`+ ${line}`);
    else if (count === 1) left.delete(line);
    else left.set(line, count - 1);
  }
  return [...Array.from(left.keys(), (line) => `- ${line}`), ...extra];
}

/** The result that BIND gives for the whole zone, without names and places. */
function causeOf(reasons: readonly string[]): string {
  const failed = reasons.find((line) => line.includes('loading from master file'));
  if (failed !== undefined) return failed.replace(/^.* failed: /, '');
  const first = reasons.find((line) => /^zone \S+: (?!not loaded|loaded)/.test(line)) ?? reasons[0] ?? '';
  return first
    .replace(/^zone \S+: /, '')
    .replace(/'[^']*'/g, '*')
    .replace(/\([^)]*\)/g, '')
    .replace(/\S+\.\s|\S+\/\S+/g, '* ')
    .trim();
}
