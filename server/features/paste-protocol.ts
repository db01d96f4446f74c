/** What the client and the server say to each other about pasting records. */

/** Asks what a clipboard holds: `PasteParams` to `PasteReply`, null for a text that holds no records. */
export const pasteRequest = 'dnsMailAuth/paste';

export interface PasteParams {
  readonly uri: string;
  /** Line and character from zero, in UTF-16 units. */
  readonly position: PastePlace;
  readonly text: string;
  /** The selector of a key, which the client has asked for. */
  readonly selector?: string;
}

export interface PastePlace {
  readonly line: number;
  readonly character: number;
}

export type PasteReply =
  | { readonly kind: 'edit'; readonly at: PastePlace; readonly newText: string; readonly count: number }
  /** A key that does not say its selector. */
  | { readonly kind: 'selector' }
  /** Why nothing is pasted, in the language of the client. */
  | { readonly kind: 'refused'; readonly message: string };
