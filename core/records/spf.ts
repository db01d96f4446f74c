import type { IpNetwork } from '../text/ip-address.js';
import type { Located, Span } from '../text/span.js';
import type { MacroString } from './macro-string.js';
import type { DomainSpec } from './spf-domain.js';
import type { SpfProblem } from './spf-problem.js';
import { readTerm } from './spf-read-term.js';
import { splitTerms } from './spf-split.js';
import type { MechanismName, ModifierName, Qualifier, SpfTerm } from './spf-terms.js';

/** An SPF record, read (RFC 7208 s4.6, s12). */
export interface SpfRecord {
  readonly octets: string;
  readonly version: Located<string>;
  /** In the order of the record, broken ones included. */
  readonly terms: readonly Term[];
  /** What makes the record a permanent error, in the order of the record. Without any the record can be evaluated. */
  readonly problems: readonly SpfProblem[];
  /** The whole text. */
  readonly span: Span<'payload'>;
}

export type Term = Directive | Modifier | BrokenTerm;

interface TermBase {
  readonly text: string;
  readonly span: Span<'payload'>;
}

interface DirectiveBase<M extends MechanismName> extends TermBase {
  readonly kind: 'directive';
  readonly mechanism: M;
  /** `+` with an empty span where none is written. */
  readonly qualifier: Located<Qualifier>;
  /** As written: `IP4`. */
  readonly name: Located<string>;
}

/** A qualifier and a mechanism. */
export type Directive =
  | DirectiveBase<'all'>
  | (DirectiveBase<'include' | 'exists'> & { readonly domain: DomainSpec })
  | AddressDirective
  | (DirectiveBase<'ptr'> & { readonly domain: DomainSpec | undefined })
  | NetworkDirective;

export interface AddressDirective extends DirectiveBase<'a' | 'mx'> {
  /** Undefined: the domain of the record itself. */
  readonly domain: DomainSpec | undefined;
  /** Undefined where none is written, which counts as 32. */
  readonly prefix4: Located<number> | undefined;
  /** Undefined where none is written, which counts as 128. */
  readonly prefix6: Located<number> | undefined;
}

export interface NetworkDirective extends DirectiveBase<'ip4' | 'ip6'> {
  readonly network: IpNetwork;
  readonly address: Located<string>;
  readonly prefix: Located<number> | undefined;
}

interface ModifierBase<M extends ModifierName | undefined> extends TermBase {
  readonly kind: 'modifier';
  /** The row it has in the table; undefined for a modifier that nobody knows, which is ignored. */
  readonly modifier: M;
  readonly name: Located<string>;
  readonly value: Located<string>;
}

export type Modifier =
  | (ModifierBase<'redirect' | 'exp'> & { readonly domain: DomainSpec })
  | (ModifierBase<'ra' | 'rp' | 'rr' | undefined> & { readonly macro: MacroString });

/** A term with a problem. */
export interface BrokenTerm extends TermBase {
  readonly kind: 'broken';
  /** What stands where a name is expected; undefined where nothing does. */
  readonly name: Located<string> | undefined;
  /** The row of the term that was meant. */
  readonly row: SpfTerm | undefined;
}

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

export type Redirect = Modifier & { readonly modifier: 'redirect' };

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
