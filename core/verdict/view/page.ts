import type { Asked } from '../../dns/settle.js';
import type { Span } from '../../text/span.js';
import type { Words } from '../../words/words.js';
import type { CheckedMessage } from '../verify-message.js';

/** What the nodes of a tree are made with. */
export interface Page {
  readonly words: Words;
  /** A span of the message as one of its file. */
  placeOf(span: Span): Span;
  /** The row of the transcript in which a name was asked about; undefined where it was not. */
  rowOf(name: string, type: string): number | undefined;
}

export function pageOf({ restored, settled }: CheckedMessage, words: Words): Page {
  const rows = new Map<string, number>();
  for (const [index, { question }] of settled.transcript.entries()) {
    const key = keyOf(question.name, question.type);
    if (!rows.has(key)) rows.set(key, index);
  }
  return {
    words,
    placeOf: ({ start, end }) => ({ start: restored.fileOffset(start), end: restored.fileOffset(end) }),
    rowOf: (name, type) => rows.get(keyOf(name, type)),
  };
}

function keyOf(name: string, type: Asked['question']['type'] | string): string {
  const absolute = name.endsWith('.') ? name : `${name}.`;
  return `${type} ${absolute.toLowerCase()}`;
}
