import type { Span } from '../core/text/span.js';
import type { Zone } from '../core/zone/zone.js';

/** A stretch of a file as people count: lines and columns from 1, columns in UTF-16 units, the end just past it. */
export interface FilePlace {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf({ lines }: Pick<Zone, 'lines'>, { start, end }: Span): FilePlace {
  const from = lines.position(start);
  const to = lines.position(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}
