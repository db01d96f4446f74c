import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { hashedOwner } from '../kinds/base32.js';
import { base64 } from '../kinds/base64.js';
import { digest, salt } from '../kinds/digests.js';
import { keyFlags, optionalPublicKey, publicKey, zeroFlags } from '../kinds/keys.js';
import { algorithm, digestType, hashAlgorithm, keyProtocol } from '../kinds/mnemonics.js';
import { domainName } from '../kinds/names.js';
import { uint8, uint16, uint32 } from '../kinds/numbers.js';
import { signer } from '../kinds/signer.js';
import { oldSignatureTime, signatureTime } from '../kinds/times.js';
import { coveredType, oldCoveredType, oldTypes, optionalTypes, types } from '../kinds/type-lists.js';
import { type RrType, rrType } from '../rr-type.js';

/** RFC 4034 s5.1.4, RFC 4509 s2.1, RFC 6605 s2: SHA-1, SHA-256 and SHA-384. */
const dsDigest = digest({
  lengths: new Map([
    [1, 20],
    [2, 32],
    [4, 48],
  ]),
  atLeast: 1,
});
/** RFC 8976 s2.2.4: SHA-384 and SHA-512; any other has twelve octets or more. */
const zoneDigest = digest({
  lengths: new Map([
    [1, 48],
    [2, 64],
  ]),
  atLeast: 12,
});

