import { writeBulk } from './bulk.js';
import { type Dice, diceOf, times, wordsOf } from './dice.js';
import { directiveWords } from './directives.js';
import { integrityEntries } from './integrity.js';
import { emptyLine, layOut } from './layout.js';
import { mutate } from './mutate.js';
import { octetsOf } from './octets.js';
import { garbageWords, recordWords } from './record.js';
import { writeUniverse } from './universe.js';

/** A zone file to be judged, and the name of the zone, absolute. */
export interface GeneratedZone {
  readonly octets: Uint8Array;
  readonly origin: string;
}

/** A zone of a known seed, and zones to mutate. The same seed and bases give the same zone. */
export function generateZone(seed: number, bases: readonly GeneratedZone[]): GeneratedZone {
  const dice = diceOf(seed);
  const base = bases.length > 0 && dice.chance(0.25) ? dice.pick(bases) : undefined;
  if (base !== undefined) return { ...base, octets: mutate(dice, base.octets, dice.pick(bases).octets) };
  const special = dice.chance(0.04) ? writeBulk : dice.chance(0.12) ? writeUniverse : undefined;
  if (special !== undefined) return { origin: 'example.com.', octets: octetsOf(special(dice)) };
  const origin = dice.isRare()
    ? dice.pick(wordsOf('example.com. EXAMPLE.com. . com. a\\.b.example. 2.0.192.in-addr.arpa.'))
    : 'example.com.';
  const octets = octetsOf(writeZone(dice));
  return { origin, octets: dice.chance(0.12) ? mutate(dice, octets, octets) : octets };
}

function writeZone(dice: Dice): string {
  const lineEnd = dice.chance(0.8) ? '\n' : dice.pick(['\r\n', '\r\n', '\r', '\n\n']);
  const lines = [...headOf(dice, lineEnd)];
  const count = dice.chance(0.1) ? dice.between(0, 40) : dice.between(1, 10);
  for (let number = 0; number < count; number++) {
    if (dice.isRare()) lines.push(emptyLine(dice));
    for (const words of entriesOf(dice, number)) lines.push(layOut(dice, words, lineEnd));
  }
  const mark = dice.isOdd() && dice.chance(0.3) ? '\u00ef\u00bb\u00bf' : '';
  const end = dice.isRare()
    ? dice.pick(['', ' ', '\t', lineEnd + lineEnd, '\r', `${lineEnd} `, '; no line end', ' (', ' \\'])
    : lineEnd;
  if (dice.chance(0.03)) lines.splice(dice.below(lines.length), 0, padding(dice));
  return mark + lines.join(lineEnd) + end;
}

/** A comment so long that a reader which takes a file in blocks has a border somewhere behind it. */
function padding(dice: Dice): string {
  return `;${'-'.repeat(dice.pick([0x3000, 0x1_0000]) - dice.below(600))}\n`;
}

/** The directives and records that a zone begins with. */
function headOf(dice: Dice, lineEnd: string): string[] {
  const entries: string[][] = [];
  if (!dice.isRare()) entries.push(['$TTL', dice.pick(['300', '3600', '1d'])]);
  if (dice.chance(0.2)) entries.push(directiveWords(dice));
  const soa = ['SOA', 'ns', 'hostmaster', String(dice.between(1, 999)), '7200', '3600', '1209600', '3600'];
  entries.push([
    dice.isRare() ? dice.pick(['example.com.', '@', 'EXAMPLE.COM.']) : '@',
    ...(dice.chance(0.3) ? ['60'] : []),
    ...(dice.chance(0.5) ? ['IN'] : []),
    ...soa,
  ]);
  if (dice.isOdd()) entries.push(['', 'TXT', 'x'], ...entries.splice(0));
  if (!dice.isOdd()) entries.push(dice.chance(0.5) ? ['', 'NS', 'ns'] : ['@', 'NS', 'ns']);
  if (!dice.isOdd()) entries.push(['ns', 'A', '192.0.2.53']);
  entries.push(['www', 'A', '192.0.2.80']);
  if (dice.isOdd()) entries.push(entries.shift() ?? []);
  return entries.map((words) => layOut(dice, words, lineEnd));
}

function entriesOf(dice: Dice, number: number): string[][] {
  if (dice.isOdd() && dice.chance(0.3)) return [garbageWords(dice)];
  if (dice.chance(0.12)) return integrityEntries(dice, number);
  if (dice.chance(0.12)) return times(1, () => directiveWords(dice));
  return [recordWords(dice, number)];
}
