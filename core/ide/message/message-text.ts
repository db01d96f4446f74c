import type { Message } from '../../message/read-message.js';
import { type RestoredMessage, restoreMessage } from '../../message/restore/restore-message.js';
import { LineIndex } from '../../text/line-index.js';
import { type BytePorts, plainPorts, type Source, sourceOfText } from '../../text/source.js';
import type { Span } from '../../text/span.js';

/** A message as an editor has it. Offsets count units of its text. */
export interface MessageText {
  readonly source: Source;
  /** Its spans count from `base`. */
  readonly message: Message;
  readonly restored: RestoredMessage;
  /** Where the message begins: behind a byte order mark, the line of an mbox file, blank lines. */
  readonly base: number;
  readonly lines: LineIndex;
  /** A span of the message as one of the text. */
  spanOf(span: Span): Span;
}

/** Reads the text of a message. Only the header is looked at, so that one of 25 MB costs what its header costs. */
export function readMessageText(text: string, ports: BytePorts = plainPorts): MessageText {
  const source = sourceOfText(text, ports);
  const restored = restoreMessage(source.bytes, ports);
  const { message, fileOffset } = restored;
  const base = fileOffset(0);
  let lines: LineIndex | undefined;
  return {
    ...{ source, message, restored, base },
    get lines() {
      lines ??= new LineIndex(source);
      return lines;
    },
    spanOf: ({ start, end }) => ({ start: base + start, end: base + end }),
  };
}
