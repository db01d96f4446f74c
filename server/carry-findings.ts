import type { Finding, Related } from '../core/finding.js';
import { changedFinding } from '../core/lint/place.js';
import type { Span } from '../core/text/span.js';
import type { DocumentEdit } from './documents.js';

/** Findings about a text as they stand after edits of it. Those that an edit touches are dropped, and so are fixes. */
export function carryFindings(
  findings: readonly Finding[],
  edits: readonly DocumentEdit[],
): readonly Finding[] {
  return findings.flatMap((finding) => {
    const span = carry(finding.span, edits);
    if (span === undefined) return [];
    const by = span.start - finding.span.start;
    const pieces = finding.pieces.map(({ start, end }) => ({ start: start + by, end: end + by }));
    const related = finding.related.flatMap((other): Related[] => {
      const moved = carry(other.span, edits);
      return moved === undefined ? [] : [{ span: moved, message: other.message }];
    });
    return [changedFinding(finding, { span, pieces, related, fixes: [] })];
  });
}

function carry(span: Span, edits: readonly DocumentEdit[]): Span | undefined {
  let { start, end } = span;
  for (const edit of edits) {
    if (end <= edit.start) continue;
    if (start < edit.end) return undefined;
    const by = edit.length - (edit.end - edit.start);
    start += by;
    end += by;
  }
  return { start, end };
}
