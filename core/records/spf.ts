import { isWordAt } from '../tags/words.js';
import type { Located, Span } from '../text/span.js';
import { readTraits } from './read-spf-traits.js';
import { readPlainTerm } from './spf-plain-term.js';
import type { SpfProblem } from './spf-problem.js';
import { readTerm } from './spf-read-term.js';
import type { BrokenTerm, Directive, Modifier, Redirect, SpfRecord, Term } from './spf-record.js';
import { splitTerms } from './spf-split.js';
import type { SpfTraits } from './spf-traits.js';

// version = "v=spf1"                A quoted literal of ABNF: case does not matter (RFC 5234 s2.3).
const version = 'v=spf1';
const versionLength = version.length;

/** The version test of RFC 7208 s4.5: what does not pass it is no SPF record and is passed over in silence. */
export function isSpf(octets: string): boolean {
  if (!isWordAt(octets, 0, version)) return false;
  return octets.length === versionLength || octets.charCodeAt(versionLength) === 0x20;
}

/**
 * Reads a text that passed the version test. Total: any octets give a record. Linear. `versionEnd`: where the terms begin
 * that follow another version, as that of Sender ID.
 */
export function readSpf(octets: string, versionEnd = versionLength): SpfRecord {
  const problems: SpfProblem[] = [];
  const terms: Term[] = [];
  splitTerms(octets, versionEnd, problems, (start, end, isAscii) => {
    const plain = isAscii ? readPlainTerm(octets, start, end) : undefined;
    terms.push(plain ?? readTerm({ value: octets.slice(start, end), span: { start, end } }, problems));
  });
  reportRepeated(terms, problems);
  if (problems.length > 1) problems.sort((a, b) => a.span.start - b.span.start);
  return new Reading(octets, versionEnd, terms, problems);
}

class Reading implements SpfRecord {
  readonly octets: string;
  readonly terms: readonly Term[];
  readonly problems: readonly SpfProblem[];
  readonly traits: SpfTraits;
  readonly #versionEnd: number;
  #evaluated: readonly (Directive | Redirect)[] | undefined;

  constructor(octets: string, versionEnd: number, terms: readonly Term[], problems: readonly SpfProblem[]) {
    this.octets = octets;
    this.#versionEnd = versionEnd;
    this.terms = terms;
    this.problems = problems;
    this.traits = readTraits(terms, problems);
  }

  get version(): Located<string> {
    const end = Math.min(this.#versionEnd, this.octets.length);
    return { value: this.octets.slice(0, end), span: { start: 0, end } };
  }

  get span(): Span<'payload'> {
    return { start: 0, end: this.octets.length };
  }

  get evaluated(): readonly (Directive | Redirect)[] {
    this.#evaluated ??= evaluatedOf(this.terms);
    return this.#evaluated;
  }
}

/** RFC 7208 s6: redirect and exp may stand once each. */
function reportRepeated(terms: readonly Term[], problems: SpfProblem[]): void {
  let redirect: Term | undefined;
  let exp: Term | undefined;
  for (const term of terms) {
    const name = term.kind === 'directive' ? undefined : nameOfOnce(term);
    if (name === undefined) continue;
    const first = name === 'redirect' ? redirect : exp;
    if (first !== undefined) {
      problems.push({ kind: 'repeated-modifier', name, first: first.span, span: term.span, term: term.span });
    } else if (name === 'redirect') redirect = term;
    else exp = term;
  }
}

function nameOfOnce(term: Modifier | BrokenTerm): 'redirect' | 'exp' | undefined {
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

function evaluatedOf(terms: readonly Term[]): readonly (Directive | Redirect)[] {
  const evaluated: (Directive | Redirect)[] = [];
  let redirect: Redirect | undefined;
  for (const term of terms) {
    if (term.kind === 'directive') {
      evaluated.push(term);
      if (term.mechanism === 'all') return evaluated;
    } else if (redirect === undefined && term.kind === 'modifier' && term.modifier === 'redirect') {
      redirect = term as Redirect;
    }
  }
  if (redirect !== undefined) evaluated.push(redirect);
  return evaluated;
}
