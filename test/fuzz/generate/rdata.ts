import {
  atmAddress,
  chainedAddress,
  eui,
  gateway,
  ipv4,
  ipv6,
  location,
  locator64,
  nsap,
  prefix,
} from './addresses.js';
import { base64Word, base64Words, hashWord, hexWord, hexWords } from './blobs.js';
import { type Dice, times, wordsOf } from './dice.js';
import {
  algorithm,
  certificateType,
  coveredType,
  digestType,
  keyFlags,
  protocol,
  scheme,
  typeList,
} from './mnemonics.js';
import { targetName } from './names.js';
import { signatureTime, time, uint } from './numbers.js';
import { serviceParameters, substitution, targetOfService } from './services.js';
import { characterString, quotedString } from './strings.js';

/** Writes one field of record data, or several. */
type Field = (dice: Dice) => string | readonly string[];

const u8: Field = (dice) => uint(dice, 0xff);
const u16: Field = (dice) => uint(dice, 0xffff);
const u32: Field = (dice) => uint(dice, 0xffff_ffff);
const strings: Field = (dice) => times(dice.between(dice.isOdd() ? 0 : 1, 3), () => characterString(dice));
const hex: Field = (dice) => hexWords(dice, dice.between(1, 40));
const salt: Field = (dice) =>
  dice.chance(0.3) ? '-' : hexWord(dice, dice.isOdd() ? dice.pick([0, 255, 256]) : dice.between(1, 8));
const hash: Field = (dice) =>
  dice.isOdd() ? uint(dice, 255) : dice.isRare() ? dice.pick(['SHA-1', '0', '2', '255', 'sha-1']) : '1';
const opaque: Field = (dice) => genericForm(dice, dice.below(6));

/** A number and a digest whose length follows from it. */
function digest(type: (dice: Dice) => string, lengths: Readonly<Record<string, number>>): Field {
  return (dice) => {
    const number = type(dice);
    const octets = dice.isOdd()
      ? dice.pick([0, 1, 11, 12, 19, 20, 32, 48, 64])
      : (lengths[number] ?? dice.between(12, 40));
    return [number, ...(octets === 0 ? [] : hexWords(dice, octets))];
  };
}

const dsDigest = digest(digestType, { '1': 20, 'SHA-1': 20, '2': 32, SHA256: 32, '4': 48, 'sha-384': 48 });
const ds: readonly Field[] = [u16, algorithm, dsDigest];
const key: readonly Field[] = [keyFlags, protocol, algorithm, base64Words];
const signature: readonly Field[] = [
  coveredType,
  algorithm,
  u8,
  time32,
  signatureTime,
  signatureTime,
  u16,
  targetName,
  base64Words,
];
const certificate: readonly Field[] = [u8, u8, u8, hex];

/** How the data of each type is written. `fuzz.test.ts` checks that no type is missing. */
const fieldsOf: Readonly<Record<string, readonly Field[]>> = {
  A: [ipv4],
  AAAA: [ipv6],
  ...each(wordsOf('NS CNAME DNAME PTR MB MG MR NSAP-PTR MD MF'), [targetName]),
  ...each(['RP', 'MINFO', 'TALINK'], [targetName, targetName]),
  SOA: [targetName, targetName, u32, time, time, time, time],
  ...each(['MX', 'KX', 'AFSDB', 'RT', 'LP'], [u16, targetName]),
  PX: [u16, targetName, targetName],
  SRV: [u16, u16, u16, targetName],
  ...each(wordsOf('TXT SPF NINFO AVC RESINFO WALLET'), [strings]),
  HINFO: [characterString, characterString],
  ISDN: [characterString, (dice) => (dice.chance(0.5) ? characterString(dice) : [])],
  GPOS: [characterString, characterString, characterString],
  X25: [
    (dice) =>
      dice.isOdd()
        ? dice.pick(['123', '"123"', '12345x', '"1234 "', '123\\052', '""'])
        : dice.pick(['1234', '"311061700956"']),
  ],
  DOA: [u32, u32, u8, characterString, (dice) => (dice.chance(0.3) ? '-' : base64Words(dice))],
  WKS: [
    ipv4,
    (dice) => dice.pick(wordsOf('tcp udp 6 17 0 255 TCP icmp')),
    (dice) =>
      times(dice.below(4), () =>
        dice.chance(0.3) ? dice.pick(['smtp', 'domain', 'SMTP', 'www']) : uint(dice, 65_535),
      ),
  ],
  NSAP: [nsap],
  ATMA: [atmAddress],
  ...each(['EID', 'NIMLOC'], [hex]),
  SINK: [u8, u8, u8, (dice) => (dice.chance(0.3) ? [] : base64Words(dice))],
  A6: [(dice) => chainedAddress(dice, targetName)],
  APL: [(dice) => times(dice.below(4), () => prefix(dice))],
  LOC: [location],
  NID: [u16, locator64],
  L32: [u16, ipv4],
  L64: [u16, locator64],
  EUI48: [(dice) => eui(dice, 6)],
  EUI64: [(dice) => eui(dice, 8)],
  ...each(['DS', 'CDS', 'DLV', 'TA'], ds),
  ...each(['DNSKEY', 'CDNSKEY'], key),
  KEY: [keyFlags, protocol, algorithm, (dice) => (dice.isRare() ? [] : base64Words(dice))],
  RKEY: [(dice) => (dice.isOdd() ? keyFlags(dice) : '0'), protocol, algorithm, base64Words],
  ...each(['RRSIG', 'SIG'], signature),
  NSEC: [targetName, typeList],
  NXT: [targetName, typeList],
  NSEC3: [hash, u8, u16, salt, hashWord, typeList],
  NSEC3PARAM: [hash, u8, u16, salt],
  CSYNC: [u32, u16, typeList],
  ZONEMD: [
    u32,
    u8,
    digest((dice) => (dice.isRare() ? u8(dice).toString() : dice.pick(['1', '2'])), { '1': 48, '2': 64 }),
  ],
  ...each(['TLSA', 'SMIMEA'], certificate),
  SSHFP: [
    u8,
    digest((dice) => (dice.isRare() ? u8(dice).toString() : dice.pick(['1', '2'])), { '1': 20, '2': 32 }),
  ],
  CERT: [certificateType, u16, algorithm, base64Words],
  ...each(['OPENPGPKEY', 'DHCID', 'HHIT', 'BRID'], [base64Words]),
  IPSECKEY: [relay((dice) => [u8(dice)]), base64Words],
  AMTRELAY: [relay((dice) => [u8(dice), dice.isOdd() ? uint(dice, 1) : dice.pick(['0', '1'])])],
  HIP: [
    u8,
    (dice) => hexWord(dice, dice.between(1, 20)),
    (dice) => base64Word(dice),
    (dice) => times(dice.below(3), () => targetName(dice)),
  ],
  CAA: [
    u8,
    (dice) =>
      dice.isOdd()
        ? dice.pick(['"issue"', '""', 'is-sue', 'is\\115ue', 'x'.repeat(255), 'x'.repeat(256), '-'])
        : dice.pick(['issue', 'issuewild', 'iodef', 'TBS', '0']),
    characterString,
  ],
  URI: [u16, u16, quotedString],
  NAPTR: [u16, u16, characterString, characterString, substitution, targetName],
  ...each(['SVCB', 'HTTPS'], [u16, targetOfService, serviceParameters]),
  DSYNC: [coveredType, scheme, u16, targetName],
  ...each(wordsOf('NULL UINFO UID GID UNSPEC OPT TKEY TSIG IXFR AXFR MAILB MAILA ANY'), [opaque]),
};

