import type { MacroString } from '../records/macro-string.js';
import type { DomainSpec } from '../records/spf-domain.js';
import type { SpfRecord, Term } from '../records/spf-record.js';
import { findMacro, findMechanism, findModifier, type SpfTerm } from '../records/spf-terms.js';
import type { Span } from '../text/span.js';
import type { TextToken } from './text-token.js';
import type { TokenModifier, TokenType } from './token-legend.js';

/** The tokens of an SPF record. Terms that are never looked at are `unused`. Linear. */
export function spfTokens(record: SpfRecord): TextToken[] {
  const tokens: TextToken[] = [{ span: record.version.span, type: 'keyword', modifiers: [] }];
  const evaluated = new Set<Term>(record.evaluated);
  for (const term of record.terms) {
    const writer = new TermWriter(record.octets, tokens, isUnused(term, evaluated) ? ['unused'] : []);
    writer.write(term);
  }
  return tokens;
}

function isUnused(term: Term, evaluated: ReadonlySet<Term>): boolean {
  const isDecisive = term.kind === 'directive' || (term.kind === 'modifier' && term.modifier === 'redirect');
  return isDecisive && !evaluated.has(term);
}

/** Writes the tokens of one term. */
class TermWriter {
  readonly #octets: string;
  readonly #tokens: TextToken[];
  readonly #modifiers: readonly TokenModifier[];

  constructor(octets: string, tokens: TextToken[], modifiers: readonly TokenModifier[]) {
    this.#octets = octets;
    this.#tokens = tokens;
    this.#modifiers = modifiers;
  }

  write(term: Term): void {
    if (term.kind === 'directive') {
      this.#add(term.qualifier.span, 'operator');
      this.#addName(term.name.span, findMechanism(term.mechanism));
      if ('domain' in term && term.domain !== undefined) this.#addDomain(term.domain);
      if ('address' in term) this.#add(term.address.span, 'number');
      for (const prefix of prefixesOf(term)) this.#add(prefix, 'number');
    } else if (term.kind === 'modifier') {
      this.#addName(term.name.span, findModifier(term.name.value));
      this.#add({ start: term.name.span.end, end: term.value.span.start }, 'operator');
      if ('domain' in term) this.#addDomain(term.domain);
      else this.#addMacros(term.macro, 'string');
    } else if (term.name !== undefined && term.row !== undefined) this.#addName(term.name.span, term.row);
  }

  #addName(span: Span<'payload'>, row: SpfTerm | undefined): void {
    const type = row?.kind === 'mechanism' ? 'function' : 'property';
    this.#add(span, type, row?.deprecated === undefined ? [] : ['deprecated']);
  }

  #addDomain(domain: DomainSpec): void {
    const { start } = domain.span;
    if (this.#octets[start - 1] === ':') this.#add({ start: start - 1, end: start }, 'operator');
    this.#addMacros(domain, 'variable');
  }

  #addMacros({ parts }: Pick<MacroString, 'parts'>, type: TokenType): void {
    for (const part of parts) {
      if (part.kind === 'literal') this.#add(part.span, type);
      else if (part.kind === 'escape') this.#add(part.span, 'macro');
      else
        this.#add(part.span, 'macro', findMacro(part.letter)?.deprecated === undefined ? [] : ['deprecated']);
    }
  }

  #add(span: Span<'payload'>, type: TokenType, modifiers: readonly TokenModifier[] = []): void {
    if (span.end <= span.start) return;
    this.#tokens.push({ span, type, modifiers: [...modifiers, ...this.#modifiers] });
  }
}

function prefixesOf(term: Term): Span<'payload'>[] {
  if (term.kind !== 'directive') return [];
  if ('prefix' in term) return term.prefix === undefined ? [] : [term.prefix.span];
  if (!('prefix4' in term)) return [];
  return [term.prefix4, term.prefix6].flatMap((prefix) => (prefix === undefined ? [] : [prefix.span]));
}
