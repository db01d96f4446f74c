import { checkZone } from '../bind.js';
import { readRecordLines } from './record-line.js';
import type { Lines, Verdict } from './verdict.js';

/** What the real `named-checkzone -i local` makes of a zone file in `folder`. */
export async function judgeByBind(folder: string, file: string, origin: string): Promise<Verdict> {
  const { isAccepted, output, log } = await checkZone(folder, file, origin);
  const reasons = log.split('\n').filter((line) => line !== '');
  const records = isAccepted ? readRecordLines(output.split('\n')) : [];
  return {
    isAccepted,
    records,
    reasons,
    places: isAccepted ? undefined : placesOf(file, reasons),
    sureUpTo: Number.POSITIVE_INFINITY,
    mixedSets: new Set(),
  };
}

const warning =
  /ignoring out-of-zone data|set(?:ting)? (?:\$TTL )?to|check-names|with newline|inherited|RFC1035 TTL|using SOA|expired|in future|warning|old style|appears to be/;
/** Whether BIND would load a zone in spite of what it says. */
export function isWarning(reason: string): boolean {
  return warning.test(reason);
}

/** Said of the zone as a whole, or when the next name begins: the line says nothing about the place. */
const belated =
  /may not be used with|CNAME and other data|singleton|\d: \S+: ran out of space|NS owner name|at top of zone/;

/** The lines on which BIND found entries that it could not read. */
function placesOf(file: string, reasons: readonly string[]): readonly Lines[] | undefined {
  const lines = new Set<number>();
  for (const reason of reasons) {
    if (belated.test(reason)) return undefined;
    const line = new RegExp(`(?:^|: )${file}:([0-9]+):`).exec(reason)?.[1];
    if (line !== undefined && !isWarning(reason)) lines.add(Number(line));
  }
  return Array.from(lines, (line) => ({ first: line, last: line }));
}
