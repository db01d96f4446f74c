import type { Span } from '../../text/span.js';
import type { MessageText } from './message-text.js';
import { type MimePart, mimePartsOf } from './mime-parts.js';

/** A stretch of whole lines of a message that an editor can hide behind its first one. */
export interface MessageFold {
  readonly kind: 'field' | 'part';
  /** From the start of the first line to somewhere on the last. */
  readonly span: Span;
}

/** Editors take no more as a rule (VS Code: `editor.foldingMaximumRegions`). */
const mostFolds = 5000;

/** What can be folded in a message: parts, and header fields of several lines. */
export function messageFolds(text: MessageText): readonly MessageFold[] {
  const folds = partFolds(mimePartsOf(text));
  for (const field of text.message.fields) {
    if (folds.length >= mostFolds) break;
    if (field.value.includes('\n')) folds.push({ kind: 'field', span: text.spanOf(field.span) });
  }
  return folds;
}

function partFolds(parts: readonly MimePart[]): MessageFold[] {
  return parts.flatMap(({ span, children }): MessageFold[] => [
    // Its end stands at the beginning of the next boundary line.
    { kind: 'part', span: { start: span.start, end: Math.max(span.start, span.end - 1) } },
    ...partFolds(children),
  ]);
}
