import { checkZone } from '../bind.js';
import { readRecordLines } from './record-line.js';
import type { Lines, Verdict } from './verdict.js';

/** What the real `named-checkzone -i local` makes of a zone file in `folder`. */
export async function judgeByBind(folder: string, file: string, origin: string): Promise<Verdict> {
  const { isAccepted, output, log } = await checkZone(folder, file, origin);
  const reasons = log.split('\n').filter((line) => line !== '');
  const records = isAccepted ? readRecordLines(output.split('\n')) : [];
  return { isAccepted, records, reasons, place: isAccepted ? undefined : placeOf(file, reasons) };
}

const warning =
  /ignoring out-of-zone data|set(?:ting)? (?:\$TTL )?to|check-names|with newline|inherited|RFC1035 TTL|using SOA|expired|warning|old style|appears to be/;
/** Said of the zone as a whole, or when the next name begins: the line says nothing about the place. */
const belated = /CNAME and other data|singleton|\d: \S+: ran out of space|NS owner name|at top of zone/;

/** The line on which BIND found the first entry that it could not read. */
function placeOf(file: string, reasons: readonly string[]): Lines | undefined {
  for (const reason of reasons) {
    const line = new RegExp(`(?:^|: )${file}:([0-9]+):`).exec(reason)?.[1];
    if (belated.test(reason)) return undefined;
    if (line === undefined || warning.test(reason)) continue;
    return { first: Number(line), last: Number(line) };
  }
  return undefined;
}
