import type { Dice } from '../generate/dice.js';
import type { Target } from './target.js';

/** Inputs are kept as short as that: most mistakes need little, and short ones are quick. */
const longest = 2500;

const octets = [
  ...'\0\t\n\r "\'\\();:=,.@<>[]{}/%&#!*-+~?_$0129aAzZ',
  '\x7f',
  '\x80',
  '\xc3\xa9',
  '\xe3\x81\x82',
  '\xff',
  '\xef\xbb\xbf',
];
const numbers = [
  '0',
  '1',
  '-1',
  '255',
  '256',
  '65535',
  '65536',
  '2147483648',
  '4294967296',
  '99999999999999999999',
  '007',
];

/** A new input out of those that are known. */
export function nextInput(dice: Dice, known: readonly string[], { words }: Target): string {
  if (dice.chance(0.05)) return fromWords(dice, words);
  let input = dice.pick(known);
  if (input.length > longest) input = cutOut(dice, input, dice.between(1, longest));
  for (let count = dice.pick([1, 1, 1, 2, 3, 6]); count > 0; count--)
    input = mutated(dice, input, known, words);
  return input.length > longest ? cutOut(dice, input, longest) : input;
}

function fromWords(dice: Dice, words: readonly string[]): string {
  let input = '';
  for (let count = dice.between(1, 25); count > 0; count--) {
    input += dice.chance(0.85) && words.length > 0 ? dice.pick(words) : dice.pick(octets);
  }
  return input;
}

function mutated(dice: Dice, input: string, known: readonly string[], words: readonly string[]): string {
  const at = dice.below(input.length + 1);
  const end = Math.min(input.length, at + dice.between(1, dice.pick([1, 4, 30])));
  const put = (text: string, to = at): string => input.slice(0, at) + text + input.slice(to);
  switch (dice.below(11)) {
    case 0:
      return put('', end);
    case 1:
      return put(dice.pick(octets));
    case 2:
      return put(dice.pick(octets), Math.min(at + 1, input.length));
    case 3:
    case 4:
      return words.length === 0 ? put(dice.pick(octets)) : put(dice.pick(words), dice.chance(0.5) ? at : end);
    case 5:
      return put(input.slice(at, end).repeat(dice.between(2, dice.pick([2, 3, 20]))), end);
    case 6: {
      const other = dice.pick(known);
      const from = dice.below(other.length + 1);
      return put(other.slice(from, from + dice.between(1, 80)), dice.chance(0.5) ? at : end);
    }
    case 7:
      return put(String.fromCharCode((input.charCodeAt(at) ^ (1 << dice.below(8))) & 0xff), at + 1);
    case 8:
      return input.slice(0, at);
    case 9: {
      const to = dice.below(input.length + 1);
      const without = input.slice(0, at) + input.slice(end);
      return without.slice(0, to) + input.slice(at, end) + without.slice(to);
    }
    default: {
      const digits = [...input.matchAll(/[0-9]+/g)];
      if (digits.length === 0) return put(dice.pick(numbers));
      const found = dice.pick(digits);
      return input.slice(0, found.index) + dice.pick(numbers) + input.slice(found.index + found[0].length);
    }
  }
}

function cutOut(dice: Dice, input: string, length: number): string {
  const from = dice.below(input.length - length + 1);
  return dice.chance(0.5) ? input.slice(0, length) : input.slice(from, from + length);
}

/** An input of about so many octets, in which a piece of a known one stands again and again: what is slow shows here. */
export function pumped(dice: Dice, known: readonly string[], { words }: Target, length: number): string {
  const input = dice.pick(known);
  const at = dice.below(input.length + 1);
  const end = dice.between(at, Math.min(input.length, at + 40));
  const piece =
    dice.chance(0.3) && words.length > 0 ? dice.pick(words) : input.slice(at, end) || dice.pick(octets);
  const again = piece.repeat(Math.ceil(length / Math.max(1, piece.length)));
  return input.slice(0, at) + again + (dice.chance(0.5) ? input.slice(end) : '');
}
