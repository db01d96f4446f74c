import { type Dice, times, wordsOf } from './dice.js';
import { word } from './names.js';

const quotedParts = [
  ...wordsOf('v=spf1 ; ( ) a p=none = . \\" \\\\ \\065 \\000 \\255 \\; \\a $ @'),
  ' ',
  '\\ ',
  ...[
    '\t',
    '\u00e9',
    '\u00ff',
    '\u0001',
    "'",
    '  ',
    '\r',
    '\\\r',
    'x'.repeat(60),
    '\\034',
    '\\(',
    '#',
    '//',
    '\u007f',
    '\\\u00e9',
  ],
];
const plainParts = [
  ...wordsOf('v=spf1 -all a = . \\" \\\\ \\065 \\000 \\255 \\; \\a $ @ \u00e9 \\\t'),
  '\\ ',
  ...[
    "'",
    '\\(',
    '\\)',
    '#',
    ':',
    'x'.repeat(60),
    '\\010',
    '\u00ff',
    '\u007f',
    '\\\u00e9',
    '\u000b',
    '\u000c',
  ],
];

/** Strings that are wrong, or right at the limit. Some hold a line end or are not closed. */
function oddString(dice: Dice): string {
  return dice.pick([
    ...wordsOf('\\256 \\1 \\25 \\ "\\256" "\\1" "\\" " "" "a\0b" a\0b "\\\0" \\\0'),
    '"a\nb"',
    '"a\\\nb"',
    'a\\\nb',
    ...wordsOf('"a"b a"b" "a""b" \u201ca\u201d \u0000 "\\\\\\" "\\04 "\\999" "\\12x" \\0a0 "\\;"'),
    '"a\r\nb"',
    'a\\\r\nb',
    ...[255, 256].flatMap((octets) => [word(dice, octets), `"${word(dice, octets)}"`]),
    ...[
      `"${'\\097'.repeat(255)}"`,
      `"${'\\097'.repeat(256)}"`,
      `"${'\\a'.repeat(256)}"`,
      `"${' '.repeat(255)}\\000"`,
    ],
  ]);
}

/** A character-string as it is written, with quotes or without. */
export function characterString(dice: Dice): string {
  if (dice.isOdd()) return oddString(dice);
  if (dice.chance(0.3)) return plainString(dice);
  return quotedString(dice);
}

export function quotedString(dice: Dice): string {
  if (dice.isOdd()) return oddString(dice);
  if (!dice.isRare()) return `"${word(dice)} ${word(dice)}"`;
  return `"${times(dice.between(0, 5), () => dice.pick(quotedParts)).join('')}"`;
}

function plainString(dice: Dice): string {
  if (!dice.isRare()) return word(dice);
  return times(dice.between(1, 4), () => dice.pick(plainParts)).join('');
}
