import { say } from '../../../words/phrase.js';
import { type FieldKind, reportBadField, reportMissingField, wordKind } from '../field-kind.js';
import { numberOfOctets } from '../octets.js';
import { hexOfOctets, isHex, octetsOfHex } from './hex.js';
import { quote, readString, takeString } from './strings.js';

/** An IEEE identifier of `octets` octets: pairs of hex digits between hyphens (RFC 7043 s3.2 and s4.2). */
function eui(octets: number): FieldKind {
  const pattern = new RegExp(`^[0-9a-f]{1,2}(?:-[0-9a-f]{1,2}){${octets - 1}}$`, 'i');
  return wordKind({
    syntax: say`${octets} pairs of hex digits with - between them`,
    octets(word) {
      if (word.length > octets * 3 || !pattern.test(word)) return undefined;
      return octetsOfHex(word.replace(/[0-9a-f]+/gi, (pair) => pair.padStart(2, '0')).replaceAll('-', ''));
    },
    print(wire) {
      const bytes = wire.take(octets);
      return bytes && hexOfOctets(bytes).replace(/..(?!$)/g, '$&-');
    },
  });
}

export const eui48 = eui(6);
export const eui64 = eui(8);

/** Four groups of hex digits, an upper or lower half of an IPv6 address (RFC 6742 s2.1.2). */
export const locator64: FieldKind = wordKind({
  syntax: say`four groups of hex digits with : between them, such as 2001:db8:0:1`,
  octets(word) {
    // BIND lets a colon stand at the end.
    if (word.length > 20 || !/^[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){3}:?$/i.test(word)) return undefined;
    const groups = word.split(':').slice(0, 4);
    return octetsOfHex(groups.map((group) => group.padStart(4, '0')).join(''));
  },
  print(wire) {
    const octets = wire.take(8);
    if (octets === undefined) return undefined;
    return [0, 2, 4, 6].map((at) => numberOfOctets(octets, at, 2).toString(16)).join(':');
  },
});

/** An NSAP address: `0x` and hex digits with dots wherever one likes (RFC 1706 s7). */
export const nsap: FieldKind = wordKind({
  syntax: say`0x and hex digits, with dots between them where you like`,
  octets(word) {
    const digits = /^0x/i.test(word) ? word.slice(2).replaceAll('.', '') : '';
    return digits !== '' && digits.length % 2 === 0 && isHex(digits) ? octetsOfHex(digits) : undefined;
  },
  print: (wire) => (wire.left === 0 ? undefined : `0x${hexOfOctets(wire.takeRest())}`),
});

/** An ATM address: `+` and digits as in E.164, or the hex digits of an NSAP; single dots may stand inside. */
export const atmAddress: FieldKind = wordKind({
  syntax: say`an ATM address: hex digits, or + and decimal digits; single dots may stand between them`,
  octets(word) {
    const isE164 = word.startsWith('+');
    const dotted = isE164 ? word.slice(1) : word;
    if (dotted.startsWith('.') || dotted.endsWith('.') || dotted.includes('..')) return undefined;
    const digits = dotted.replaceAll('.', '');
    if (digits === '') return undefined;
    if (isE164) return /^[0-9]+$/.test(digits) ? `\x01${digits}` : undefined;
    return digits.length % 2 === 0 && isHex(digits) ? `\0${octetsOfHex(digits)}` : undefined;
  },
  print(wire) {
    const format = wire.takeNumber(1);
    if (format === undefined || wire.left === 0) return undefined;
    if (format > 1) return wire.takeOpaque();
    const address = wire.takeRest();
    if (format === 0) return hexOfOctets(address);
    return /^[0-9]+$/.test(address) ? `+${address}` : undefined;
  },
});

/** An X.25 address: a character-string of at least four digits (RFC 1183 s3.1). */
export const x25Address: FieldKind = {
  syntax: say`an X.25 address: four digits or more`,
  read(input, field) {
    const { cursor } = input;
    if (cursor.atEnd) return reportMissingField(input, field);
    return isX25(cursor.octets) ? readString(input) : reportBadField(input, field, x25Address.syntax);
  },
  print(wire) {
    const address = takeString(wire);
    return address !== undefined && isX25(address) ? quote(address) : undefined;
  },
};

function isX25(text: string): boolean {
  return /^[0-9]{4,}$/.test(text);
}
