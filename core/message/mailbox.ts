import type { Located, Span } from '../text/span.js';

/** A piece of text with its place. */
export type Text = Located<string, 'source'>;

/** One address. Texts have one character an octet; what is UTF-8 stays so, and encoded words stay encoded. */
export interface Mailbox {
  readonly kind: 'mailbox';
  readonly span: Span;
  /** The name before the angle brackets, quotation marks taken off. */
  readonly displayName: Text | undefined;
  /** What it means: quotation marks and backslashes taken out, so that an `@` may be in it. */
  readonly localPart: Text;
  /** White space and comments taken out; a literal with its brackets. Any octets: it may be no name at all. */
  readonly domain: Text;
  readonly isLiteral: boolean;
  /** `@a,@b` of the obsolete `<@a,@b:local@domain>`. */
  readonly route: Text | undefined;
  /** With their parentheses. */
  readonly comments: readonly Text[];
  /** What the grammar does not have, although the address can be told. */
  readonly fault: MailboxFault | undefined;
}

export type MailboxFault =
  /** `Joe joe@example.com` */
  | 'no-brackets'
  /** `joe@example.com <joe@example.net>`: the name must be quoted. Readers may take it for the address. */
  | 'address-as-name'
  /** `<joe@example.com> joe` */
  | 'text-behind'
  /** `<joe@example.com> <joe@example.net>`: this is the second. */
  | 'missing-comma'
  | 'unclosed'
  /** A dot too many or too few. */
  | 'dots';

/** What can be no address. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly span: Span;
  readonly text: string;
  readonly fault:
    | 'no-domain'
    | 'no-local-part'
    | 'several-at-signs'
    | 'empty-brackets'
    | 'unclosed'
    | 'no-address';
}
