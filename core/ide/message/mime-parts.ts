import { readContentType } from '../../message/content-type.js';
import type { HeaderFields } from '../../message/header-field.js';
import { readMessage } from '../../message/read-message.js';
import type { Span } from '../../text/span.js';
import type { MessageText } from './message-text.js';

/** A part of a message (RFC 2046 s5.1). Spans count units of the text. */
export interface MimePart {
  /** `text/plain`, in lower case; what the standard says where nothing is written. */
  readonly type: string;
  /** The name of a file that it is; empty for none. */
  readonly fileName: string;
  /** From its boundary line to the end of its last line. */
  readonly span: Span;
  /** Its boundary line. */
  readonly selection: Span;
  readonly children: readonly MimePart[];
}

interface OpenPart {
  readonly type: string;
  readonly fileName: string;
  readonly start: number;
  readonly selection: Span;
  /** The boundary of the parts in it; undefined where it has none. */
  readonly boundary: string | undefined;
  readonly children: MimePart[];
}

/** Nobody looks through an outline that is longer, and mail servers refuse what is nested deeper. */
const mostParts = 1000;
const deepest = 20;
/** Units of the header of a part. */
const longestHeader = 0x4000;
/** RFC 2046 s5.1.1 allows 70. */
const longestBoundary = 200;

/** The parts of a message that consists of several; empty for any other. Linear in the text. */
export function mimePartsOf(text: MessageText): readonly MimePart[] {
  const { source, message, base } = text;
  const whole = typeOf(message.fields);
  if (whole.boundary === undefined) return [];
  const from = base + message.bodySpan.start;
  const to = base + message.bodySpan.end;
  const { boundary } = whole;
  const found: MimePart[] = [];
  const top: OpenPart = {
    ...whole,
    boundary,
    start: from,
    selection: { start: from, end: from },
    children: found,
  };
  const open: OpenPart[] = [top];
  const close = (depth: number, end: number): void => {
    while (open.length > depth) {
      const part = open.pop();
      if (part === undefined) return;
      const { type, fileName, start, selection, children } = part;
      open[open.length - 1]?.children.push({ type, fileName, selection, span: { start, end }, children });
    }
  };
  let count = 0;
  // With the line end before it, so that a boundary on its first line is found too.
  const shift = Math.max(0, from - 1);
  const body = source.slice(shift, to);
  for (let at = body.indexOf('\n--'); at >= 0 && count < mostParts; at = body.indexOf('\n--', at + 1)) {
    const start = shift + at + 1;
    const line = body.slice(at + 3, at + 3 + longestBoundary).split(/[\r\n]/, 1)[0] ?? '';
    const said = line.trimEnd();
    const depth = innermost(open, said);
    if (depth < 0) continue;
    const isEnd = open[depth]?.boundary !== said;
    close(depth + 1, start);
    if (isEnd) continue;
    count++;
    const lineEnd = start + 2 + line.length;
    const next = body.indexOf('\n', lineEnd - shift);
    const headerStart = next < 0 ? to : shift + next + 1;
    const { fields } = readMessage(
      source.bytes.subarray(headerStart, Math.min(to, headerStart + longestHeader)),
    );
    const selection = { start, end: lineEnd };
    const part: OpenPart = { ...typeOf(fields), start, selection, children: [] };
    open.push(open.length > deepest ? { ...part, boundary: undefined } : part);
  }
  close(1, to);
  return found;
}

/** The innermost open part whose boundary a line is, or its end; -1 for none. */
function innermost(open: readonly OpenPart[], said: string): number {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const boundary = open[depth]?.boundary;
    if (boundary !== undefined && (boundary === said || `${boundary}--` === said)) return depth;
  }
  return -1;
}

function typeOf(fields: HeaderFields): Pick<OpenPart, 'type' | 'fileName' | 'boundary'> {
  const textOf = (key: string): string => fields.find((field) => field.key === key)?.value ?? '';
  const { type, parameters } = readContentType(textOf('content-type').slice(0, longestHeader));
  const disposition = readContentType(textOf('content-disposition').slice(0, longestHeader));
  const boundary = parameters.get('boundary')?.trimEnd();
  return {
    type: type === '' ? 'text/plain' : type,
    fileName: disposition.parameters.get('filename') ?? parameters.get('name') ?? '',
    boundary: type.startsWith('multipart/') && boundary !== '' ? boundary : undefined,
  };
}
