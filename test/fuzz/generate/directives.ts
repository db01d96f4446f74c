import { type Dice, wordsOf } from './dice.js';
import { targetName } from './names.js';
import { signatureTime, time } from './numbers.js';
import { seriesWords } from './series.js';

/** Files that stand beside every generated zone, for `$INCLUDE`. */
export const includedFiles: Readonly<Record<string, string>> = {
  'a.inc': 'inc-a A 192.0.2.50\n\tTXT "included"\n',
  'origin.inc': '$ORIGIN deep.example.com.\n$TTL 77\nx A 192.0.2.51\n',
  'no-newline.inc': 'inc-n 60 TXT "last line"',
  'nested.inc': '$INCLUDE a.inc n\ninc-after A 192.0.2.52\n',
  'empty.inc': '',
  'owner.inc': '@ TXT "the origin"\n',
  'blank.inc': '  TXT "no owner"\n',
  'bad.inc': 'inc-b A 1.2.3\n',
  'open.inc': 'inc-o TXT ( "a"\n',
  'quote.inc': 'inc-q TXT "a\n',
  'a b.inc': 'inc-s A 192.0.2.53\n',
  'loop.inc': '$INCLUDE loop.inc\n',
};

export function directiveWords(dice: Dice): string[] {
  const make = dice.pick([origin, ttl, seriesWords, seriesWords, seriesWords, include, include, odd]);
  const words = make(dice);
  if (dice.isOdd()) words.push(dice.pick(['x', '"x"', '( )', ';', '1']));
  if (dice.isRare() && words[0] !== undefined)
    words[0] = dice.pick([words[0].toLowerCase(), `"${words[0]}"`, `(${words[0]})`]);
  return dice.isOdd() ? ['', ...words] : words;
}

function origin(dice: Dice): string[] {
  if (dice.isOdd()) return ['$ORIGIN', ...dice.pick([[], ['"a"'], ['a', 'b'], ['..'], ['@'], ['']])];
  return [
    '$ORIGIN',
    dice.isRare()
      ? targetName(dice)
      : dice.pick(wordsOf('example.com. sub.example.com. a example.net. @ x.y')),
  ];
}

function ttl(dice: Dice): string[] {
  return ['$TTL', time(dice)];
}

function include(dice: Dice): string[] {
  const files = Object.keys(includedFiles);
  const file = dice.isOdd()
    ? dice.pick(['missing.inc', '.', '', '""', '/nonexistent', '"a b.inc"', 'a\\ b.inc', ...files])
    : dice.pick(files.slice(0, 6));
  const written = dice.isRare() ? `"${file}"` : file;
  return [
    '$INCLUDE',
    written,
    ...(dice.chance(0.3)
      ? [dice.isOdd() ? targetName(dice) : dice.pick(['sub', '@', 'inc.example.com.'])]
      : []),
  ];
}

/** Only in dumps of a cache. */
function date(dice: Dice): string[] {
  return [
    '$DATE',
    dice.isOdd() ? signatureTime(dice) : dice.pick(['20200101000000', '19700101000001', '20990101000000']),
  ];
}

function odd(dice: Dice): string[] {
  if (!dice.isOdd()) return dice.chance(0.3) ? date(dice) : ttl(dice);
  return dice.pick([
    ['$'],
    ['$X'],
    ['$TTL'],
    ['$ORIGIN'],
    ['$INCLUDE'],
    ['$GENERATE'],
    ['$DATE', '20200101000000', 'x'],
    ['$DATE', 'x'],
    ['$DATE'],
    ['$DATE', '22000101000000'],
    ['$TTLx', '1'],
    ['$$'],
    ['$TTL', '300', '300'],
  ]);
}
