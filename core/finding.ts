import type { Cite } from './cite.js';
import type { Name } from './dns/name.js';
import type { Span } from './text/span.js';
import type { Phrase } from './words/phrase.js';

/**
 * error: a conforming consumer rejects or ignores the thing. warning: it works but is risky, deprecated or not
 * portable. info: good to know.
 */
export type Severity = 'error' | 'warning' | 'info';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** A second place that matters for a finding. */
export interface Related {
  readonly span: Span;
  readonly message: Phrase;
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: Phrase;
  /** Whether what the record says stays the same for every receiver. */
  readonly isSafe: boolean;
  readonly edits: readonly Edit[];
}

/** Something worth telling about a text: what, where, and how much it matters. */
export interface Finding {
  /** `DMARC010`: from the catalogue in docs/rules. */
  readonly code: string;
  /** `policy-invalid` */
  readonly name: string;
  readonly severity: Severity;
  readonly message: Phrase;
  /** One range that covers everything the finding is about. */
  readonly span: Span;
  /** The runs inside `span` that really belong to it: a value split over strings has several. Never none. */
  readonly pieces: readonly Span[];
  readonly cite: Cite;
  /** The name whose record it is about, where it is about one. */
  readonly owner: Name | undefined;
  /** The thing underlined is obsolete: editors strike it through. */
  readonly isDeprecated: boolean;
  /** The thing underlined has no effect: editors fade it. */
  readonly isUnnecessary: boolean;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
