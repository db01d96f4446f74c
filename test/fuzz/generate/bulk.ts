import type { Name } from '../../../core/dns/name.js';
import { sourceOfOctets } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { type Dice, diceOf, times } from './dice.js';
import { octetsOf } from './octets.js';
import { recordApart } from './record.js';

const head = ['$TTL 300', '@ SOA ns hostmaster 1 7200 3600 1209600 3600', '@ NS ns', 'ns A 192.0.2.53'];

/**
 * A zone of very many records, a line each and an owner each. BIND tells every line that it cannot read, so that one run
 * tells about all of them.
 */
export function writeBulk(dice: Dice): string {
  const wild = diceOf(dice.below(2 ** 31), { rare: 0.3, odd: dice.pick([0.02, 0.1]) });
  const lines = times(dice.between(100, 400), (number) => lineOf(wild, number)).filter(isComparable);
  const text = textOf(lines);
  const bad = badLines(text);
  // After a mistake BIND reads on without minding quotes, and what stands in them spoils the lines below.
  return textOf(lines.filter((line, index) => !(bad.has(head.length + index) && /["()\\]/.test(line))));
}

function lineOf(dice: Dice, number: number): string {
  return recordApart(dice, number).join(dice.isRare() ? '\t' : ' ');
}

/** Differences that are wanted: one of them in a zone would hide the others. */
const wanted = /\+|\b(?:CLASS|RESERVED)0|\bEUI(?:48|64)|TYPE10[89]\b|WKS|TYPE11\b|\|/i;
/** Times of signatures before 1970 and after 2106. */
const farTimes =
  /(?:RRSIG|SIG|TYPE46|TYPE24)\b.*(?:1969|2106|9999|0000|\b[0-9]{1,10}\b.*[0-9]{14}|[0-9]{14} [0-9]{1,10}\b)/i;

function isComparable(line: string): boolean {
  return !/[\n\r\0]|\bSOA\b|TYPE6\b/i.test(line) && !wanted.test(line) && !farTimes.test(line);
}

function textOf(lines: readonly string[]): string {
  return `${[...head, ...lines].join('\n')}\n`;
}

/** Lines, counted from 0, that we cannot read. */
function badLines(text: string): ReadonlySet<number> {
  const zone = readZone(sourceOfOctets(octetsOf(text)), { origin: 'example.com.' as Name });
  return new Set(zone.problems.map(({ span }) => zone.lines.lineAt(span.start)));
}
