import { toAscii } from '../dns/idna.js';
import { type Name, readName, root } from '../dns/name.js';
import type { HeaderField } from '../message/header-field.js';
import type { ArcMessageSignatureReading } from '../records/arc-fields.js';
import type { DkimSignatureReading } from '../records/dkim-signature.js';
import type { Canonicalizations } from '../records/signature-values.js';
import type { Tag } from '../tags/tag-list.js';
import type { Located, Span } from '../text/span.js';
import { textOfOctets } from '../text/utf8.js';
import type { HashName } from './hash-port.js';
import type { KeyType } from './public-key.js';

export type SignatureAlgorithm = 'rsa-sha1' | 'rsa-sha256' | 'ed25519-sha256';

/** The signatures that a key is good for, and what is hashed with what. */
export const algorithmParts: Readonly<
  Record<SignatureAlgorithm, { readonly key: KeyType; readonly hash: HashName }>
> = {
  'rsa-sha1': { key: 'rsa', hash: 'sha1' },
  'rsa-sha256': { key: 'rsa', hash: 'sha256' },
  'ed25519-sha256': { key: 'ed25519', hash: 'sha256' },
};

/** What it takes to verify a signature over a message, read from its tags. */
export interface SignaturePlan {
  readonly field: HeaderField;
  readonly algorithm: SignatureAlgorithm;
  readonly canonicalization: Canonicalizations;
  /** As written, one character an octet. */
  readonly domain: string;
  readonly selector: string;
  /** Undefined where no such name can exist in DNS. */
  readonly keyName: Name | undefined;
  readonly signature: Uint8Array;
  readonly bodyHash: Uint8Array;
  /** h= */
  readonly names: readonly string[];
  /** l= */
  readonly length: number | undefined;
  /** What the signature leaves out of itself: the value of b= with the white space round it. In the message. */
  readonly left: Span;
}

/** Undefined while a tag that it takes is missing or has no valid value. `form`: what holds without c=. */
export function planOf(
  field: HeaderField,
  read: DkimSignatureReading | ArcMessageSignatureReading,
  form: Canonicalizations,
): SignaturePlan | undefined {
  // Of both kinds only the tags are looked at that they share.
  const reading = read as DkimSignatureReading;
  const [a, b, bh] = [reading.valueOf('a'), reading.valueOf('b'), reading.valueOf('bh')];
  const [d, h, s] = [reading.valueOf('d'), reading.valueOf('h'), reading.valueOf('s')];
  const [c, l] = [reading.valueOf('c'), reading.valueOf('l')];
  const tag = reading.tagOf('b');
  if (!a || !b || !bh || !d || !h || !s || !tag) return undefined;
  // A value that is there and cannot be read is not the default.
  if ((reading.tagOf('c') && !c) || (reading.tagOf('l') && l === undefined)) return undefined;
  return {
    field,
    algorithm: a,
    canonicalization: c ?? form,
    domain: d,
    selector: s,
    keyName: keyNameOf(s, d),
    signature: b,
    bodyHash: bh,
    names: namesOf(h),
    length: l,
    left: spanOfValue(field, tag),
  };
}

/** h= as written; none without it. */
export function namesOf(h: readonly Located<string>[] | undefined): readonly string[] {
  return h?.map(({ value }) => value) ?? [];
}

/** Everything between the `=` of a tag and the semicolon behind it, in the message (RFC 6376 s3.7). */
export function spanOfValue(field: HeaderField, tag: Tag): Span {
  const { value, valueSpan } = field;
  const equals = value.indexOf('=', tag.nameEnd);
  const next = value.indexOf(';', tag.valueEnd);
  return {
    start: valueSpan.start + equals + 1,
    end: valueSpan.start + (next < 0 ? value.length : next),
  };
}

/** Where the key of a signature lives (RFC 6376 s3.6.2.1). Domains and selectors are octets, UTF-8 in them (RFC 8616). */
export function keyNameOf(selector: string, domain: string): Name | undefined {
  return nameOfOctets(`${selector}._domainkey.${domain}`);
}

/** A domain of a mail header as a name of DNS; undefined where it cannot be one. */
export function nameOfOctets(octets: string): Name | undefined {
  const text = domainText(octets);
  if (!/^[\x21-\x5b\x5d-\x7e]+$/.test(text)) return undefined;
  const read = readName(`${text}.`, root);
  return 'name' in read ? read.name : undefined;
}

/** A domain as it is compared: A-labels, in lower case. */
export function domainText(octets: string): string {
  return (toAscii(octets) ?? textOfOctets(octets)).toLowerCase();
}
