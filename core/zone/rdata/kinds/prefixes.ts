import { withoutEnd } from '../../../text/without-end.js';
import { say } from '../../../words/phrase.js';
import { type FieldKind, reportBadField, takeableWord } from '../field-kind.js';
import { octetsOfNumber } from '../octets.js';
import type { WireReader } from '../wire-reader.js';
import { printIpv4, printIpv6, readIpv4, readIpv6 } from './addresses.js';
import { readDecimal } from './numbers.js';

/** An address family (RFC 3123 s4). */
interface Family {
  readonly octets: number;
  read(text: string): string | undefined;
  print(octets: string): string;
}

const families: ReadonlyMap<number, Family> = new Map([
  [1, { octets: 4, read: readIpv4, print: printIpv4 }],
  [2, { octets: 16, read: readIpv6, print: printIpv6 }],
]);

const syntax = say`prefixes such as 1:192.0.2.0/24 or !2:2001:db8::/32`;

/** Address prefixes up to the end of the record; `!` takes one out of those before. May be none (RFC 3123 s5). */
export const prefixes: FieldKind = {
  syntax: say`${syntax}; may be none`,
  read(input, field) {
    let octets = '';
    while (!input.cursor.atEnd) {
      const word = takeableWord(input, field, syntax);
      if (word === undefined) return undefined;
      const prefix = readPrefix(word);
      if (prefix === undefined) return reportBadField(input, field, syntax);
      octets += prefix;
      input.cursor.advance();
    }
    return octets;
  },
  print(wire) {
    const printed: string[] = [];
    let isKnown = true;
    while (wire.left > 0) {
      const prefix = printPrefix(wire);
      if (prefix === undefined) return undefined;
      isKnown &&= prefix !== 'opaque';
      printed.push(prefix);
    }
    return isKnown ? printed.join(' ') : wire.takeOpaque();
  },
};

function readPrefix(word: string): string | undefined {
  const found = word.length > 80 ? null : /^(!?)([0-9]+):([^/]+)\/([0-9]+)$/.exec(word);
  if (found === null) return undefined;
  const [, mark, familyNumber = '', address = '', bits = ''] = found;
  const family = families.get(Number(familyNumber));
  const whole = family?.read(address);
  const octets = whole && withoutEnd(whole, '\0');
  const length = readDecimal(bits, (family?.octets ?? 0) * 8);
  if (octets === undefined || length === undefined) return undefined;
  const negation = mark === '!' ? 0x80 : 0;
  return `${octetsOfNumber(Number(familyNumber), 2)}${String.fromCharCode(length, octets.length | negation)}${octets}`;
}

/** `opaque`: in order, but of a family that nobody has said how to write. */
function printPrefix(wire: WireReader): string | undefined {
  const number = wire.takeNumber(2) ?? 0;
  const bits = wire.takeNumber(1) ?? 0;
  const length = wire.takeNumber(1);
  const octets = length === undefined ? undefined : wire.take(length & 0x7f);
  if (length === undefined || octets === undefined || octets.endsWith('\0')) return undefined;
  const family = families.get(number);
  if (family === undefined) return 'opaque';
  if (bits > family.octets * 8 || octets.length > family.octets) return undefined;
  return `${length >= 0x80 ? '!' : ''}${number}:${family.print(octets.padEnd(family.octets, '\0'))}/${bits}`;
}
