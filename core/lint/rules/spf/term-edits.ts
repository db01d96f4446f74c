import type { SpfRecord, Term } from '../../../records/spf.js';
import type { Span } from '../../../text/span.js';
import type { FixAt } from '../../rule.js';

type Replacement = FixAt<'payload'>['replacements'][number];

/** Takes a term out of a record, together with the space before it. */
export function without(term: Pick<Term, 'span'>): Replacement {
  return { span: { start: term.span.start - 1, end: term.span.end }, text: '' };
}

/** Takes out terms that have no effect. Nobody reads the record differently, unless nobody could read it at all. */
export function removal(
  title: string,
  { problems }: SpfRecord,
  terms: readonly Pick<Term, 'span'>[],
): FixAt<'payload'> {
  return { title, isSafe: problems.length === 0, replacements: terms.map(without) };
}

/** One edit that changes what the record says. */
export function correction(title: string, span: Span<'payload'>, text: string): FixAt<'payload'> {
  return { title, isSafe: false, replacements: [{ span, text }] };
}

/** Where the mechanism's name begins: behind the qualifier. */
export function nameStart(text: string, term: Span<'payload'>): number {
  return /^[+\-~?]/.test(text) ? term.start + 1 : term.start;
}
