import type { Edit } from '../../finding.js';
import type { Shape } from '../../zone/zone.js';
import { isWritten } from './blanks.js';

/** A place between two tokens, or between a token and the border of its line. Offsets count from the piece's base. */
export interface Gap {
  readonly piece: Shape;
  readonly start: number;
  readonly end: number;
}

/** Collects what has to be written into gaps, in the order of the text. Gaps that are right already leave no edit. */
export class GapEdits {
  #edits: (Edit | undefined)[] = [];

  /** How many places are taken; edits that turn out to change nothing are counted too. */
  get length(): number {
    return this.#edits.length;
  }

  add(gap: Gap, blanks: string): void {
    const edit = editOf(gap, blanks);
    if (edit !== undefined) this.#edits.push(edit);
  }

  /** Keeps a place for a gap whose blanks are not known yet, and returns its number for `settle`. */
  reserve(): number {
    return this.#edits.push(undefined) - 1;
  }

  settle(place: number, gap: Gap, blanks: string): void {
    this.#edits[place] = editOf(gap, blanks);
  }

  /** All edits, and none is left behind. */
  take(): Edit[] {
    const edits = this.#edits.filter((edit) => edit !== undefined);
    this.#edits = [];
    return edits;
  }
}

function editOf({ piece, start, end }: Gap, blanks: string): Edit | undefined {
  if (isWritten(piece, start, end, blanks)) return undefined;
  if (blanks === '' && joinsLineEnds(piece, start, end)) return undefined;
  return { span: { start: piece.base + start, end: piece.base + end }, text: blanks };
}

/** Whether a gap is all that keeps CR and LF from being one line end. */
function joinsLineEnds({ source: { bytes } }: Shape, start: number, end: number): boolean {
  return bytes[start - 1] === CR && bytes[end] === LF;
}

const CR = 13;
const LF = 10;
