import { canonicalizeBody } from '../../dkim/canonical/body.js';
import type { BodyOctets } from '../../dkim/canonical/body-end.js';
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
  const pieces: Uint8Array[] = [];
  const length = canonicalizeBody(body, form, plainPorts, (piece) => pieces.push(piece.slice()));
  const octets = new Uint8Array(length);
  let filled = 0;
  for (const piece of pieces) {
    octets.set(piece, filled);
    filled += piece.length;
  }
  const starts = [0];
  for (let at = octets.indexOf(0x0a); at >= 0; at = octets.indexOf(0x0a, at + 1)) {
    if (octets[at - 1] === 0x0d) starts.push(at + 1);
  }
  return { octets, starts };
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
