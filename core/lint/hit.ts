import type { Cite } from '../cite.js';
import type { Name } from '../dns/name.js';
import type { Severity } from '../finding.js';
import type { Span, Unit } from '../text/span.js';
import type { Phrase } from '../words/phrase.js';
import type { MailText } from './mail-text.js';

/** A place in a text of its own or in the source. */
export type Place = { readonly text: MailText; readonly span: Span<'payload'> } | { readonly span: Span };

/** A thing, or how it is made when somebody looks: of a hundred thousand findings few are read. */
export type Late<T> = T | (() => T);

/** What a check yields: a place and what was found there. No words for people. */
export interface Hit<D, U extends Unit> {
  readonly span: Span<U>;
  readonly data: D;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Whose record it is; for a rule about a text it is known already. */
  readonly owner?: Name;
  readonly related?: Late<readonly (Place & { readonly message: Phrase })[]>;
  readonly fixes?: Late<readonly FixAt<U>[]>;
}

/** A fix in the units of the rule. `replacements` must not overlap. */
export interface FixAt<U extends Unit> {
  readonly title: Phrase;
  readonly isSafe: boolean;
  readonly replacements: readonly { readonly span: Span<U>; readonly text: string }[];
}

/** What stands over all findings of a rule. */
export interface RuleHead {
  /** `DMARC010`, from the catalogue. */
  readonly code: string;
  /** The file's name: `policy-invalid`. */
  readonly name: string;
  readonly severity: Severity;
  readonly cite: Cite;
  readonly marks?: 'deprecated' | 'unnecessary';
}

/** A rule as its findings know it: whatever it looks at. */
export interface RuleVoice extends RuleHead {
  /** The message for data that a hit of this rule carries. */
  messageFor(data: unknown): Phrase;
}

/** What a rule found, before it is put into words and into the units of the source. */
export interface RawFinding {
  readonly rule: RuleVoice;
  readonly hit: Hit<unknown, Unit>;
}
