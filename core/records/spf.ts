import type { Span } from '../text/span.js';
import type { SpfProblem } from './spf-problem.js';
import { readTerm } from './spf-read-term.js';
import type { Directive, Redirect, SpfRecord, Term } from './spf-record.js';
import { splitTerms } from './spf-split.js';

// version = "v=spf1"                A quoted literal of ABNF: case does not matter (RFC 5234 s2.3).
const version = /^v=spf1(?: |$)/i;

/** The version test of RFC 7208 s4.5: what does not pass it is no SPF record and is passed over in silence. */
export function isSpf(octets: string): boolean {
  return version.test(octets);
}

const versionLength = 6;

/** Reads a text that passed the version test. Total: any octets give a record. Linear. */
export function readSpf(octets: string): SpfRecord {
  const problems: SpfProblem[] = [];
  const words = splitTerms(octets, versionLength, problems);
  const terms = words.map((word) => readTerm(word, problems));
  reportRepeated(terms, problems);
  return {
    octets,
    version: {
      value: octets.slice(0, versionLength),
      span: { start: 0, end: Math.min(versionLength, octets.length) },
    },
    terms,
    problems: problems.sort((a, b) => a.span.start - b.span.start),
    span: { start: 0, end: octets.length },
  };
}

/** RFC 7208 s6: redirect and exp may stand once each. */
function reportRepeated(terms: readonly Term[], problems: SpfProblem[]): void {
  const firsts = new Map<string, Span<'payload'>>();
  for (const term of terms) {
    const name = nameOfOnce(term);
    if (name === undefined) continue;
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, term.span);
    else problems.push({ kind: 'repeated-modifier', name, first, span: term.span, term: term.span });
  }
}

function nameOfOnce(term: Term): 'redirect' | 'exp' | undefined {
  if (term.kind === 'directive') return undefined;
  const isModifier = term.kind === 'modifier' || /^[A-Za-z]+=/.test(term.text);
  const name = term.kind === 'modifier' ? term.modifier : term.row?.name;
  return isModifier && (name === 'redirect' || name === 'exp') ? name : undefined;
}

/** The mechanism `all` that decides, where there is one: the first. */
export function allOf(record: SpfRecord): (Directive & { readonly mechanism: 'all' }) | undefined {
  for (const term of record.terms) if (term.kind === 'directive' && term.mechanism === 'all') return term;
  return undefined;
}

/** The first redirect, whether or not an `all` makes it void. */
export function redirectOf(record: SpfRecord): Redirect | undefined {
  for (const term of record.terms) {
    if (term.kind === 'modifier' && term.modifier === 'redirect') return term as Redirect;
  }
  return undefined;
}

/**
 * The terms that can come to be evaluated, in the order of evaluation: mechanisms up to `all`; where there is no `all`,
 * `redirect` after them (RFC 7208 s4.6.2, s5.1, s6.1).
 */
export function evaluatedTerms(record: SpfRecord): readonly (Directive | Redirect)[] {
  const terms: (Directive | Redirect)[] = [];
  for (const term of record.terms) {
    if (term.kind !== 'directive') continue;
    terms.push(term);
    if (term.mechanism === 'all') return terms;
  }
  const redirect = redirectOf(record);
  if (redirect !== undefined) terms.push(redirect);
  return terms;
}
