import { unfold } from '../../message/header-text.js';
import { printable } from '../../text/printable.js';
import type { Span } from '../../text/span.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';
import type { MessageText } from './message-text.js';
import { type MimePart, mimePartsOf } from './mime-parts.js';

/** One thing in the outline of a message. */
export interface MessageSymbol {
  readonly kind: 'header' | 'field' | 'part' | 'more';
  readonly name: string;
  /** A few words more; empty for none. Control characters are shown as symbols. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly MessageSymbol[];
}

const mostFields = 500;
const longestDetail = 100;

/** The outline of a message: its header fields, and its parts. */
export function messageSymbols(text: MessageText, words: Words): readonly MessageSymbol[] {
  const { fields, headerSpan } = text.message;
  if (fields.length === 0) return [];
  const shown = fields.slice(0, mostFields);
  const children = shown.map((field): MessageSymbol => {
    const { start, end } = text.spanOf(field.valueSpan);
    return {
      ...{ kind: 'field', name: field.name.slice(0, longestDetail), children: [] },
      detail: detailOf(text.source.slice(start, Math.min(end, start + 4 * longestDetail))),
      span: text.spanOf(field.span),
      selection: text.spanOf(field.nameSpan),
    };
  });
  const last = shown.at(-1);
  if (fields.length > shown.length && last !== undefined) {
    const span = text.spanOf(last.nameSpan);
    children.push({
      ...{ kind: 'more', detail: '', span, selection: span, children: [] },
      name: words.of(say`and ${fields.length - shown.length} more fields`),
    });
  }
  const span = text.spanOf(headerSpan);
  const header: Phrase = say`Header`;
  return [
    {
      ...{
        kind: 'header',
        name: words.of(header),
        span,
        selection: text.spanOf(fields[0]?.nameSpan ?? headerSpan),
      },
      detail: words.of(fields.length === 1 ? say`one field` : say`${fields.length} fields`),
      children,
    },
    ...mimePartsOf(text).map(partSymbol),
  ];
}

function partSymbol({ type, fileName, span, selection, children }: MimePart): MessageSymbol {
  return {
    ...{ kind: 'part', span, selection },
    name: detailOf(type),
    detail: detailOf(fileName),
    children: children.map(partSymbol),
  };
}

function detailOf(value: string): string {
  const line = printable(unfold(value)).trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}
