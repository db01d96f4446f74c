import type { Span } from '../text/span.js';
import type { Phrase } from '../words/phrase.js';
import type { GenerateProblem } from './generate/problem.js';

/** What the reader of a zone could not make sense of. Words for people are the business of the ZONE rules. */
export type ZoneProblem =
  // Lexical (ZONE001)
  | { readonly kind: 'unclosed-quote' | 'stray-parenthesis' | 'byte-order-mark' | 'nul'; readonly span: Span }
  | { readonly kind: 'unclosed-parenthesis'; readonly span: Span }
  | { readonly kind: 'bad-escape'; readonly span: Span; readonly text: string }
  // Lengths (ZONE002)
  | {
      readonly kind: 'long-label' | 'long-name' | 'empty-label' | 'bad-label-type';
      readonly span: Span;
      readonly text: string;
    }
  | { readonly kind: 'long-string'; readonly span: Span; readonly octets: number }
  | { readonly kind: 'long-rdata'; readonly span: Span; readonly octets: number }
  // Vocabulary (ZONE003)
  | {
      readonly kind: 'unknown-type' | 'unknown-directive' | 'meta-type' | 'obsolete-type';
      readonly span: Span;
      readonly text: string;
    }
  | {
      readonly kind: 'class-mismatch';
      readonly span: Span;
      readonly text: string;
      readonly zoneClass: string;
    }
  | { readonly kind: 'quoted-keyword'; readonly span: Span; readonly text: string }
  // Shape of an entry or of its data (ZONE004)
  | { readonly kind: 'missing-type'; readonly span: Span }
  | {
      readonly kind: 'missing-argument';
      readonly span: Span;
      readonly directive: string;
      readonly argument: string;
    }
  | { readonly kind: 'bad-argument'; readonly span: Span; readonly directive: string; readonly text: string }
  | { readonly kind: 'extra-text'; readonly span: Span; readonly text: string; readonly after: string }
  | { readonly kind: 'missing-field'; readonly span: Span; readonly type: string; readonly field: Phrase }
  | {
      readonly kind: 'bad-field';
      readonly span: Span;
      readonly type: string;
      readonly field: Phrase;
      readonly expected: Phrase;
      readonly text: string;
    }
  // Other text brought in (ZONE009)
  | { readonly kind: 'not-included'; readonly span: Span; readonly text: string; readonly failure: Phrase }
  | { readonly kind: 'too-many-generated'; readonly span: Span; readonly count: number }
  | { readonly kind: 'bad-generate'; readonly span: Span; readonly problem: GenerateProblem }
  // Inheritance (ZONE008)
  | { readonly kind: 'no-owner' | 'no-ttl'; readonly span: Span };

export type ReportProblem = (problem: ZoneProblem) => void;
