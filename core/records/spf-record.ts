import type { IpNetwork } from '../text/ip-address.js';
import type { Located, Span } from '../text/span.js';
import type { MacroString } from './macro-string.js';
import type { DomainSpec } from './spf-domain.js';
import type { SpfProblem } from './spf-problem.js';
import type { MechanismName, ModifierName, Qualifier, SpfTerm } from './spf-terms.js';
import type { SpfTraits } from './spf-traits.js';

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
  /** What is in it that somebody may have something to say about. */
  readonly traits: SpfTraits;
  /**
   * The terms that can come to be evaluated, in the order of evaluation: mechanisms up to `all`; where there is no `all`,
   * `redirect` after them (RFC 7208 s4.6.2, s5.1, s6.1).
   */
  readonly evaluated: readonly (Directive | Redirect)[];
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

/** A modifier that hands the decision to another domain. */
export type Redirect = Modifier & { readonly modifier: 'redirect' };
