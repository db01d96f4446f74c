import type { Span } from '../text/span.js';
import type { MxPatternFault } from './mx-pattern.js';

/** What is wrong with a policy file, and where: spans count units of the source. */
export type StsPolicyProblem = { readonly span: Span } & (
  | { readonly kind: 'too-large' | 'byte-order-mark' | 'empty-line' | 'lone-cr' | 'not-text' }
  | { readonly kind: 'not-a-field' | 'key-case' | 'unknown-key' | 'twice' | 'version-not-first' }
  | { readonly kind: 'missing'; readonly key: 'version' | 'mode' | 'max_age' | 'mx' }
  | { readonly kind: 'version' | 'mode' | 'max-age' }
  | { readonly kind: 'mx'; readonly fault: MxPatternFault }
);
