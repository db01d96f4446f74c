import { canonicalizeBody, canonicalizeLines } from '../../dkim/canonical/body.js';
import type { BodyOctets } from '../../dkim/canonical/body-end.js';
import type { Sink } from '../../dkim/canonical/piece-writer.js';
import type { Canonicalization } from '../../records/signature-values.js';
import { plainPorts } from '../../text/source.js';
import type { Span } from '../../text/span.js';

/** A body in its canonical form, with its lines. */
export interface CanonicalBody {
  readonly octets: Uint8Array;
  /** Where each line starts; behind the last one the length of the octets. */
  readonly starts: readonly number[];
}

export function canonicalBody(body: BodyOctets, form: Canonicalization): CanonicalBody {
  const octets = gathered((sink) => canonicalizeBody(body, form, plainPorts, sink));
  const starts = [0];
  for (let at = octets.indexOf(0x0a); at >= 0; at = octets.indexOf(0x0a, at + 1)) {
    if (octets[at - 1] === 0x0d) starts.push(at + 1);
  }
  return { octets, starts };
}

/** Whole lines that may stand inside of a body, in their canonical form. */
export function canonicalLines(lines: BodyOctets, form: Canonicalization): Uint8Array {
  return gathered((sink) => canonicalizeLines(lines, form, plainPorts, sink));
}

/** What is handed on in pieces, put together. `write` returns its length. */
function gathered(write: (sink: Sink) => number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const octets = new Uint8Array(write((piece) => pieces.push(piece.slice())));
  let filled = 0;
  for (const piece of pieces) {
    octets.set(piece, filled);
    filled += piece.length;
  }
  return octets;
}

/**
 * Where offsets of a body stand in its canonical form, if a line of it starts there; undefined for any other. The offsets
 * grow, no two are equal. Linear.
 */
export function canonicalOffsets(
  { octets, lineEnds }: BodyOctets,
  { starts }: CanonicalBody,
  offsets: readonly number[],
): readonly (number | undefined)[] {
  let line = 0;
  let lineStart = 0;
  return offsets.map((offset) => {
    while (lineStart < offset) {
      const lf = octets.indexOf(0x0a, lineStart);
      if (lf < 0 || lf >= offset) return undefined;
      // An LF alone may belong to the line that goes on behind it.
      if (lineEnds === 'any' || octets[lf - 1] === 0x0d) line++;
      else if (lf + 1 === offset) return undefined;
      lineStart = lf + 1;
    }
    return lineStart === offset ? starts[line] : undefined;
  });
}

/** Whether a line of the canonical form has nothing in it. */
export function isEmptyLine({ starts }: CanonicalBody, line: number): boolean {
  return (starts[line + 1] ?? 0) - (starts[line] ?? 0) <= 2;
}

/** Where the lines from `first` to `last` stand in the body itself, the last line end not counted. Linear. */
export function linesInBody({ octets, lineEnds }: BodyOctets, first: number, last: number): Span {
  let line = 0;
  let start = first === 0 ? 0 : octets.length;
  for (let at = octets.indexOf(0x0a); at >= 0; at = octets.indexOf(0x0a, at + 1)) {
    const hasCr = octets[at - 1] === 0x0d;
    if (!hasCr && lineEnds === 'crlf') continue;
    if (line === last) return { start, end: hasCr ? at - 1 : at };
    line++;
    if (line === first) start = at + 1;
  }
  return { start, end: octets.length };
}
