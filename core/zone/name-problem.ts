import type { NameProblem } from '../dns/name.js';
import type { ReportProblem } from './problem.js';
import type { FieldCursor } from './rdata/cursor.js';

/** Reports what is wrong with the name under the cursor, at the label or escape that is wrong. */
export function reportNameProblem(cursor: FieldCursor, problem: NameProblem, report: ReportProblem): void {
  const start = sourceOffset(cursor, problem.offset);
  const end = Math.max(sourceOffset(cursor, problem.offset + problem.length), start);
  const span = { start, end };
  const text = cursor.source.slice(start, end);
  if (problem.kind === 'bad-escape') report({ kind: 'bad-escape', span, text });
  else if (problem.kind === 'empty') report({ kind: 'empty-label', span, text: '' });
  else report({ kind: problem.kind, span, text });
}

/** Source offset of the octet number `octets` of the field under the cursor, as it is written. */
function sourceOffset(cursor: FieldCursor, octets: number): number {
  let at = cursor.start;
  for (let left = octets; left > 0 && at < cursor.end; ) {
    const run = cursor.source.octetsAt(at);
    left -= run.octets.length;
    at += run.units;
  }
  return at;
}
