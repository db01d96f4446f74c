import { hexWord } from './blobs.js';
import { type Dice, times, wordsOf } from './dice.js';
import { uint } from './numbers.js';

export function ipv4(dice: Dice): string {
  if (dice.isOdd()) {
    return dice.pick([
      ...wordsOf(`
256.0.0.1 1.2.3 1.2.3.4.5 1.2.3.04 1.2.3. .1.2.3 1..2.3 0x1.2.3.4 1.2.3.4/8 192.0.2.1.
`),
      ...wordsOf(`
1.2.3.-4 3221225985 "192.0.2.1" 192.0.2.\\049 1.2.3.4x 1.2.3.400 ١.2.3.4 ::ffff:192.0.2.1 1.2.3.00
`),
    ]);
  }
  if (dice.isRare()) return dice.pick(['0.0.0.0', '255.255.255.255', '127.0.0.1', '0.0.0.1']);
  return `192.0.2.${dice.below(256)}`;
}

export function ipv6(dice: Dice): string {
  if (dice.isOdd()) {
    return dice.pick([
      ...wordsOf(`
: ::: 1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 1::2::3 12345:: ::g ::1.2.3 ::1.2.3.256 1:2:3:4:5:6:7:1.2.3.4
`),
      ...wordsOf(`
::1%eth0 [::1] ::1/64 1:2:3:4:5:6:7: :1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:: ::1:2:3:4:5:6:7:8 "::1"
::\\049 ::00001
`),
      ...wordsOf(`
1.2.3.4 1:2:3:4:5:6:7:: ::2:3:4:5:6:7:8 ::01.2.3.4 1::1.2.3.4:5 ::1.2.3.4. 0::0::0 1:2:3:4::5:6:7:8
`),
    ]);
  }
  if (dice.isRare()) {
    return dice.pick([
      ...wordsOf(`
:: ::1 1:: ::ffff:192.0.2.1 ::192.0.2.1 ::FFFF:1:2 FE80::1 1:0:0:2:0:0:0:3 0:0:0:0:0:0:0:1 ::0.0.0.0
`),
      ...wordsOf(`
1:2:3:4:5:6:7:8 1:2:3:4:5:6:1.2.3.4 0001:0002::0003 ::ffff:0:0 ::1:0:0 ::0.1.0.0 1:0:0:2::
64:ff9b::192.0.2.33
`),
    ]);
  }
  return `2001:db8::${dice.below(65536).toString(16)}`;
}

export function eui(dice: Dice, octets: number): string {
  const pairs = times(octets, () => hexWord(dice, 1));
  if (dice.isOdd()) {
    return dice.pick([
      pairs.join(':'),
      pairs.join(''),
      pairs.slice(1).join('-'),
      `${pairs.join('-')}-`,
      `${pairs.join('-')}-00`,
      `0-${pairs.slice(1).join('-')}`,
    ]);
  }
  return pairs.join('-');
}

/** The half of an IPv6 address that NID and L64 have. */
export function locator64(dice: Dice): string {
  if (dice.isOdd())
    return dice.pick(
      wordsOf(`
1:2:3 1:2:3:4:5 1::2 1:2:3:4: 12345:1:1:1 :: 1:2:3:g 1:2:3: :1:2:3 "1:2:3:4" 1:2:3:4::
`),
    );
  return dice.isRare() ? dice.pick(['0:0:0:0', 'FFFF:ffff:0001:1', '1:02:003:0004']) : '14:4fff:ff20:ee64';
}

export function nsap(dice: Dice): string {
  if (dice.isOdd()) return dice.pick(wordsOf('0x 47 0x4 0x47.0 0x4g 0x.47 0x47. "0x47" 0X 0x47..00'));
  return dice.isRare()
    ? dice.pick(['0X47', '0x47.0005.80', '0x4.7'])
    : '0x47000580005a0000000001e133ffffff00016100';
}

