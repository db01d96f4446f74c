import type { Edit } from '../../finding.js';
import { TokenKind } from '../../zone/tape.js';
import type { EntryPlace, EntryWalk } from '../entry-walk.js';
import { GapEdits } from './gap-edits.js';
import { SectionLayout } from './lay-out.js';
import { columnsOf, type Section } from './sections.js';
import type { FormatStyle } from './style.js';

/** The edits of one entry, or an edit of blank lines. */
export interface Change {
  /** Undefined for blank lines. */
  readonly entry: EntryPlace | undefined;
  /** In the order of the text; never none. */
  readonly edits: readonly Edit[];
  /** Length of the entry; 0 for blank lines. */
  readonly octets: number;
}

/** What changes in a section, in the order of the text. The walk is left where it stands. Linear. */
export function changesIn(section: Section, walk: EntryWalk, style: FormatStyle, lineEnd: string): Change[] {
  const { place } = walk;
  const changes =
    section.kind === 'blank' ? inBlankLines(section, walk, style) : inLines(section, walk, style, lineEnd);
  walk.backTo(place);
  return changes;
}

/** Empties blank lines; of too many in a row one is left. */
function inBlankLines({ start, plans }: Section, walk: EntryWalk, style: FormatStyle): Change[] {
  const gaps = new GapEdits();
  let lines = 0;
  let firstEnd = 0;
  let end = 0;
  walk.backTo(start);
  for (let entry = 0; entry < plans.length; entry++, walk.advance()) {
    const { piece } = walk;
    const hasLineEnd = endsWithLineEnd(walk);
    const textEnd = piece.tape.starts[hasLineEnd ? walk.end - 1 : walk.end] ?? 0;
    gaps.add({ piece, start: piece.tape.starts[walk.first] ?? 0, end: textEnd }, '');
    end = walk.endOffset;
    if (hasLineEnd && ++lines === 1) firstEnd = end;
  }
  let edits = gaps.take();
  if (lines > style.mostBlankLines) {
    edits = edits.filter(({ span }) => span.end <= firstEnd);
    edits.push({ span: { start: firstEnd, end }, text: '' });
  }
  return edits.map((edit) => ({ entry: undefined, edits: [edit], octets: 0 }));
}

function inLines(section: Section, walk: EntryWalk, style: FormatStyle, lineEnd: string): Change[] {
  const gaps = new GapEdits();
  if (section.kind === 'comments') return inComments(section, walk, gaps, lineEnd);
  const layout = new SectionLayout(columnsOf(section, walk, style), gaps, style);
  walk.backTo(section.start);
  for (const plan of section.plans) {
    layout.layOut(walk, plan, lacksLineEnd(walk) ? lineEnd : '');
    walk.advance();
  }
  layout.finish();
  return byEntry(section, gaps.take(), walk);
}

/** Comments stay as they are. */
function inComments(section: Section, walk: EntryWalk, gaps: GapEdits, lineEnd: string): Change[] {
  walk.retreat();
  if (lacksLineEnd(walk)) {
    const end = walk.piece.tape.starts[walk.end] ?? 0;
    gaps.add({ piece: walk.piece, start: end, end }, lineEnd);
  }
  return byEntry(section, gaps.take(), walk);
}

function byEntry({ start, plans }: Section, edits: readonly Edit[], walk: EntryWalk): Change[] {
  const changes: Change[] = [];
  let next = 0;
  walk.backTo(start);
  for (let entry = 0; entry < plans.length && next < edits.length; entry++, walk.advance()) {
    const from = next;
    while (next < edits.length && ((edits[next]?.span.start ?? 0) < walk.endOffset || walk.isLast)) next++;
    if (next === from) continue;
    const octets = walk.endOffset - walk.startOffset;
    changes.push({ entry: walk.place, edits: edits.slice(from, next), octets });
  }
  return changes;
}

/** How the text ends its lines: as it ends the first one. A lone CR would go on with a comment. */
export function lineEndOf(walk: EntryWalk): string {
  const { place } = walk;
  let found: string | undefined;
  for (; !walk.atEnd && found === undefined; walk.advance()) {
    const { piece, first, end } = walk;
    for (let token = first; token < end && found === undefined; token++) {
      if (piece.tape.kinds[token] !== TokenKind.newline) continue;
      found = piece.source.slice(piece.tape.starts[token] ?? 0, piece.tape.starts[token + 1] ?? 0);
    }
  }
  walk.backTo(place);
  return found === '\r\n' ? found : '\n';
}

/** Whether the last line has text and no line end. A CR at the very end belongs to a comment and would be torn from it. */
function lacksLineEnd(walk: EntryWalk): boolean {
  if (!walk.isLast || endsWithLineEnd(walk)) return false;
  const { source, tape } = walk.piece;
  return source.bytes[(tape.starts[walk.end] ?? 0) - 1] !== CR;
}

function endsWithLineEnd({ piece, end }: EntryWalk): boolean {
  return piece.tape.kinds[end - 1] === TokenKind.newline;
}

const CR = 13;
