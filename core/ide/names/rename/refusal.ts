import type { Span } from '../../../text/span.js';
import type { Phrase } from '../../../words/phrase.js';
import type { KnownZone } from '../known-zone.js';

/** Why a name is not renamed: one sentence, and the place that is the reason where there is one. */
export interface Refusal {
  readonly kind: 'refused';
  readonly message: Phrase;
  readonly at: { readonly known: KnownZone; readonly span: Span } | undefined;
}

export function refusal(message: Phrase, known?: KnownZone, span?: Span): Refusal {
  const at = known === undefined || span === undefined ? undefined : { known, span };
  return { kind: 'refused', message, at };
}
