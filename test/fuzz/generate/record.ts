import type { Name } from '../../../core/dns/name.js';
import { sourceOfOctets } from '../../../core/text/source.js';
import { findTypeNumber } from '../../../core/zone/rdata/type-numbers.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { type Dice, times, wordsOf } from './dice.js';
import { ownerName, word } from './names.js';
import { time } from './numbers.js';
import { octetsOf } from './octets.js';
import { anyType, genericForm, rdataWords } from './rdata.js';

/** Types that a zone may have any number of, so that most generated zones hold together. */
const usualTypes = wordsOf('A AAAA TXT MX SRV CAA PTR TLSA SSHFP HTTPS NAPTR SPF LOC URI');

/** The words of a record, an empty first one where the owner is left out. */
export function recordWords(dice: Dice, number: number): string[] {
  const type = dice.chance(0.4) ? dice.pick(usualTypes) : anyType(dice);
  return [ownerOf(dice, type, number), ...headWords(dice, type), ...dataWords(dice, type)];
}

/** The words of a record of any type at a name of its own. */
export function recordApart(dice: Dice, number: number): string[] {
  const type = anyType(dice);
  const usual = type === 'NSEC3' ? hashOf(number) : `h${number}`;
  const owner = dice.isOdd() && dice.chance(0.2) ? ownerName(dice, number) : usual;
  return [owner, ...headWords(dice, type), ...dataWords(dice, type)];
}

/** Such a hash that no two numbers share one. */
function hashOf(number: number): string {
  return `${String(number).padStart(4, '0')}9MHAVEQVM6T7VBL5LOP2U3T2RP3T`.padEnd(32, 'A');
}

/** NSEC3 stands at a hash; the others anywhere. */
function ownerOf(dice: Dice, type: string, number: number): string {
  if (type === 'NSEC3' && !dice.isOdd()) return `${number % 10}P9MHAVEQVM6T7VBL5LOP2U3T2RP3TOM`;
  return ownerName(dice, number);
}

/** TTL, class and type, in either order. */
export function headWords(dice: Dice, type: string): string[] {
  const ttl = dice.chance(0.3) ? [time(dice)] : [];
  const className = dice.chance(0.4) ? [classWord(dice)] : [];
  const head = dice.chance(0.5) ? [...ttl, ...className] : [...className, ...ttl];
  if (dice.isOdd()) head.push(dice.pick([time(dice), classWord(dice)]));
  return [...head, typeWord(dice, type)];
}

function classWord(dice: Dice): string {
  if (dice.isOdd()) {
    return dice.pick([
      ...wordsOf(`
CH HS ANY NONE CLASS255 CLASS65536 CLASS CLASS0 RESERVED0 "IN" I\\N CHAOS hesiod CLASS3
`),
      ...wordsOf('IN1 INN CLASS1x CLASS-1 CLASS+1 IN.'),
      'CLASS 1',
    ]);
  }
  return dice.isRare() ? dice.pick(wordsOf('in In CLASS1 class1 CLASS01 CLASS00001')) : 'IN';
}

function typeWord(dice: Dice, type: string): string {
  if (dice.isOdd()) {
    return dice.pick([
      ...[
        'NOPE',
        'TYPE0',
        'TYPE65536',
        'TYPE',
        `"${type}"`,
        'TYPE128',
        'TYPE255',
        'TYPE99999',
        `${type}.`,
        'TYPE01',
        'RESERVED1',
        '\\065',
      ],
      ...[
        'UNSPEC',
        'ANY',
        'AXFR',
        'MAILB',
        'OPT',
        'TSIG',
        'MD',
        'MF',
        'TYPE3',
        'TYPE-1',
        `${type}x`,
        `TYPE${' '}1`,
        '*',
        '@',
        '.',
        '$',
      ],
    ]);
  }
  if (!dice.isRare()) return type;
  const number = findTypeNumber(type) ?? 0;
  return dice.pick([
    type.toLowerCase(),
    `TYPE${number}`,
    `type${number}`,
    `${type.slice(0, 1)}${type.slice(1).toLowerCase()}`,
  ]);
}

function dataWords(dice: Dice, type: string): string[] {
  const words = rdataWords(dice, type);
  if (!dice.isRare() || !dice.chance(0.5)) return words;
  const wire = dice.isRare() ? undefined : wireOf(type, words);
  return wire === undefined ? genericForm(dice, dice.below(30)) : genericWords(dice, wire);
}

/** Data as it goes on the wire, in the form of RFC 3597 s5; some octets changed where something is odd. */
function genericWords(dice: Dice, wire: string): string[] {
  let octets = Array.from(wire, (char) => char.charCodeAt(0));
  for (let changes = dice.isRare() || dice.isOdd() ? dice.between(1, 2) : 0; changes > 0; changes--) {
    const at = dice.below(octets.length + 1);
    octets = dice.pick([
      [
        ...octets.slice(0, at),
        dice.pick([0, 1, 63, 64, 127, 128, 192, 255, dice.below(256)]),
        ...octets.slice(at + 1),
      ],
      [...octets.slice(0, at), dice.below(256), ...octets.slice(at)],
      [...octets.slice(0, at), ...octets.slice(at + 1)],
      octets.slice(0, at),
      [...octets, ...times(dice.between(1, 4), () => dice.pick([0, dice.below(256)]))],
    ]);
  }
  const hex = octets.map((octet) => octet.toString(16).padStart(2, '0')).join('');
  return [
    '\\#',
    String(octets.length),
    ...(hex === '' ? [] : dice.isRare() ? [hex.slice(0, 7), hex.slice(7)] : [hex]),
  ].filter((part) => part !== '');
}

/** What we read the data as; undefined where we do not read it. */
function wireOf(type: string, words: readonly string[]): string | undefined {
  const text = `@ 1 SOA a b 1 1 1 1 1\nx 1 ${type} ${words.join(' ')}\n`;
  const zone = readZone(sourceOfOctets(octetsOf(text)), { origin: 'example.com.' as Name });
  const record = zone.records.length === 2 ? zone.records.get(1) : undefined;
  return record === undefined ? undefined : zone.wireOf(record);
}

/** Anything that is no record at all. */
export function garbageWords(dice: Dice): string[] {
  return times(dice.between(1, 4), () =>
    dice.pick([
      word(dice),
      'A',
      'IN',
      '300',
      '"',
      '"x"',
      '(',
      ')',
      ';',
      '\\',
      '@',
      '$',
      '*',
      '\0',
      '\u00ff',
      '192.0.2.1',
      '.',
    ]),
  );
}
