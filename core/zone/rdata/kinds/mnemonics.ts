import { type Phrase, say } from '../../../words/phrase.js';
import { type FieldKind, wordKind } from '../field-kind.js';
import { octetsOfNumber } from '../octets.js';
import { readDecimal } from './numbers.js';

/** A number that has names. */
interface Mnemonics {
  /** What the number is, as a noun phrase. */
  readonly what: Phrase;
  readonly width: 1 | 2;
  /** In the order in which names are preferred, where they are printed at all. */
  readonly names: readonly (readonly [name: string, value: number])[];
  readonly prints: 'name' | 'number';
}

/** BIND takes no more digits than that as a number. */
const mostDigits = 12;

/** A number or one of its names in any case. */
function mnemonic(row: Mnemonics): FieldKind {
  return { ...mnemonicWord(row), mnemonics: row.names };
}

function mnemonicWord({ what, width, names, prints }: Mnemonics): FieldKind {
  const max = width === 1 ? 0xff : 0xffff;
  const byName: ReadonlyMap<string, number> = new Map(names);
  const byValue: ReadonlyMap<number, string> = new Map(
    [...names].reverse().map(([name, value]) => [value, name]),
  );
  return wordKind({
    syntax: say`${what}: a number from 0 to ${max}, or a name such as ${names[0]?.[0] ?? ''}`,
    octets(word) {
      if (word.length > 64) return undefined;
      const number = word.length <= mostDigits ? readDecimal(word, max) : undefined;
      const value = number ?? byName.get(word.toUpperCase());
      return value === undefined ? undefined : octetsOfNumber(value, width);
    },
    print(wire) {
      const value = wire.takeNumber(width);
      if (value === undefined) return undefined;
      return (prints === 'name' ? byValue.get(value) : undefined) ?? String(value);
    },
  });
}

/** DNSSEC algorithm numbers (RFC 4034 appendix A.1 and the IANA registry). */
const algorithms = [
  ['RSAMD5', 1],
  ['DH', 2],
  ['DSA', 3],
  ['RSASHA1', 5],
  ['NSEC3DSA', 6],
  ['NSEC3RSASHA1', 7],
  ['RSASHA256', 8],
  ['RSASHA512', 10],
  ['ECCGOST', 12],
  ['ECDSAP256SHA256', 13],
  ['ECDSA256', 13],
  ['ECDSAP384SHA384', 14],
  ['ECDSA384', 14],
  ['ED25519', 15],
  ['ED448', 16],
  ['INDIRECT', 252],
  ['PRIVATEDNS', 253],
  ['PRIVATEOID', 254],
] as const;

export const algorithm: FieldKind = mnemonic({
  what: say`a DNSSEC algorithm`,
  width: 1,
  names: algorithms,
  prints: 'number',
});

/** The same, but CERT is printed with the name. */
export const namedAlgorithm: FieldKind = mnemonic({
  what: say`a DNSSEC algorithm`,
  width: 1,
  names: algorithms,
  prints: 'name',
});

/** RFC 4034 appendix A.2 and the IANA registry. */
export const digestType: FieldKind = mnemonic({
  what: say`a digest type`,
  width: 1,
  names: [
    ['SHA-1', 1],
    ['SHA1', 1],
    ['SHA-256', 2],
    ['SHA256', 2],
    ['GOST', 3],
    ['SHA-384', 4],
    ['SHA384', 4],
  ],
  prints: 'number',
});

/** RFC 2535 s3.1.3. */
export const keyProtocol: FieldKind = mnemonic({
  what: say`a protocol`,
  width: 1,
  names: [
    ['DNSSEC', 3],
    ['NONE', 0],
    ['TLS', 1],
    ['EMAIL', 2],
    ['IPSEC', 4],
    ['ALL', 255],
  ],
  prints: 'number',
});

/** RFC 5155 s11. */
export const hashAlgorithm: FieldKind = mnemonic({
  what: say`a hash algorithm`,
  width: 1,
  names: [['SHA-1', 1]],
  prints: 'number',
});

/** RFC 4398 s2.1. */
export const certificateType: FieldKind = mnemonic({
  what: say`a certificate type`,
  width: 2,
  names: [
    ['PKIX', 1],
    ['SPKI', 2],
    ['PGP', 3],
    ['IPKIX', 4],
    ['ISPKI', 5],
    ['IPGP', 6],
    ['ACPKIX', 7],
    ['IACPKIX', 8],
    ['URI', 253],
    ['OID', 254],
  ],
  prints: 'name',
});

/** RFC 9859 s2. */
export const notificationScheme: FieldKind = mnemonic({
  what: say`a scheme`,
  width: 1,
  names: [['NOTIFY', 1]],
  prints: 'name',
});
