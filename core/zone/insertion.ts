import type { Span } from '../text/span.js';
import type { GenerateSeries } from './generate/series.js';

/** What a directive asks to be read at its place. Spans are those of the text that the directive stands in. */
export type Insertion = IncludeFile | Generate;

/** `$INCLUDE` (RFC 1035 s5.1). */
export interface IncludeFile {
  readonly kind: 'include';
  /** As it is written, without quotes. */
  readonly path: string;
  readonly span: Span;
  /** What relative names in the file are completed with. */
  readonly originId: number;
}

/** `$GENERATE` of BIND, expanded. */
export interface Generate {
  readonly kind: 'generate';
  readonly span: Span;
  readonly series: GenerateSeries;
}
