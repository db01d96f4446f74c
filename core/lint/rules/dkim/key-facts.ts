import {
  type KeyType,
  type PublicKey,
  type PublicKeyReading,
  readPublicKey,
} from '../../../dkim/public-key.js';
import type { DkimKeyReading } from '../../../records/dkim-key.js';
import { splitList } from '../../../tags/grammar.js';
import type { Tag } from '../../../tags/tag-list.js';
import type { Located, Span } from '../../../text/span.js';
import type { DkimKeyText } from '../../mail-text.js';
import { findStrayQuoting } from './find-stray-quoting.js';

/** What several rules want to know about a key record. */
export interface KeyFacts {
  readonly p: Tag | undefined;
  readonly isRevoked: boolean;
  /** What `k` means to a verifier that does not mind its case; undefined for a type that nobody knows. */
  readonly keyType: KeyType | undefined;
  /** Undefined where there is no `p`, an empty one, or a type that nobody knows. */
  readonly publicKey: PublicKeyReading | undefined;
}

const worked = new WeakMap<DkimKeyText, KeyFacts | 'not judged'>();

/** The facts about a key record; undefined for a text of another kind and for one that quoting spoiled: see their rules. */
export function keyFactsOf(text: DkimKeyText): KeyFacts | undefined {
  let facts = worked.get(text);
  if (facts === undefined) {
    facts = isForeign(text.key) || findStrayQuoting(text.key).length > 0 ? 'not judged' : workOut(text.key);
    worked.set(text, facts);
  }
  return facts === 'not judged' ? undefined : facts;
}

function workOut({ known }: DkimKeyReading): KeyFacts {
  const p = known.get('p');
  const k = known.get('k');
  const keyType = k === undefined ? 'rsa' : keyTypeOf(k.value.value);
  const isRevoked = p !== undefined && p.value.value === '';
  const publicKey =
    p === undefined || isRevoked || keyType === undefined ? undefined : readPublicKey(p.value.value, keyType);
  return { p, isRevoked, keyType, publicKey };
}

function keyTypeOf(k: string): KeyType | undefined {
  const low = k.toLowerCase();
  return low === 'rsa' || low === 'ed25519' ? low : undefined;
}

/** The beginnings of other records' versions. */
const foreignVersion = /^(?:spf[12]|DMARC|BIMI|STSv|TLSRPT|ATPS)/i;

/** Whether the text is plainly a record of another kind that landed at a selector. */
export function isForeign({ known }: DkimKeyReading): boolean {
  return foreignVersion.test(known.get('v')?.value.value ?? '');
}

/** A key that verifiers could use, with the place of its `p`. */
export function usableKeyOf(
  text: DkimKeyText,
): { readonly key: PublicKey; readonly span: Span<'payload'> } | undefined {
  const facts = keyFactsOf(text);
  if (facts?.p === undefined || facts.publicKey?.kind !== 'key') return undefined;
  const { key } = facts.publicKey;
  return key.algorithm === facts.keyType ? { key, span: facts.p.value.span } : undefined;
}

/** The items of a colon-joined list of a key that is in use; undefined where the tag is absent. */
export function itemsOf(text: DkimKeyText, name: 'h' | 's' | 't'): readonly Located<string>[] | undefined {
  const facts = keyFactsOf(text);
  const tag = text.key.known.get(name);
  if (facts === undefined || facts.isRevoked || tag === undefined) return undefined;
  return splitList(tag.value, ':');
}

/** The value of a tag, or where it has none the tag. */
export function valueSpan(tag: Tag): Span<'payload'> {
  return tag.value.value === '' ? tag.span : tag.value.span;
}

/** Where the record begins: its first tag, or all of it where it has none. */
export function headOf(text: DkimKeyText): Span<'payload'> {
  return text.key.list.tags[0]?.span ?? { start: 0, end: text.text.octets.length };
}