/** Types that sign a zone, and their forerunners. */
export const dnssecTypes: readonly RrType[] = [
  rrType({
    name: 'DNSKEY',
    purpose: say`A public key that signatures in this zone are checked with.`,
    cite: cite(4034, '2.1'),
    fields: [
      { name: say`flags`, kind: keyFlags },
      { name: say`protocol`, kind: keyProtocol },
      { name: say`algorithm`, kind: algorithm },
      { name: say`public key`, kind: publicKey },
    ],
  }),
  rrType({
    name: 'RRSIG',
    purpose: say`The signature over the records of one type at this name.`,
    cite: cite(4034, '3.1'),
    fields: [
      { name: say`type covered`, kind: coveredType },
      { name: say`algorithm`, kind: algorithm },
      { name: say`labels`, kind: uint8 },
      { name: say`original TTL`, kind: uint32 },
      { name: say`expiration`, kind: signatureTime },
      { name: say`inception`, kind: signatureTime },
      { name: say`key tag`, kind: uint16 },
      { name: say`signer`, kind: signer },
      { name: say`signature`, kind: base64 },
    ],
  }),
  rrType({
    name: 'NSEC',
    purpose: say`Proves which names and types do not exist, by naming those that do.`,
    cite: cite(4034, '4.1'),
    fields: [
      { name: say`next name`, kind: domainName },
      { name: say`types`, kind: types },
    ],
  }),
  rrType({
    name: 'NSEC3',
    purpose: say`Proves which names and types do not exist, by hashes of those that do.`,
    cite: cite(5155, '3.2'),
    fields: [
      { name: say`hash algorithm`, kind: hashAlgorithm },
      { name: say`flags`, kind: uint8 },
      { name: say`iterations`, kind: uint16 },
      { name: say`salt`, kind: salt },
      { name: say`next hashed name`, kind: hashedOwner },
      { name: say`types`, kind: optionalTypes },
    ],
  }),
  rrType({
    name: 'NSEC3PARAM',
    purpose: say`How the names of the zone are hashed for NSEC3.`,
    cite: cite(5155, '4.2'),
    fields: [
      { name: say`hash algorithm`, kind: hashAlgorithm },
      { name: say`flags`, kind: uint8 },
      { name: say`iterations`, kind: uint16 },
      { name: say`salt`, kind: salt },
    ],
  }),
  rrType({
    name: 'DS',
    purpose: say`The digest of a key of the child zone: the link between a signed parent and a signed child.`,
    cite: cite(4034, '5.1'),
    fields: [
      { name: say`key tag`, kind: uint16 },
      { name: say`algorithm`, kind: algorithm },
      { name: say`digest type`, kind: digestType },
      { name: say`digest`, kind: dsDigest },
    ],
  }),
  rrType({
    name: 'CDS',
    purpose: say`The DS record that this zone wants its parent to have.`,
    cite: cite(7344, '3.1'),
    fields: [
      { name: say`key tag`, kind: uint16 },
      { name: say`algorithm`, kind: algorithm },
      { name: say`digest type`, kind: digestType },
      { name: say`digest`, kind: dsDigest },
    ],
  }),
  rrType({
    name: 'CDNSKEY',
    purpose: say`The key that this zone wants its parent to make a DS record of.`,
    cite: cite(7344, '3.2'),
    fields: [
      { name: say`flags`, kind: keyFlags },
      { name: say`protocol`, kind: keyProtocol },
      { name: say`algorithm`, kind: algorithm },
      { name: say`public key`, kind: publicKey },
    ],
  }),
  rrType({
    name: 'CSYNC',
    purpose: say`Which records of this zone its parent shall copy.`,
    cite: cite(7477, '2.1'),
    fields: [
      { name: say`serial`, kind: uint32 },
      { name: say`flags`, kind: uint16 },
      { name: say`types`, kind: optionalTypes },
    ],
  }),
  rrType({
    name: 'ZONEMD',
    purpose: say`A digest of the whole zone.`,
    cite: cite(8976, '2.2'),
    fields: [
      { name: say`serial`, kind: uint32 },
      { name: say`scheme`, kind: uint8 },
      { name: say`hash algorithm`, kind: uint8 },
      { name: say`digest`, kind: zoneDigest },
    ],
  }),
  rrType({
    name: 'TALINK',
    purpose: say`Links to the trust anchors before and after this one; never came into use.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [
      { name: say`previous`, kind: domainName },
      { name: say`next`, kind: domainName },
    ],
  }),
  rrType({
    name: 'RKEY',
    purpose: say`A key for encrypting NAPTR records; never came into use.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [
      { name: say`flags`, kind: zeroFlags },
      { name: say`protocol`, kind: keyProtocol },
      { name: say`algorithm`, kind: algorithm },
      { name: say`public key`, kind: publicKey },
    ],
  }),
  rrType({
    name: 'TA',
    purpose: say`A trust anchor of a zone whose parent is not signed.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [
      { name: say`key tag`, kind: uint16 },
      { name: say`algorithm`, kind: algorithm },
      { name: say`digest type`, kind: digestType },
      { name: say`digest`, kind: dsDigest },
    ],
  }),
  rrType({
    name: 'DLV',
    purpose: say`A trust anchor of a zone whose parent is not signed, kept with a registry.`,
    cite: cite(4431, '2'),
    status: 'historic',
    fields: [
      { name: say`key tag`, kind: uint16 },
      { name: say`algorithm`, kind: algorithm },
      { name: say`digest type`, kind: digestType },
      { name: say`digest`, kind: dsDigest },
    ],
  }),
  rrType({
    name: 'KEY',
    purpose: say`A public key of the first DNSSEC; today only for SIG(0), which signs messages.`,
    cite: cite(2535, '3.1'),
    status: 'historic',
    fields: [
      { name: say`flags`, kind: keyFlags },
      { name: say`protocol`, kind: keyProtocol },
      { name: say`algorithm`, kind: algorithm },
      { name: say`public key`, kind: optionalPublicKey },
    ],
  }),
  rrType({
    name: 'SIG',
    purpose: say`A signature of the first DNSSEC; today only for SIG(0), which signs messages.`,
    cite: cite(2535, '4.1'),
    status: 'historic',
    fields: [
      { name: say`type covered`, kind: oldCoveredType },
      { name: say`algorithm`, kind: algorithm },
      { name: say`labels`, kind: uint8 },
      { name: say`original TTL`, kind: uint32 },
      { name: say`expiration`, kind: oldSignatureTime },
      { name: say`inception`, kind: oldSignatureTime },
      { name: say`key tag`, kind: uint16 },
      { name: say`signer`, kind: domainName },
      { name: say`signature`, kind: base64 },
    ],
  }),
  rrType({
    name: 'NXT',
    purpose: say`The proof of what does not exist in the first DNSSEC.`,
    cite: cite(2535, '5.2'),
    status: 'historic',
    fields: [
      { name: say`next name`, kind: domainName },
      { name: say`types`, kind: oldTypes },
    ],
  }),
];
