import { type Dice, wordsOf } from './dice.js';

/** What people and programs write where a number should stand. */
const notNumbers = wordsOf('-1 +1 0x10 1e3 1.0 1. x 1x \\049 "1" 99999999999999999999 ١');

/** A number from 0 to `max`; or one past the limit, or none at all. */
export function uint(dice: Dice, max: number): string {
  if (dice.isOdd()) {
    return dice.pick([String(max + 1), String(max), String(max * 2 + 2), ...notNumbers]);
  }
  if (dice.isRare()) {
    return dice.pick(['0', String(max), '00', '010', '0000000000000000001', String(dice.below(max + 1))]);
  }
  return String(dice.below(Math.min(max + 1, 300)));
}

const plainTimes = wordsOf('0 60 300 3600 86400 1h 2h 1d 1w');
const rareTimes = [
  ...wordsOf('1H30M 30m1h 1w2d3h4m5s 0h30 0 1s1s 00001h 2147483647 2147483648 4294967295'),
  ...wordsOf(`
7101w 24855d 35791394m 2147483648s 0w0d0
0000000000000000000000000000000000000000000000000000000000001
`),
];
const oddTimes = [
  ...wordsOf('4294967296 7102w 1h30 1x h 1hh -1 +1 1.5h 1_000 99999999999999999999 1h-1'),
  '',
  ...[
    '\\051\\048\\048',
    '1\\h',
    '00000000000000000000000000000000000000000000000000000000000000001',
    '"300"',
    '1y',
  ],
];

/** A time in seconds or with units, as TTLs and the intervals of an SOA have it. */
export function time(dice: Dice): string {
  if (dice.isOdd()) return dice.pick(oddTimes);
  return dice.pick(dice.isRare() ? rareTimes : plainTimes);
}

/** When a signature begins or ends: YYYYMMDDHHmmSS or seconds. */
export function signatureTime(dice: Dice): string {
  if (dice.isOdd()) {
    return dice.pick([
      ...wordsOf(`
20300229000000 20301301000000 20300100000000 20300101240000 20300101006000 20300101000061
`),
      ...wordsOf(`
2030010100000 203001010000000 4294967296 99999999999 20300101T00000 21060207062816 0 19700101000000
`),
      ...['19691231235959', '99991231235959', '00000101000000', '-1', 'x'],
    ]);
  }
  if (dice.isRare()) {
    return dice.pick(wordsOf('0000000001 4294967295 1 20240229235960 20280229000000 21060207062815'));
  }
  return `20${dice.between(20, 39)}0${dice.between(1, 9)}1${dice.below(10)}0${dice.below(10)}1${dice.below(10)}00`;
}
