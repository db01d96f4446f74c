import type { Edit } from '../../finding.js';

/** A stretch of the text as it was at first, or text that took the place of one. */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string };

/** Farther than any offset, and still exact in sums. */
const endless = 2 ** 50;

/**
 * Edits that are made one round after the other, each in terms of the text that the round before left behind, and read
 * off in terms of the first.
 */
export class Patchwork {
  /** The end of the text is not known here: the last piece goes on for ever. */
  #pieces: readonly Piece[] = [{ kind: 'kept', start: 0, end: endless }];

  /**
   * Makes edits, which are in order and do not overlap; each character of a new text is one unit. Linear in the number
   * of pieces and edits.
   */
  apply(edits: readonly Edit[]): void {
    const pieces: Piece[] = [];
    const rest = [...this.#pieces].reverse();
    let at = 0;
    /** Moves on to an offset, over pieces that are kept or dropped. */
    const moveTo = (offset: number, keeps: 'kept' | 'dropped'): void => {
      while (at < offset) {
        const piece = rest.pop();
        if (piece === undefined) return;
        const [head, tail] = cut(piece, offset - at);
        if (tail !== undefined) rest.push(tail);
        if (keeps === 'kept') pieces.push(head);
        at += lengthOf(head);
      }
    };
    for (const { span, text } of edits) {
      moveTo(span.start, 'kept');
      moveTo(span.end, 'dropped');
      if (text !== '') pieces.push({ kind: 'new', text });
    }
    moveTo(endless, 'kept');
    this.#pieces = pieces;
  }

  /** All edits so far as one round of edits of the first text. */
  get edits(): readonly Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let text = '';
    for (const piece of this.#pieces) {
      if (piece.kind === 'new') {
        text += piece.text;
        continue;
      }
      if (piece.start > at || text !== '') edits.push({ span: { start: at, end: piece.start }, text });
      text = '';
      at = piece.end;
    }
    return edits;
  }
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'new' ? piece.text.length : piece.end - piece.start;
}

/** The first `length` units of a piece, and what is left of it. */
function cut(piece: Piece, length: number): readonly [Piece, Piece | undefined] {
  if (lengthOf(piece) <= length) return [piece, undefined];
  if (piece.kind === 'new') {
    return [
      { kind: 'new', text: piece.text.slice(0, length) },
      { kind: 'new', text: piece.text.slice(length) },
    ];
  }
  const middle = piece.start + length;
  return [
    { kind: 'kept', start: piece.start, end: middle },
    { kind: 'kept', start: middle, end: piece.end },
  ];
}
