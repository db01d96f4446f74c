import type { HeaderField } from '../../message/header-field.js';
import { contains, type Span } from '../../text/span.js';
import type { HoverReader } from '../hover-reader.js';
import { code, link, page } from '../markdown.js';
import { fieldPurpose } from './field-purposes.js';
import { describeReceived, describeReceivedSpf } from './hover-received.js';
import { describeResults } from './hover-results.js';
import { describeSignature } from './hover-signature.js';
import type { MessageText } from './message-text.js';

/** What to show about a place in a message. */
export interface MessageHover {
  readonly span: Span;
  /** Markdown without HTML; everything that comes from the message stands in code spans. */
  readonly markdown: string;
}

/** Units of a value that are looked at: nobody reads what is said about a megabyte. */
const longestValue = 0x1_0000;

/** What is known about the place at `offset` of a message; undefined in the body and where there is nothing to say. */
export function messageHoverAt(
  text: MessageText,
  offset: number,
  reader: HoverReader,
): MessageHover | undefined {
  const field = fieldAt(text, offset - text.base);
  if (field === undefined) return undefined;
  const nameSpan = text.spanOf(field.nameSpan);
  if (contains(nameSpan, offset)) return nameHover(field, nameSpan, reader);
  const valueStart = text.base + field.valueSpan.start;
  const value = field.value.slice(0, longestValue);
  const described = describe(field.key, value, offset - valueStart, reader);
  if (described === undefined) return undefined;
  const { span, markdown } = described;
  return { span: { start: valueStart + span.start, end: valueStart + span.end }, markdown };
}

function describe(key: string, value: string, at: number, reader: HoverReader) {
  switch (key) {
    case 'dkim-signature':
    case 'arc-message-signature':
    case 'arc-seal':
      return describeSignature(key, value, at, reader);
    case 'received':
      return describeReceived(value, reader);
    case 'received-spf':
      return describeReceivedSpf(value, reader);
    case 'authentication-results':
      return describeResults(value, 0, at, reader);
    case 'arc-authentication-results':
      // What stands before the first semicolon is the number of the set.
      return describeResults(value, value.indexOf(';') + 1, at, reader);
    default:
      return undefined;
  }
}

function nameHover({ name, key }: HeaderField, span: Span, { words }: HoverReader): MessageHover | undefined {
  const purpose = fieldPurpose(key);
  if (purpose === undefined) return undefined;
  return { span, markdown: page(words, code(name), [purpose.means, link(purpose.cite)], []) };
}

/** The field that an offset stands in. The fields are in order: logarithmic. */
function fieldAt({ message: { fields } }: MessageText, offset: number): HeaderField | undefined {
  let low = 0;
  let high = fields.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((fields[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const field = fields[low];
  return field !== undefined && offset >= field.span.start && offset <= field.span.end ? field : undefined;
}
