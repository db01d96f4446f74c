import type { Span } from '../../../text/span.js';

/** A directive with the words after it. */
export interface WrittenDirective {
  /** In upper case. */
  readonly name: string;
  readonly isLowerCase: boolean;
  readonly word: Span;
  readonly fields: readonly WrittenField[];
}

export interface WrittenField {
  /** Quotes included. */
  readonly span: Span;
  readonly isQuoted: boolean;
}

/** Ways to write a record that not every reader of zone files knows, as far as the words on its line show them. */
export type Form =
  | 'quotedOwner'
  | 'classNumber'
  | 'classBeforeTtl'
  | 'timeUnits'
  | 'stringsTouch'
  | 'stringAfterWord'
  | 'wordAfterString'
  | 'wideStrings'
  | 'wideOwner'
  | 'controlOctets'
  | 'nul'
  | 'escapedLineEnd'
  | 'parenthesisFirst'
  | 'parenthesisAfterBlank'
  | 'parenthesisBeforeType'
  | 'parenthesesNested'
  | 'parenthesesSeveral'
  | 'parenthesisTouches'
  | 'carriageReturn'
  | 'loneCarriageReturn'
  | 'generic'
  | 'noTtl'
  | 'noTtlAfterTtl'
  | 'afterInclude';

/** What stands in the file at hand, by form and in its order. Of line ends, and of TTLs that are not there, the first. */
export interface WrittenForms {
  readonly directives: readonly WrittenDirective[];
  readonly spans: ReadonlyMap<Form, readonly Span[]>;
}
