import { say, verbatim } from '../../../words/phrase.js';
import { type FieldKind, wordKind } from '../field-kind.js';
import { numberOfOctets, octetsOfNumber } from '../octets.js';
import { nameOfWire } from '../wire-name.js';
import { base64 } from './base64.js';
import { readDecimal } from './numbers.js';

/** Names of key flags (RFC 2535 s3.1.2, RFC 4034 s2.1.1), as BIND has them; several are joined with `|`. */
const flagNames: ReadonlyMap<string, number> = new Map([
  ['NOCONF', 0x4000],
  ['NOAUTH', 0x8000],
  ['NOKEY', 0xc000],
  ['FLAG2', 0x2000],
  ['EXTEND', 0x1000],
  ['FLAG4', 0x0800],
  ['FLAG5', 0x0400],
  ['USER', 0x0000],
  ['ZONE', 0x0100],
  ['HOST', 0x0200],
  ['NTYP3', 0x0300],
  ['FLAG8', 0x0080],
  ['FLAG9', 0x0040],
  ['FLAG10', 0x0020],
  ['FLAG11', 0x0010],
  ...Array.from({ length: 16 }, (_, value): [string, number] => [`SIG${value}`, value]),
  ['KSK', 0x0001],
]);

/** Flags of a key: a number, decimal or hex, or names. */
export const keyFlags: FieldKind = wordKind({
  syntax: say`a number from 0 to 65535, such as 256 or 257, or names such as ZONE|KSK`,
  octets(word) {
    const value = readFlags(word);
    return value === undefined || value > 0xffff ? undefined : octetsOfNumber(value, 2);
  },
  print: (wire) => wire.takeNumber(2)?.toString(),
});

function readFlags(word: string): number | undefined {
  if (word.length > 200) return undefined;
  if (/^[0-9]/.test(word) && word.length <= 12) {
    if (/^[0-9]+$/.test(word)) return readDecimal(word, 0xffff);
    return /^(?:0x)?[0-9a-f]+$/i.test(word) ? Number.parseInt(word, 16) : undefined;
  }
  let flags = 0;
  for (const name of word.toUpperCase().split('|')) {
    const flag = flagNames.get(name);
    if (flag === undefined) return undefined;
    flags |= flag;
  }
  return flags;
}

/** The flags of RKEY, which are all zero. */
export const zeroFlags: FieldKind = wordKind({
  syntax: verbatim('0'),
  octets: (word) => (readFlags(word) === 0 ? '\0\0' : undefined),
  print: (wire) => (wire.takeNumber(2) === 0 ? '0' : undefined),
});

/** The public key of DNSKEY, CDNSKEY and RKEY. */
export const publicKey: FieldKind = {
  ...base64,
  // Keys of algorithm 253 begin with a name (RFC 4034 appendix A.1.1); BIND looks only when they come in generic form.
  accepts: (wire) => wire.charCodeAt(3) !== 253 || nameOfWire(wire, 4) !== undefined,
};

/** The public key of KEY, which is left out where the flags say that there is none (RFC 2535 s3.1.2). */
export const optionalPublicKey: FieldKind = {
  syntax: say`base64; left out where the flags say that there is no key`,
  read: (input, field, before) => (hasNoKey(before) ? '' : base64.read(input, field, before)),
  print: (wire) => (hasNoKey(wire.octets) ? '' : base64.print(wire)),
  accepts: (wire) => hasNoKey(wire) || (publicKey.accepts?.(wire) ?? true),
};

function hasNoKey(key: string): boolean {
  return (numberOfOctets(key, 0, 2) & 0xc000) === 0xc000;
}
