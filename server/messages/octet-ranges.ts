import type { Range } from 'vscode-languageserver';
import { LineIndex } from '../../core/text/line-index.js';
import { type BytePorts, sourceOfOctets } from '../../core/text/source.js';
import type { Span } from '../../core/text/span.js';

/**
 * Where spans of octets of a message stand in an editor that shows it as UTF-8. Places behind the header are told as its
 * end. An editor takes a byte order mark away.
 */
export function octetRanges(file: Uint8Array, headerEnd: number, ports: BytePorts): (span: Span) => Range {
  const header = file.subarray(0, headerEnd);
  const lines = new LineIndex(sourceOfOctets(header, ports));
  const mark = header[0] === 0xef && header[1] === 0xbb && header[2] === 0xbf ? 1 : 0;
  const positionOf = (offset: number) => {
    const { line, character } = lines.position(Math.min(offset, headerEnd));
    return line === 0 ? { line, character: Math.max(0, character - mark) } : { line, character };
  };
  return ({ start, end }) => ({ start: positionOf(start), end: positionOf(end) });
}
