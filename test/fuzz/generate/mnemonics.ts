import { type Dice, times, wordsOf } from './dice.js';
import { uint } from './numbers.js';

/** A number up to `max` or one of its names. */
function mnemonic(max: number, usual: readonly string[], rare: readonly string[]): (dice: Dice) => string {
  return (dice) => {
    if (dice.isOdd()) return uint(dice, max);
    return dice.pick(dice.isRare() ? rare : usual);
  };
}

export const algorithm = mnemonic(
  255,
  wordsOf('5 7 8 10 13 14 15 16'),
  wordsOf(`
RSASHA256 rsasha1 ECDSAP256SHA256 ED25519 PRIVATEDNS 253 254 252 0 255 INDIRECT DH RSAMD5 RSA ECC
NSEC3DSA PRIVATEOID
`),
);
export const protocol = mnemonic(255, ['3'], wordsOf('DNSSEC dnssec 0 255 TLS ALL 1 EMAIL IPSEC NONE'));
export const keyFlags = mnemonic(
  65_535,
  ['256', '257', '0', '512'],
  wordsOf(`
ZONE|KSK ZONE 0x0100 NOKEY 49152 0x 385 65535 HOST|SIG3 0xffff 0x10000 ZONE| |ZONE zone NOAUTH 16384
USER NOCONF|ZONE
`),
);
export const certificateType = mnemonic(
  65_535,
  ['PKIX', '1', 'PGP'],
  wordsOf('pkix URI OID 253 254 0 65535 IACPKIX SPKI 9'),
);
export const digestType = mnemonic(255, ['1', '2', '4'], wordsOf('SHA-1 SHA256 sha-384 GOST 3 0 5 255'));
export const scheme = mnemonic(255, ['1', 'NOTIFY'], ['notify', '0', '255', '2']);

const ordinaryTypes = wordsOf('A NS SOA MX TXT AAAA RRSIG NSEC DNSKEY');
const unusualTypes = wordsOf(`
a TYPE1 TYPE65535 TYPE0 ANY type257 CAA TYPE255 TYPE256 NSEC3PARAM TSIG DLV TYPE127 TYPE128 OPT NXT
MD WKS
`);
const noTypes = wordsOf('TYPE65536 TYPE NOPE 1 65536 TYPE-1 "A" TYPE+1 TYPE01 TYPE1x \\065 A, IN');

export function coveredType(dice: Dice): string {
  if (dice.isOdd()) return dice.pick([...noTypes, '0', '65535']);
  return dice.pick(dice.isRare() ? unusualTypes : ordinaryTypes);
}

/** Types as NSEC and others list them. */
export function typeList(dice: Dice): string[] {
  return times(dice.between(dice.isOdd() ? 0 : 1, 4), () => coveredType(dice));
}
