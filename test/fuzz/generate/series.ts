import { type Dice, wordsOf } from './dice.js';
import { label } from './names.js';
import { headWords } from './record.js';

const ranges = wordsOf('1-3 0-2 1-9/3 5-5 0-0 8-11 10-30/10');
const oddRanges = [
  ...wordsOf(
    '3-1 1 1- -1-3 1-3/ 1-3/0 1-3/-1 1--3 a-b 1-3x 1-3/2x 01-03 +1-3 1-+3 "1-2" 1-3//1 0x1-0x3 1-3,1',
  ),
  ...wordsOf('2147483646-2147483647 2147483647-2147483648 0-2147483648/2147483647 1-3/2147483648'),
  ...[' 1-3', '1 - 3'],
];

/** What may stand after a dollar sign, and with it. */
const modifiers = dollars('% %{1} %{0,3} %{10,2,d} %{0,4,x} %{0,2,X} %{0,3,o} %{-1} %{0,0,d} %{5,1}');
const rareModifiers = [
  ...dollars(
    '%{0,8,n} %{0,3,N} %{16,0,n} %{0,1,n} %% \\% %%% %{0,2,n} %{300,5,n} %{-1,3} %{-1,3,x} %{+1} %{1,03}',
  ),
  ...dollars('%{0,10,d} %{0,63,d} %a% \\\\% \\%{1} %{00} %\\% %{\t1} %{1,\t2}'),
  ...['$' + '{ 1}', '$' + '{1, 2}', '$' + '{1,2, d}'],
];
const oddModifiers = [
  ...dollars(
    '%{ %{} %{x} %{1 %{1, %{1,2 %{1,2, %{1,2,d %{1,2,z} %{1,2,dd} %{1,-2} %{1,2}} %{1,2,d,e} %{1}{2} %{1;2}',
  ),
  ...dollars(
    '%{2147483647} %{-2147483648} %{99999999999} %{0,64,d} %{0,127,d} %{0,128,d} %{0,200} %{1,2,d}x} %{1x}',
  ),
  ...dollars(
    '%{1,2x} %{,} %{1,,d} %{-9} %{-9,4} %{-9,3,x} %{-9,8,n} %{-9,2,N} %{-9,2,o} %{1,4294967296} %\\ %(',
  ),
  ...dollars('%{0,9999999999999} %{0,127,n} %{0,128,n} %{0,126,N} %{2147483644} %{2147483645}'),
];

function modifier(dice: Dice): string {
  if (dice.isOdd()) return dice.pick(oddModifiers);
  return dice.pick(dice.isRare() ? rareModifiers : modifiers);
}

const texts = [
  ...[
    '"text $"',
    'text$',
    '"a \\"$\\""',
    '"a" "b"',
    '"\\"a\\" \\"$\\""',
    '"a;$"',
    '"(a $)"',
    'a\\;$',
    '"a b $"',
    '"\\"a;b\\""',
  ],
];
const exchanges = ['"10 mail$"', '10', '"$ mail"', '"10 mail$ ; x"', '"( 10 m$ )"', '"10 mail$ extra"'];
const octets = ['"\\\\# 1 0$"', '"\\# 1 0$"', '"\\# 4 c000020$"', '"\\# 1 00"'];
const others = ['"x"', 'a.$', '"1 8 2 00$"', '"ns h $ 1 1 1 1"', '"0 0 $ a"'];

/** `$GENERATE`: the data are one word, or one string in quotes. */
export function seriesWords(dice: Dice): string[] {
  const [type, data] = dataOf(dice);
  const range = dice.isOdd() ? dice.pick(oddRanges) : dice.pick(ranges);
  const words = ['$GENERATE', range, ownerOf(dice), ...headWords(dice, type), data];
  if (!dice.isOdd()) return words;
  const at = dice.between(1, words.length - 1);
  return dice.pick([words.slice(0, at), [...words.slice(0, at), ...words.slice(at + 1)], [...words, 'x']]);
}

function ownerOf(dice: Dice): string {
  const [one, other] = [modifier(dice), modifier(dice)];
  return dice.pick([`h-${one}`, one, `${one}.${other}`, `g${one}.${label(dice)}`, `\\097${one}`]);
}

function dataOf(dice: Dice): readonly [type: string, data: string] {
  const one = modifier(dice);
  return dice.pick<readonly [string, string]>([
    ['A', `192.0.2.${dice.pick(['$', one])}`],
    ['AAAA', `2001:db8::${dice.pick(['$', one])}`],
    ['PTR', `host-${one}.example.com.`],
    ['CNAME', `${one}.${label(dice)}`],
    ['TXT', dice.chance(0.3) ? `"${one}"` : dice.pick(texts)],
    ['MX', dice.pick(exchanges)],
    ['NS', `ns${one}`],
    [dice.pick(['TYPE65280', 'NULL', 'TYPE1']), dice.pick(octets)],
    ['DNAME', 'd$.example.net.'],
    [dice.pick(['SOA', 'TSIG', 'ANY', 'NOPE', 'MD', 'DS', 'NSEC3', 'SRV']), dice.pick(others)],
  ]);
}

/** Words with a dollar sign where a `%` stands. */
function dollars(text: string): readonly string[] {
  return wordsOf(text).map((word) => word.replaceAll('%', '$'));
}