export const writtenTypes: readonly string[] = Object.keys(fieldsOf);
/** Types that belong into queries, and those that a server refuses. */
const refusedTypes: readonly string[] = wordsOf('MD MF OPT TKEY TSIG IXFR AXFR MAILB MAILA ANY');
/** A second SOA spoils the zone. */
const servedTypes = writtenTypes.filter((type) => type !== 'SOA' && !refusedTypes.includes(type));
const namelessTypes = wordsOf('TYPE65280 TYPE65534 TYPE54 TYPE731 type262 TYPE65535');

/** A type for a record; one without a name has its data in the form for every type. */
export function anyType(dice: Dice): string {
  if (dice.isOdd()) return dice.pick([...refusedTypes, 'SOA']);
  return dice.pick(dice.isRare() ? namelessTypes : servedTypes);
}

/** The data of a record, a word each; fields are dropped, doubled or swapped where something is odd. */
export function rdataWords(dice: Dice, type: string): string[] {
  const fields = fieldsOf[type] ?? [opaque];
  const words = fields.flatMap((field) => field(dice));
  if (!dice.isOdd() || words.length === 0) return words;
  const at = dice.below(words.length);
  const word = words[at] ?? '';
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  return dice.pick([
    [...before, ...after],
    [...before, word, word, ...after],
    [...before, ...after, word],
    [...before, dice.pick(wordsOf('x 0 "x" "" @ . \\# - ( ) \\ $')), ...after],
    [...words, dice.pick(['x', '0', '""', ';', '\\#'])],
    [],
  ]);
}

/** The form of RFC 3597 s5 with so many octets of any value; now and then with a wrong length. */
export function genericForm(dice: Dice, octets: number): string[] {
  const length = dice.isOdd() ? uint(dice, octets + 1) : String(octets);
  const data = octets === 0 && !dice.isOdd() ? [] : hexWords(dice, octets);
  const mark = dice.isOdd() ? dice.pick(wordsOf('\\# "\\#" \\\\# # \\035 \\#0')) : '\\#';
  return [mark, length, ...data];
}

function relay(before: (dice: Dice) => (string | readonly string[])[]): Field {
  return (dice) => {
    const type = dice.isOdd() ? uint(dice, 4) : dice.pick(['0', '1', '2', '3']);
    const gatewayWord = gateway(dice, type, targetName);
    // IPSECKEY has the algorithm of the key between the type and the gateway, AMTRELAY has none.
    const words = before(dice).flat();
    return words.length === 1
      ? [...words, type, u8(dice).toString(), gatewayWord]
      : [...words, type, gatewayWord];
  };
}

function time32(dice: Dice): string {
  return uint(dice, 0xffff_ffff);
}

function each(names: readonly string[], fields: readonly Field[]): Record<string, readonly Field[]> {
  return Object.fromEntries(names.map((name) => [name, fields]));
}
