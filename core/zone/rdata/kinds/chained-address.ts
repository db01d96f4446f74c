import { say } from '../../../words/phrase.js';
import { type FieldKind, wordKind } from '../field-kind.js';
import { printIpv6, readIpv6 } from './addresses.js';
import { domainName } from './names.js';
import { numberUpTo } from './numbers.js';

const addressBits = 128;

/** Bits of an A6 address that the prefix name brings (RFC 2874 s3.1). */
export const prefixLength: FieldKind = numberUpTo(addressBits, 1);

const suffixWord = wordKind({
  syntax: say`an IPv6 address, whose first bits do not count`,
  octets(word, before) {
    const address = readIpv6(word);
    if (address === undefined) return undefined;
    const prefix = before.charCodeAt(0);
    const first = address.charCodeAt(prefix >> 3) & suffixMask(prefix);
    return String.fromCharCode(first) + address.slice((prefix >> 3) + 1);
  },
  print(wire) {
    const prefix = wire.octets.charCodeAt(0);
    const suffix = wire.take(16 - (prefix >> 3));
    if (suffix === undefined || (suffix.charCodeAt(0) & ~suffixMask(prefix)) !== 0) return undefined;
    return printIpv6(suffix.padStart(16, '\0'));
  },
});

/** The bits of the address behind the prefix, as whole octets; left out where the prefix has them all. */
export const addressSuffix: FieldKind = onlyWhere((prefix) => prefix < addressBits, suffixWord);

/** The name whose A6 record has the bits before; left out where there are none. */
export const prefixName: FieldKind = onlyWhere((prefix) => prefix > 0, domainName);

function onlyWhere(applies: (prefix: number) => boolean, kind: FieldKind): FieldKind {
  return {
    syntax: say`${kind.syntax}; depends on the prefix length`,
    read: (input, field, before) => (applies(before.charCodeAt(0)) ? kind.read(input, field, before) : ''),
    print: (wire) => (applies(wire.octets.charCodeAt(0)) ? kind.print(wire) : ''),
  };
}

/** The bits of the octet in which the prefix ends that still belong to the suffix. */
function suffixMask(prefix: number): number {
  return 0xff >> (prefix & 7);
}
