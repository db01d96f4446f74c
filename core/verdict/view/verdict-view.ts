import type { Span } from '../../text/span.js';

/*
 * A verdict as it is laid out on a page: plain data that survives JSON, in the words of one reader. Texts from the message
 * and from DNS are inert: control characters and marks of direction are shown as symbols, and nothing is longer than a
 * person reads.
 */

export type ViewState = 'pass' | 'fail' | 'warning' | 'none';

export interface VerdictView {
  /** One sentence that a person understands. */
  readonly headline: string;
  readonly state: ViewState;
  /** What a person has to see whatever the results are: senders that look like somebody else. */
  readonly warnings: readonly ViewWarning[];
  /** What was verified, and what is to be said about it before the rest. */
  readonly notes: readonly string[];
  readonly envelope: readonly EnvelopeRow[];
  readonly tree: readonly ViewNode[];
  readonly transcript: readonly TranscriptRow[];
  /** `DNS: 9 questions in 3 rounds` */
  readonly transcriptSummary: string;
  /** What is compared with the verdict of another time. */
  readonly facts: readonly VerdictFact[];
}

export interface ViewWarning {
  readonly text: string;
  /** Where in the file of the message it stands, in octets. */
  readonly place: Span;
}

/** A value of the envelope. */
export interface EnvelopeRow {
  readonly label: string;
  readonly value: string;
  /** Where it is from, and how much that is worth. */
  readonly how: string;
  readonly place?: Span;
}

export interface ViewNode {
  /** The same for the same thing in the verdict of another time. */
  readonly id: string;
  readonly label: string;
  readonly state: ViewState;
  /** The result in the words of the standard; empty for what has none. */
  readonly result: string;
  readonly detail: string;
  readonly cite?: { readonly text: string; readonly href: string };
  /** The record that decided: its text, and the row of the transcript that brought it. */
  readonly record?: { readonly text: string; readonly row?: number };
  /** Where in the file of the message it stands, in octets. */
  readonly place?: Span;
  readonly children: readonly ViewNode[];
}

/** One DNS question. */
export interface TranscriptRow {
  readonly name: string;
  readonly type: string;
  /** What came, in a few words or as data. */
  readonly outcome: string;
  readonly data: readonly string[];
  readonly round: number;
  /** Milliseconds since the beginning. */
  readonly start: number;
  readonly milliseconds: number;
  /** Who answered: a server's address, or a file and its line. */
  readonly from: string;
  /** The file and the line, from one, that the answer comes from. */
  readonly zone?: { readonly uri: string; readonly line?: number };
}

export interface VerdictFact {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/** Something to be marked at a place of the message. */
export interface HeaderMark {
  /** In octets of the file. */
  readonly place: Span;
  readonly severity: 'error' | 'warning' | 'info' | 'note';
  readonly message: string;
  readonly cite?: { readonly text: string; readonly href: string };
}
