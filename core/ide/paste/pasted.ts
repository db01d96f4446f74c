import type { Name } from '../../dns/name.js';
import type { Phrase } from '../../words/phrase.js';

/** A record out of a clipboard. */
export interface PastedRecord {
  readonly owner: Name;
  readonly type: string;
  /** As a zone file writes it, but of a TXT record its octets. */
  readonly data: string;
}

/** What a clipboard holds. */
export type Pasted =
  | { readonly kind: 'records'; readonly records: readonly PastedRecord[] }
  /** A key whose selector the text does not say. */
  | { readonly kind: 'selector' }
  | { readonly kind: 'refused'; readonly reason: Phrase };

export interface PasteContext {
  /** The domain that a text without names is about, and to which short names belong. */
  readonly domain: Name;
  /** The selector of a key that comes without one. */
  readonly selector: string | undefined;
}

/** One way to read a text; undefined where it is not of that kind. Total and linear. */
export type ReadPasted = (text: string, context: PasteContext) => Pasted | undefined;
