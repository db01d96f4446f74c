import { TokenKind } from '../../zone/tape.js';
import type { EntryWalk } from '../entry-walk.js';
import { blanksTo, columnOf } from './blanks.js';
import type { Columns } from './columns.js';
import { CommentGroup } from './comment-group.js';
import { EntryKind, type EntryPlan, kindOf } from './entry-plan.js';
import type { Gap, GapEdits } from './gap-edits.js';
import { LineLayout } from './line-layout.js';
import type { FormatStyle } from './style.js';

/** Lays out the entries of one section of directives or records, one after the other. */
export class SectionLayout {
  readonly #columns: Columns;
  readonly #edits: GapEdits;
  readonly #style: FormatStyle;
  readonly #comments: CommentGroup;
  /** The column of the comment in the line above, as it was written; undefined where that line has none. */
  #columnAbove: number | undefined;

  constructor(columns: Columns, edits: GapEdits, style: FormatStyle) {
    this.#columns = columns;
    this.#edits = edits;
    this.#style = style;
    this.#comments = new CommentGroup(edits, style);
  }

  /** Lays out the entry that the walk stands on and puts `ending` behind it. Linear in its length. */
  layOut(walk: EntryWalk, plan: EntryPlan, ending: string): void {
    if (kindOf(plan) === EntryKind.unread) {
      this.#endRow();
      return;
    }
    // Comments inside an entry of several lines line up with each other and not with those of its neighbours.
    const isMultiLine = hasInnerLineEnd(walk);
    if (isMultiLine) this.#comments.close();
    this.#layOutTokens(walk, new LineLayout(walk, plan, this.#columns, this.#style), ending);
    if (isMultiLine) this.#comments.close();
  }

  /** To be called once behind the last entry. */
  finish(): void {
    this.#comments.flush();
  }

  #layOutTokens(walk: EntryWalk, line: LineLayout, ending: string): void {
    const { piece, first, end } = walk;
    const { kinds, starts } = piece.tape;
    let gapStart = starts[first] ?? 0;
    let endsInComment = false;
    for (let token = first; token < end; token++) {
      const kind = kinds[token];
      if (kind === TokenKind.blank) continue;
      const gap = { piece, start: gapStart, end: starts[token] ?? 0 };
      gapStart = starts[token + 1] ?? 0;
      if (kind === TokenKind.newline) {
        this.#edits.add(gap, '');
        if (!endsInComment) this.#endRow();
        line.startLine(gapStart);
      } else if (kind === TokenKind.comment) {
        if (line.keeps(token)) this.#endRow();
        else this.#placeComment(gap, line);
      } else this.#edits.add(gap, line.place(token));
      endsInComment = kind === TokenKind.comment;
    }
    this.#edits.add({ piece, start: gapStart, end: starts[end] ?? 0 }, ending);
  }

  #placeComment(gap: Gap, line: LineLayout): void {
    const { column, lineStart } = line;
    const written = columnOf(gap.piece, lineStart, gap.end, this.#style);
    if (column !== undefined) {
      this.#comments.add(gap, column);
      this.#columnAbove = written;
      // What follows in parentheses stands by itself, like the numbers of an SOA.
      if (line.isBehindOpen) this.#comments.close();
    } else if (written === this.#columnAbove) this.#comments.addBelow(gap);
    else {
      this.#endRow();
      // Where it starts its line, something was commented out.
      if (written > 0) this.#edits.add(gap, blanksTo(0, line.indent, this.#style));
    }
  }

  /** Ends a row of lines that all have comments. */
  #endRow(): void {
    this.#comments.flush();
    this.#columnAbove = undefined;
  }
}

function hasInnerLineEnd({ piece, first, end }: EntryWalk): boolean {
  for (let token = first; token < end - 1; token++) {
    if (piece.tape.kinds[token] === TokenKind.newline) return true;
  }
  return false;
}