export function atmAddress(dice: Dice): string {
  if (dice.isOdd()) return dice.pick([...wordsOf('+ . +1. +.1 1 39. 39..00 +1..2 +1a g0 "39" +\\049'), '']);
  return dice.pick(
    wordsOf('39246f000e7c9c031200010001000012345678 +61200123 39.246f.00 +61.2.00123. +6.1 AB 3.9'),
  );
}

/** A prefix of APL. */
export function prefix(dice: Dice): string {
  if (dice.isOdd()) {
    return dice.pick([
      ...wordsOf(`
1:192.0.2.0/33 2:2001:db8::/129 3:00/8 1:192.0.2.0 1:/8 192.0.2.0/24 !!1:10.0.0.0/8 1:10.0.0.0/ 0:/0
1:10/8
`),
      ...wordsOf(`
65536:10.0.0.0/8 01:10.0.0.0/08 1:10.0.0.0/8/8 2:10.0.0.0/8 1:::/8 ! "1:10.0.0.0/8" 1:10.0.0.0/-1
1:10.0.0.0/8x
`),
    ]);
  }
  const mark = dice.chance(0.3) ? '!' : '';
  if (dice.chance(0.5))
    return `${mark}1:${dice.pick(['192.0.2.0/24', '10.0.0.0/8', '0.0.0.0/0', '192.0.2.1/32', '192.0.2.1/8'])}`;
  return `${mark}2:${dice.pick(['2001:db8::/32', '::/0', '2001:db8::1/128', 'FF00::/8', '::1/3'])}`;
}

const degrees = ['0', '41', '89', '59'];
const oddPart = wordsOf('90 91 180 181 60 -1 59.9999 60.000 0. .5 . 1e1 59.999 00000000000 x 999999999999');

/** LOC: latitude, longitude, altitude and up to three sizes. */
export function location(dice: Dice): string[] {
  const coordinate = (directions: readonly string[]): string[] => {
    const parts = [dice.isOdd() ? dice.pick(oddPart) : dice.pick(degrees)];
    if (dice.chance(0.7)) parts.push(dice.isOdd() ? dice.pick(oddPart) : String(dice.below(60)));
    if (parts.length === 2 && dice.chance(0.7))
      parts.push(dice.isOdd() ? dice.pick(oddPart) : dice.pick(['0', '59.999', '12.5', '1.05', '7.']));
    return [...parts, dice.isOdd() ? dice.pick(wordsOf('n X NE "N" N E')) : dice.pick(directions)];
  };
  const words = [...coordinate(['N', 'S']), ...coordinate(['E', 'W'])];
  words.push(
    dice.isOdd()
      ? dice.pick(wordsOf('-100000.01m 42849672.96m 1.234m m - +1m 1M 1km .m 42849673 -0 --1m 1.m .5m'))
      : dice.pick(wordsOf('0m -24m 10.00m -100000.00m 42849672.95m 1.2 100 -0.05m')),
  );
  for (let more = dice.below(4); more > 0; more--) {
    words.push(
      dice.isOdd()
        ? dice.pick(wordsOf('90000000.01m 90000001m -1m m 1.005m 1mm +1 .5m 5. 90000000.00m 0.001'))
        : dice.pick(wordsOf('1m 0m 30m 200000m 90000000m 0.05m 0.5 12.34m 9 99m 1000.00m 0.00m 10000000')),
    );
  }
  return words;
}

/** IPSECKEY and AMTRELAY: what the type of a gateway asks for. */
export function gateway(dice: Dice, type: string, name: (dice: Dice) => string): string {
  const kinds = [(): string => '.', ipv4, ipv6, name];
  const kind = dice.isOdd() ? dice.pick(kinds) : (kinds[Number(type)] ?? name);
  return kind(dice);
}

/** A6: prefix length, address where it is under 128, name where it is over 0. */
export function chainedAddress(dice: Dice, name: (dice: Dice) => string): string[] {
  const bits = dice.isOdd() ? uint(dice, 128) : dice.pick(wordsOf('0 64 128 1 127 48 7'));
  const words = [bits];
  if (bits !== '128' || dice.isOdd()) words.push(ipv6(dice));
  if (bits !== '0' || dice.isOdd()) words.push(name(dice));
  return words;
}
