import type { Span } from '../text/span.js';
import type { MacroFault } from './macro-string.js';
import type { DomainProblem } from './spf-domain.js';
import type { AddressFault, PrefixFault } from './spf-network.js';
import type { SpfTerm } from './spf-terms.js';

/** What makes an SPF record a permanent error (RFC 7208 s4.6). Each kind is one rule. */
export type SpfFault =
  /** SPF003. `text` as people read it. `isSeparator`: a TAB or the like that stands where a space should. */
  | { readonly kind: 'bad-character'; readonly text: string; readonly isSeparator: boolean }
  /** SPF004. `name` may be empty. */
  | { readonly kind: 'unknown-mechanism'; readonly name: string; readonly text: string }
  /** SPF005: a modifier written like a mechanism, or a mechanism with a qualifier and `=`. */
  | {
      readonly kind: 'wrong-separator';
      readonly fault: 'modifier-without-equals' | 'qualified-modifier' | 'mechanism-with-equals';
      readonly row: SpfTerm;
      readonly text: string;
      /** The separator written, where there is one. */
      readonly separator: Span<'payload'> | undefined;
    }
  /** SPF006 */
  | {
      readonly kind: 'bad-domain';
      readonly fault: DomainProblem['fault'];
      readonly row: SpfTerm;
      readonly text: string;
    }
  /** SPF007 */
  | {
      readonly kind: 'bad-address';
      readonly fault: AddressFault;
      readonly family: 4 | 6;
      readonly text: string;
      readonly name: Span<'payload'>;
    }
  /** SPF008 */
  | {
      readonly kind: 'bad-prefix';
      readonly fault: PrefixFault;
      readonly family: 4 | 6;
      readonly text: string;
    }
  /** SPF009 */
  | {
      readonly kind: 'wrong-argument';
      readonly fault: 'takes-nothing' | 'needs-domain' | 'takes-no-prefix';
      readonly row: SpfTerm;
      readonly text: string;
    }
  /** SPF010 */
  | { readonly kind: 'bad-macro'; readonly fault: MacroFault; readonly text: string }
  /** SPF011 */
  | { readonly kind: 'repeated-modifier'; readonly name: 'redirect' | 'exp'; readonly first: Span<'payload'> }
  /** SPF047 */
  | { readonly kind: 'u-label'; readonly text: string };

export type SpfProblem = SpfFault & {
  readonly span: Span<'payload'>;
  /** The term it is in. */
  readonly term: Span<'payload'>;
};

export type SpfProblemOf<K extends SpfProblem['kind']> = Extract<SpfProblem, { readonly kind: K }>;
