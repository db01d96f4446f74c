import { blanksTo } from './blanks.js';
import type { Gap, GapEdits } from './gap-edits.js';
import { type FormatStyle, roundUp, stepOf } from './style.js';

interface Waiting {
  readonly gap: Gap;
  readonly place: number;
  /** Columns of what stands before the comment; undefined for one that goes on below the comment above. */
  readonly width: number | undefined;
}

/** Comments at the ends of neighbouring lines, which share a column. They wait until the last of them is known. */
export class CommentGroup {
  readonly #edits: GapEdits;
  readonly #style: FormatStyle;
  #waiting: Waiting[] = [];
  #isClosed = false;

  constructor(edits: GapEdits, style: FormatStyle) {
    this.#edits = edits;
    this.#style = style;
  }

  /** A comment behind `width` columns of text. */
  add(gap: Gap, width: number): void {
    if (this.#isClosed) this.flush();
    this.#waiting.push({ gap, place: this.#edits.reserve(), width });
  }

  /** A comment that goes on in a line of its own, under the one above. The next comment starts a new group. */
  addBelow(gap: Gap): void {
    this.#waiting.push({ gap, place: this.#edits.reserve(), width: undefined });
    this.#isClosed = true;
  }

  /** Lets nothing more into the group but comments that go on. */
  close(): void {
    this.#isClosed = true;
  }

  /** Settles the comments that wait. */
  flush(): void {
    const widths = this.#waiting.flatMap(({ width }) => width ?? []);
    let narrowest = Number.POSITIVE_INFINITY;
    for (const width of widths) narrowest = Math.min(narrowest, width);
    let widest = 0;
    for (const width of widths) {
      if (width <= narrowest + this.#style.commentSpread) widest = Math.max(widest, width);
    }
    const shared = roundUp(widest + 1, stepOf(this.#style));
    let column = shared;
    for (const { gap, place, width } of this.#waiting) {
      // What goes on below a comment stands where that comment came to stand.
      if (width !== undefined) column = Math.max(shared, width + 1);
      this.#edits.settle(place, gap, blanksTo(width ?? 0, column, this.#style));
    }
    this.#waiting = [];
    this.#isClosed = false;
  }
}
