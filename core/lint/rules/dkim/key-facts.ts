import type { PublicKey } from '../../../dkim/public-key.js';
import { splitList } from '../../../tags/grammar.js';
import type { Tag } from '../../../tags/tag-list.js';
import type { Located, Span } from '../../../text/span.js';
import type { DkimKeyText } from '../../mail-text.js';

/** A key that verifiers could use; undefined where there is none. */
export function usableKeyOf({ facts }: DkimKeyText): PublicKey | undefined {
  if (facts?.publicKey?.kind !== 'key') return undefined;
  const { key } = facts.publicKey;
  return key.algorithm === facts.keyType ? key : undefined;
}

/** Bits of a usable RSA key; Infinity where there is none. */
export function bitsOf(text: DkimKeyText): number {
  const key = usableKeyOf(text);
  return key?.algorithm === 'rsa' ? key.bits : Number.POSITIVE_INFINITY;
}

/** Where the value of `p` stands; the whole text where there is none. */
export function spanOfKey({ facts, text }: DkimKeyText): Span<'payload'> {
  return facts?.p?.value.span ?? { start: 0, end: text.octets.length };
}

/** The items of a colon-joined list of a key that is in use; undefined where the tag is absent. */
export function itemsOf(text: DkimKeyText, name: 'h' | 's' | 't'): readonly Located<string>[] | undefined {
  const { facts } = text;
  const tag = text.key.tagOf(name);
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
