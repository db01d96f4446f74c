import type { Edit } from '../../finding.js';
import type { Span } from '../../text/span.js';
import type { Zone } from '../../zone/zone.js';
import { EntryWalk } from '../entry-walk.js';
import { type Change, changesIn, lineEndOf } from './changes.js';
import { EntryPlanner } from './entry-plan.js';
import { ProvenEdits } from './proven-edits.js';
import { readSection, retreatToSection } from './sections.js';
import { defaultStyle, type FormatStyle } from './style.js';

export interface FormatOptions {
  readonly style?: FormatStyle;
  /** Only entries that touch this are formatted, and just as they would be with the whole text. */
  readonly range?: Span;
  /** Told about every change that was held back since it would have changed what the text says. */
  readonly refuse?: (change: Change) => void;
}

/**
 * The edits that lay a zone file out: columns aligned, comments aligned, no blanks at the ends of lines, a line end at
 * the very end. They touch nothing but blanks and empty lines, come in the order of the text and do not overlap.
 *
 * Entries that could not be read stay as they are; so does whatever would not be the same when it is read again. Total.
 * Linear; with a range, in the length of the sections that it touches.
 */
export function* formatEdits(zone: Zone, options: FormatOptions = {}): IterableIterator<Edit> {
  const { style = defaultStyle, range, refuse = () => {} } = options;
  const walk = new EntryWalk(zone);
  if (walk.atEnd) return;
  const planner = new EntryPlanner(zone);
  const lineEnd = lineEndOf(walk);
  const limits = range === undefined ? everything : limitsOf(range, walk);
  if (range !== undefined) retreatToSection(walk, planner);
  const proven = new ProvenEdits(walk, refuse);
  while (!walk.atEnd && walk.startOffset < limits.end) {
    const section = readSection(walk, planner);
    for (const change of changesIn(section, walk, style, lineEnd)) {
      const isWanted = (change.edits[0]?.span.start ?? 0) >= limits.start && lastEnd(change) <= limits.end;
      if (isWanted && proven.add(change)) yield* proven.take();
    }
  }
  yield* proven.take();
}

function lastEnd({ edits }: Change): number {
  return edits[edits.length - 1]?.span.end ?? 0;
}

const everything: Span = { start: 0, end: Number.POSITIVE_INFINITY };

/** From the start of the first entry that a range touches to the end of the last one; the walk ends on the first. */
function limitsOf({ start, end }: Span, walk: EntryWalk): Span {
  // A selection of whole lines ends where the next line starts, and does not mean that one.
  walk.moveTo(Math.max(start, end - 1));
  const last = walk.endOffset;
  walk.moveTo(start);
  return { start: walk.startOffset, end: last };
}
