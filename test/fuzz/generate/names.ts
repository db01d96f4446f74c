import { type Dice, times, wordsOf } from './dice.js';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-';

export function word(dice: Dice, length = dice.between(1, 6)): string {
  return times(length, () => letters[dice.below(length > 1 ? letters.length : 26)]).join('');
}

/** Labels with something about them: all of them may stand in a zone. */
const rareLabels = [
  ...wordsOf('_dmarc _25._tcp s1._domainkey * *a a* WWW Www xn--bcher-kva 0 1 -- $ a$b # \\#'),
  ...wordsOf('\\097 \\065b a\\.b \\046 \\032 \\@ a\\@b \\\\ \\" \\; \\(a\\) \\000 \\255 \\$ \\010'),
  'a\\ b',
  ...[
    'caf\u00e9',
    '\u00ff',
    '\u00a0',
    '\u0001',
    "a'b",
    'a/b',
    'a=b',
    'a:b',
    '{a}',
    '\\*',
    '\\a',
    '\\-',
    '@a',
    'a@',
    '\\127',
    '~',
  ],
  ...wordsOf('in IN A TXT 300 1h CLASS1 TYPE1 example.com ns'),
];

/** One or more labels without a final dot. */
export function label(dice: Dice): string {
  if (!dice.isRare()) return word(dice);
  const long = word(dice, 63);
  return dice.chance(0.1)
    ? dice.pick([long, `${long.slice(1)}\\097`, `\\097${long.slice(1)}`])
    : dice.pick(rareLabels);
}

/** Names that are wrong, or right at the limit. Octets are counted with `example.com.` appended where there is no dot. */
function oddName(dice: Dice): string {
  const sixtyFour = word(dice, 64);
  /** A relative name of this many octets on the wire without the root. */
  const longOf = (octets: number): string => {
    const labels: string[] = [];
    for (let left = octets; left > 1; ) {
      // A label of one octet less where a length octet alone would be left.
      const size = left === 65 ? 62 : Math.min(63, left - 1);
      labels.push(word(dice, size));
      left -= size + 1;
    }
    return labels.join('.');
  };
  return dice.pick([
    ...[sixtyFour, `${sixtyFour}.`, `a.${sixtyFour}.b`, `\\097${sixtyFour.slice(1)}`],
    ...[254, 255, 256].map((octets) => `${longOf(octets - 1)}.`),
    ...[241, 242, 243].map(longOf),
    ...wordsOf('.. .a a..b a.. \\256 \\1 \\12 a\\ \\[ \\[b1/1] \\00 a\\999b \\0aa "" "a" a"b"'),
    '"a b"',
    ...wordsOf('@. .@ @@ \\ \\. . a. [x1/8] \u00e9\\ a\\\tb'),
  ]);
}

/** A name in record data. */
export function targetName(dice: Dice): string {
  if (dice.isOdd()) return oddName(dice);
  if (dice.isRare())
    return dice.pick([
      '@',
      '.',
      '*.a',
      '*',
      `${label(dice)}.example.com.`,
      'EXAMPLE.com.',
      'example.com',
      'a.',
    ]);
  const relative = dice.chance(0.2) ? `${label(dice)}.${label(dice)}` : label(dice);
  return dice.chance(0.3) ? `${relative}.example.net.` : relative;
}

/** The owner of a record, as it is written; empty for one that is inherited. `number` makes most of them differ. */
export function ownerName(dice: Dice, number: number): string {
  if (dice.isOdd()) return oddName(dice);
  if (dice.isRare()) {
    return dice.pick([
      ...wordsOf('@ * *.w ns www WWW a b sub x.sub dname x.dname other.example. com.'),
      '',
      '',
      ...[
        'example.com.',
        'EXAMPLE.COM.',
        'notexample.com.',
        'a\\.example.com.',
        'xexample.com.',
        '.',
        `${label(dice)}.example.com.`,
      ],
      ...['x.*.y', '"q"', `${label(dice)}.${label(dice)}`],
    ]);
  }
  return dice.chance(0.15) ? label(dice) : `h${number}`;
}
