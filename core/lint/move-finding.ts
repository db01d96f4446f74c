import type { Finding } from '../finding.js';
import type { Span } from '../text/span.js';
import { changedFinding } from './place.js';

/** The same finding about a text that stands `by` units further on. */
export function moveFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return changedFinding(finding, {
    span: move(finding.span),
    pieces: finding.pieces.map(move),
    related: finding.related.map(({ span, message }) => ({ span: move(span), message })),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, text }) => ({ span: move(span), text })),
    })),
  });
}
