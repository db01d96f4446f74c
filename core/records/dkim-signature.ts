import { cite } from '../cite.js';
import { anyText, colonList, keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { say } from '../words/phrase.js';
import {
  base64Octets,
  canonicalizations,
  decimal,
  fieldNames,
  identity,
  mailDomain,
  selectorName,
} from './signature-values.js';

/** The algorithms of DKIM signatures. */
export const signatureAlgorithms = keyword(
  {
    'rsa-sha256': say`RSA over SHA-256: what everybody signs with`,
    'ed25519-sha256': say`Ed25519 over SHA-256 (RFC 8463)`,
    'rsa-sha1': say`RSA over SHA-1: nobody may accept it any more (RFC 8301)`,
  },
  { caseSensitive: true },
);

/** Where the standards say what the tags mean that DKIM and ARC signatures share. */
const from6376 = cite(6376, '3.5');

/** The tags that DKIM-Signature and ARC-Message-Signature have in common. */
export const messageSignatureTags = {
  a: {
    value: signatureAlgorithms,
    means: say`Algorithm: the kind of key, and the hash.`,
    cite: from6376,
    required: true,
  },
  b: {
    value: base64Octets,
    means: say`The signature, over the signed header fields and this field itself, with an empty b.`,
    cite: from6376,
    required: true,
  },
  bh: {
    value: base64Octets,
    means: say`The hash of the body.`,
    cite: from6376,
    required: true,
  },
  c: {
    value: canonicalizations,
    means: say`How header and body are brought into one form before they are hashed.`,
    cite: from6376,
    default: 'simple/simple',
  },
  d: {
    value: mailDomain,
    means: say`The domain that takes responsibility. DMARC compares it with the domain in From.`,
    cite: from6376,
    required: true,
  },
  h: {
    value: fieldNames,
    means: say`The signed header fields. Of several with one name the lowest is taken first; a name more often than its fields forbids adding one.`,
    cite: from6376,
    required: true,
  },
  l: {
    value: decimal(76),
    means: say`How many octets of the body are signed. Whatever follows them anybody may have added.`,
    cite: from6376,
    default: 'the whole body',
  },
  q: {
    value: colonList({ 'dns/txt': say`a TXT record at <selector>._domainkey.<domain>` }),
    means: say`Ways to get the key.`,
    cite: from6376,
    default: 'dns/txt',
  },
  s: {
    value: selectorName,
    means: say`Selector: which key of the domain.`,
    cite: from6376,
    required: true,
  },
  t: {
    value: decimal(12),
    means: say`When it was signed, in seconds since 1970.`,
    cite: from6376,
  },
  x: {
    value: decimal(12),
    means: say`When the signature expires, in seconds since 1970.`,
    cite: from6376,
    default: 'never',
  },
  z: {
    value: anyText(say`name:value of header fields joined by "|", with =XX for what does not go in a tag`),
    means: say`Header fields as they were when the message was signed: to find out what has changed.`,
    cite: from6376,
  },
} as const;

/** A DKIM signature (RFC 6376 s3.5). */
export const dkimSignature = recordKind({
  id: 'dkim-signature',
  title: say`DKIM signature`,
  cite: from6376,
  home: 'header field DKIM-Signature',
  version: { tag: 'v', literal: '1', required: 'always' },
  tagNames: 'case-sensitive',
  tags: {
    v: {
      value: keyword({ '1': say`the only version there is` }, { caseSensitive: true }),
      means: say`Version.`,
      cite: from6376,
      required: true,
    },
    ...messageSignatureTags,
    i: {
      value: identity,
      means: say`On whose behalf is signed. Its domain is that of d= or one below it.`,
      cite: from6376,
      default: '@ and the domain of d=',
    },
    r: {
      value: keyword({ y: say`reports about failures are wished` }, { caseSensitive: true }),
      means: say`Whether the signer wishes reports about failures.`,
      cite: cite(6651, '3.1'),
    },
    atps: {
      value: mailDomain,
      means: say`The author domain on whose behalf the signer claims to sign.`,
      cite: cite(6541, '4.1'),
    },
    atpsh: {
      value: keyword(
        {
          sha1: say`the name asked for is the SHA-1 of the domain`,
          sha256: say`the name asked for is the SHA-256 of the domain`,
          none: say`the name asked for is the domain itself`,
        },
        { caseSensitive: true },
      ),
      means: say`How the name is made at which the author domain confirms the claim.`,
      cite: cite(6541, '4.1'),
    },
  },
});

export type DkimSignatureReading = RecordReading<typeof dkimSignature>;
