import type { RestoredMessage } from '../../message/restore/restore-message.js';
import { LineIndex } from '../../text/line-index.js';
import { sourceOfOctets } from '../../text/source.js';
import type { Span } from '../../text/span.js';

/** A range of a file: octets from 0, lines and columns from 1, columns in UTF-16 units. */
export interface FilePlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines of files: an mbox is asked about for each of its messages. */
const indexes = new WeakMap<Uint8Array, LineIndex>();

/** Where spans of a file stand. The lines of the file are counted when the first is asked for. */
export function placesIn(file: Uint8Array): (span: Span) => FilePlace {
  return ({ start, end }) => {
    const index = indexes.get(file) ?? new LineIndex(sourceOfOctets(file));
    indexes.set(file, index);
    const [from, to] = [index.position(start), index.position(end)];
    return {
      ...{ start, end, line: from.line + 1, column: from.character + 1 },
      ...{ endLine: to.line + 1, endColumn: to.character + 1 },
    };
  };
}

/** A span of a message as one of the file it was saved in. */
export function inFile({ fileOffset }: RestoredMessage, { start, end }: Span): Span {
  return { start: fileOffset(start), end: fileOffset(end) };
}
