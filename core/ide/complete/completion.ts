import type { Span } from '../../text/span.js';
import type { Filling } from '../../words/phrase.js';
import type { InsertPart } from './insertion.js';
import type { Page } from './page.js';

/** What a completion stands for. */
export type CompletionKind =
  | 'owner'
  | 'type'
  | 'class'
  | 'name'
  | 'value'
  | 'tag'
  | 'mechanism'
  | 'modifier'
  | 'macro'
  | 'address'
  | 'provider'
  | 'record';

/** Something that can be put at the cursor, and what is to be said of it. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words that stand beside the label. */
  readonly detail: Filling | undefined;
  /** Made only for a completion that somebody looks at. */
  readonly page: Page | undefined;
  /** What is replaced: the word around the cursor, on the cursor's line. */
  readonly span: Span;
  readonly insert: readonly InsertPart[];
  /** More of the same word that stands in later strings and goes away with it. */
  readonly removals: readonly Span[];
  /** What is compared with the text from the start of `span` to the cursor. */
  readonly filter: string;
  readonly isDeprecated: boolean;
}

export interface CompletionList {
  /** Best first. */
  readonly items: readonly Completion[];
  /** Whether there is more to be found once more has been typed. */
  readonly isIncomplete: boolean;
}

export const noCompletions: CompletionList = { items: [], isIncomplete: false };

/** A completion before it is known where it goes. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What is put in; the label where nothing else is said. */
  readonly insert?: readonly InsertPart[];
  readonly detail?: Filling | undefined;
  readonly page?: Page | undefined;
  readonly isDeprecated?: boolean;
}

/** A proposal in the place of a word of the file itself. */
export function inPlaceOf(span: Span, proposal: Proposal): Completion {
  const { label, kind, insert, detail, page, isDeprecated } = proposal;
  return {
    label,
    kind,
    detail,
    page,
    span,
    insert: insert ?? [label],
    removals: [],
    filter: label,
    isDeprecated: isDeprecated === true,
  };
}
