import { type Dice, times } from './dice.js';
import { headWords } from './record.js';
import { label, targetName } from './names.js';
import { time } from './numbers.js';

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
  const make = dice.pick([origin, ttl, generate, generate, generate, include, odd]);
  const words = make(dice);
  if (dice.isOdd()) words.push(dice.pick(['x', '"x"', '( )', ';', '1']));
  if (dice.isRare() && words[0] !== undefined) words[0] = dice.pick([words[0].toLowerCase(), `"${words[0]}"`, `(${words[0]})`]);
  return dice.isOdd() ? ['', ...words] : words;
}

function origin(dice: Dice): string[] {
  if (dice.isOdd()) return ['$ORIGIN', ...dice.pick([[], ['"a"'], ['a', 'b'], ['..'], ['@'], ['']])];
  return ['$ORIGIN', dice.isRare() ? targetName(dice) : dice.pick(['example.com.', 'sub.example.com.', 'a', 'example.net.', '@', 'x.y'])];
}

function ttl(dice: Dice): string[] {
  return ['$TTL', time(dice)];
}

function include(dice: Dice): string[] {
  const files = Object.keys(includedFiles);
  const file = dice.isOdd() ? dice.pick(['missing.inc', '.', '', '""', '/nonexistent', '"a b.inc"', 'a\\ b.inc', ...files]) : dice.pick(files.slice(0, 6));
  const written = dice.isRare() ? `"${file}"` : file;
  return ['$INCLUDE', written, ...(dice.chance(0.3) ? [dice.isOdd() ? targetName(dice) : dice.pick(['sub', '@', 'inc.example.com.'])] : [])];
}

function odd(dice: Dice): string[] {
  if (!dice.isOdd()) return ttl(dice);
  return dice.pick([['$'], ['$X'], ['$TTL'], ['$ORIGIN'], ['$INCLUDE'], ['$GENERATE'], ['$DATE', '20200101000000'], ['$DATE', 'x'], ['$TTLx', '1'], ['$$'], ['$TTL', '300', '300']]);
}

const ranges = ['1-3', '0-2', '1-9/3', '5-5', '0-0', '8-11', '10-30/10'];
const oddRanges = [
  ...['3-1', '1', '1-', '-1-3', '1-3/', '1-3/0', '1-3/-1', '1--3', 'a-b', '1-3x', '1-3/2x', ' 1-3', '1 - 3', '01-03', '+1-3', '1-+3'],
  ...['2147483646-2147483647', '2147483647-2147483648', '0-2147483648/2147483647', '1-3/2147483648', '"1-2"', '1-3//1', '0x1-0x3', '1-3,1'],
];
const modifiers = ['$', '${1}', '${0,3}', '${10,2,d}', '${0,4,x}', '${0,2,X}', '${0,3,o}', '${-1}', '${0,0,d}', '${5,1}'];
const rareModifiers = [
  ...['${0,8,n}', '${0,3,N}', '${16,0,n}', '${0,1,n}', '$$', '\\$', '$$$', '${0,2,n}', '${300,5,n}', '${-1,3}', '${-1,3,x}', '${+1}', '${1,03}'],
  ...['${0,10,d}', '${0,63,d}', '$a$', '\\\\$', '\\${1}', '${00}', '${ 1}', '${1, 2}', '${1,2, d}', '$\\$'],
];
const oddModifiers = [
  ...['${', '${}', '${x}', '${1', '${1,', '${1,2', '${1,2,', '${1,2,d', '${1,2,z}', '${1,2,dd}', '${1,-2}', '${1,2}}', '${1,2,d,e}', '${1}{2}', '${1;2}'],
  ...['${2147483647}', '${-2147483648}', '${99999999999}', '${0,64,d}', '${0,127,d}', '${0,128,d}', '${0,200}', '${1,2,d}x}', '${1x}', '${1,2x}', '${,}', '${1,,d}'],
  ...['${-9}', '${-9,4}', '${-9,3,x}', '${-9,8,n}', '${-9,2,N}', '${-9,2,o}', '${1,4294967296}', '${0,9999999999999}', '$\\', '$(', '${1 }', '${1,2 ,d}'],
];

function modifier(dice: Dice): string {
  if (dice.isOdd()) return dice.pick(oddModifiers);
  return dice.pick(dice.isRare() ? rareModifiers : modifiers);
}

/** Data that a series may have: the right-hand side is one word, or one string in quotes. */
function generate(dice: Dice): string[] {
  const lhs = dice.pick([`h-${modifier(dice)}`, modifier(dice), `${modifier(dice)}.${modifier(dice)}`, `g${modifier(dice)}.${label(dice)}`, `\\097${modifier(dice)}`]);
  const [type, rhs] = dice.pick<readonly [string, string]>([
    ['A', `192.0.2.${dice.pick(['$', '${1}', '${0,1}', modifier(dice)])}`],
    ['AAAA', `2001:db8::${dice.pick(['$', '${0,4,x}', modifier(dice)])}`],
    ['PTR', `host-${modifier(dice)}.example.com.`],
    ['CNAME', `${modifier(dice)}.${label(dice)}`],
    ['TXT', dice.pick(['"text $"', 'text$', '"a \\"$\\""', `"${modifier(dice)}"`, '"a" "b"', '"\\"a\\" \\"$\\""', '"a;$"', '"(a $)"', 'a\\;$', '"a b $"', '"\\"a;b\\""'])],
    ['MX', dice.pick(['"10 mail$"', '10', '"$ mail"', '"10 mail$ ; x"', '"( 10 m$ )"', '"10 mail$ extra"'])],
    ['NS', `ns${modifier(dice)}`],
    [dice.pick(['TYPE65280', 'NULL', 'TYPE1']), dice.pick(['"\\\\# 1 0$"', '"\\# 1 0${0,1,x}"', '"\\# 4 c000020${0,1,x}"'])],
    ['DNAME', `d$.example.net.`],
    [dice.pick(['SOA', 'TSIG', 'ANY', 'NOPE', 'MD', 'DS', 'NSEC3', 'SRV']), dice.pick(['"x"', 'a.$', '"1 8 2 00$"', '"ns h $ 1 1 1 1"', '"0 0 $ a"'])],
  ]);
  const range = dice.isOdd() ? dice.pick(oddRanges) : dice.pick(ranges);
  const words = ['$GENERATE', range, lhs, ...headWords(dice, type), rhs];
  if (!dice.isOdd()) return words;
  const at = dice.between(1, words.length - 1);
  return dice.pick([words.slice(0, at), [...words.slice(0, at), ...words.slice(at + 1)], [...words, ...times(1, () => 'x')]]);
}
