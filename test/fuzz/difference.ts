import { isWarning } from './bind.js';
import { printLine, type RecordLine, withoutTtl } from './record-line.js';
import type { Lines, Verdict } from './verdict.js';

export type DifferenceKind =
  | 'we throw'
  | 'file and editor'
  | 'only BIND rejects'
  | 'only we reject'
  | 'other records'
  | 'other spelling'
  | 'other TTLs'
  | 'other place';

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
    return {
      kind: 'only BIND rejects',
      signature: causeOf(bind.reasons),
      details: bind.reasons.slice(0, 12),
    };
  }
  if (!ours.isAccepted && bind.isAccepted) {
    const signature = ours.reasons[0]?.split(' ')[1] ?? '';
    return { kind: 'only we reject', signature, details: ours.reasons.slice(0, 12) };
  }
  if (!bind.isAccepted) return findOtherPlace(ours, bind);
  const data = differing(ours.records, bind.records, (record) => withoutCase(withoutTtl(record)));
  if (data.length > 0) {
    const types = new Set(data.map((line) => line.split(' ')[2]?.toUpperCase()));
    return { kind: 'other records', signature: [...types].sort().slice(0, 2).join(' '), details: data };
  }
  const spelling = differing(ours.records, bind.records, withoutTtl);
  if (spelling.length > 0) return { kind: 'other spelling', signature: '', details: spelling };
  const ttls = differing(ours.records, bind.records, printLine);
  return ttls.length > 0 ? { kind: 'other TTLs', signature: '', details: ttls } : undefined;
}

/** Two programs that reject a zone for mistakes in different entries disagree about both. */
function findOtherPlace(ours: Verdict, bind: Verdict): Difference | undefined {
  if (ours.places === undefined || bind.places === undefined) return undefined;
  const isSure = ({ first }: Lines): boolean => first <= ours.sureUpTo;
  const [onlyOurs] = missingFrom(ours.places, bind.places).filter(isSure);
  const [onlyBinds] = missingFrom(bind.places, ours.places).filter(isSure);
  const place = onlyOurs ?? onlyBinds;
  if (place === undefined) return undefined;
  const reasons = onlyOurs === undefined ? bind.reasons : ours.reasons;
  const isThere = (reason: string): boolean =>
    lineOf(reason) >= place.first && lineOf(reason) <= place.last && !isWarning(reason);
  const cause = reasons.find(isThere) ?? '';
  const signature =
    onlyOurs === undefined ? `only BIND minds ${causeOf([cause])}` : `only we mind ${cause.split(' ')[1]}`;
  return {
    kind: 'other place',
    signature,
    details: [cause, ...ours.reasons.slice(0, 6), ...bind.reasons.slice(0, 8)],
  };
}

function missingFrom(places: readonly Lines[], others: readonly Lines[]): readonly Lines[] {
  return places.filter(
    (place) => !others.some(({ first, last }) => first <= place.last && last >= place.first),
  );
}

/** The line that a reason names. */
function lineOf(reason: string): number {
  return Number(/(?:^|zone:)([0-9]+):/.exec(reason)?.[1] ?? Number.NaN);
}

/** Lines that only one of the two has: `-` what we are missing, `+` what we have too much. */
function differing(
  ours: readonly RecordLine[],
  bind: readonly RecordLine[],
  print: (record: RecordLine) => string,
): string[] {
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

/** Lower case, but for what stands in quotes. */
function withoutCase(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|[^"]+/g, (part) =>
    part.startsWith('"') ? part : part.toLowerCase(),
  );
}

/** The result that BIND gives for the whole zone, without names and places. */
function causeOf(reasons: readonly string[]): string {
  const failed = reasons.find((line) => line.includes('loading from master file'));
  if (failed !== undefined) return failed.replace(/^.* failed: /, '');
  const first = reasons.find((line) => /^zone \S+: (?!not loaded|loaded)/.test(line)) ?? reasons[0] ?? '';
  return first
    .replace(/^zone \S+: |^.*zone:[0-9]+: /, '')
    .replace(/'[^']*'/g, '*')
    .replace(/\([^)]*\)/g, '')
    .replace(/\S+\.\s|\S+\/\S+/g, '* ')
    .trim();
}
