import type { AnswersFrom, VerifyAnswer } from '../../server/features/verify-protocol';

/** A verdict as the page is given it. */
export type ShownVerdict = Pick<
  Extract<VerifyAnswer, { readonly kind: 'verified' }>,
  'view' | 'words' | 'answers' | 'changes'
> & { readonly copies: readonly string[] };

/** What the extension tells the page. */
export type ToPage =
  | { readonly kind: 'verdict'; readonly verdict: ShownVerdict }
  /** The message was edited since. */
  | { readonly kind: 'stale' };

/** What the page tells the extension. */
export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'again'; readonly answers: AnswersFrom }
  | { readonly kind: 'choose' }
  | { readonly kind: 'copy'; readonly what: string }
  /** A place of the message, in octets of its file. */
  | { readonly kind: 'place'; readonly start: number; readonly end: number }
  /** A row of the transcript whose answer stands in a zone file. */
  | { readonly kind: 'zone'; readonly row: number };
