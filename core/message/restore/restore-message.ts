import { type BytePorts, plainPorts } from '../../text/source.js';
import type { Span } from '../../text/span.js';
import { isCompoundFile } from '../outlook/compound-file.js';
import { readTransportHeader } from '../outlook/transport-header.js';
import { type Message, readMessage } from '../read-message.js';
import { type BodyAlternative, bodyAlternatives } from './body-alternatives.js';
import { byteOrderMarkLength, findEmlx, leadingBlanksEnd } from './containers.js';
import { firstOfMbox, mboxLineEnd } from './mbox.js';
import { readUtf16 } from './utf-16.js';

/** What was found about a file that no message is sent with. Spans count octets of the file. */
export type Damage =
  /** The file was saved in UTF-16; its characters were taken as UTF-8. */
  | { readonly kind: 'utf-16'; readonly span: Span }
  | { readonly kind: 'byte-order-mark'; readonly span: Span }
  /** Apple Mail: a count of octets before the message, and a property list behind it. */
  | { readonly kind: 'emlx'; readonly span: Span }
  /** The `From ` line of an mbox file. */
  | { readonly kind: 'mbox-from'; readonly span: Span }
  /** The header that Outlook keeps in a .msg file; what it keeps of the body is not what was sent. */
  | { readonly kind: 'outlook'; readonly span: Span }
  /** More messages of the mbox file, which were left out. */
  | { readonly kind: 'mbox-more'; readonly span: Span }
  | { readonly kind: 'leading-blank-lines'; readonly span: Span }
  /** Lines of the header that end with LF alone. Every LF counts as CRLF, in the body too. */
  | { readonly kind: 'line-ends'; readonly span: Span }
  /** Nothing was undone here: the file ends with its header. */
  | { readonly kind: 'missing-body'; readonly span: Span }
  /** Nothing was undone here: this is no message but what Outlook (without a header) or gzip make of one. */
  | { readonly kind: 'other-format'; readonly format: 'outlook' | 'gzip'; readonly span: Span };

/** A message as it was sent, as far as the file lets that be told. */
export interface RestoredMessage {
  readonly message: Message;
  readonly damages: readonly Damage[];
  /** Other readings of the body, to be tried where its hash does not match. */
  readonly alternatives: readonly BodyAlternative[];
  /** What offsets and spans count in: the file, or the header that was taken out of a .msg file. */
  readonly written: Uint8Array;
  /** Whether the file holds the body at all. Where it does not, nothing about a body hash can be told. */
  readonly keepsBody: boolean;
  /** The offset in the file of an octet of the message. Linear for a file in UTF-16, else at once. */
  fileOffset(offset: number): number;
}

/**
 * Reads a saved message and undoes what saving did to it, in memory and without encoding anything anew: octets are only
 * left out (a file in UTF-16 has none that were sent, so its characters become UTF-8). Total; linear, and looks at the
 * body only where the file shows that it is an mbox. `part`: the one message of an mbox file that is meant, else the first.
 */
export function restoreMessage(
  file: Uint8Array,
  ports: BytePorts = plainPorts,
  part?: Span,
): RestoredMessage {
  const header = isCompoundFile(file) ? readTransportHeader(file) : undefined;
  if (header !== undefined) return fromOutlook(header, ports);
  const damages: Damage[] = [];
  const utf16 = part === undefined ? readUtf16(file) : undefined;
  if (utf16 !== undefined) damages.push({ kind: 'utf-16', span: { start: 0, end: file.length } });
  const octets = utf16?.octets ?? file;
  const toFile = (offset: number): number => utf16?.fileOffset(offset) ?? offset;
  const spanOf = (start: number, end: number): Span => ({ start: toFile(start), end: toFile(end) });

  const format = otherFormat(octets);
  if (format !== undefined) damages.push({ kind: 'other-format', format, span: spanOf(0, octets.length) });
  let start = part?.start ?? byteOrderMarkLength(octets);
  let end = part?.end ?? octets.length;
  if (start > 0 && part === undefined) damages.push({ kind: 'byte-order-mark', span: spanOf(0, start) });
  const emlx = part === undefined ? findEmlx(octets, start) : undefined;
  if (emlx !== undefined) {
    damages.push({ kind: 'emlx', span: spanOf(start, emlx.start) });
    ({ start, end } = emlx);
  }
  skipBlankLines();
  const fromEnd = mboxLineEnd(octets, start, end);
  if (fromEnd !== undefined) {
    damages.push({ kind: 'mbox-from', span: spanOf(start, fromEnd) });
    start = fromEnd;
    const messageEnd = part?.end ?? firstOfMbox(octets, start, end);
    if (messageEnd < end) damages.push({ kind: 'mbox-more', span: spanOf(messageEnd, end) });
    end = messageEnd;
    skipBlankLines();
  }
  const message = readMessage(octets.subarray(start, end), ports);
  const { headerSpan, hasBody, headerLineEnds } = message;
  const headerEnd = start + headerSpan.end;
  if (headerLineEnds.bareLf > 0) damages.push({ kind: 'line-ends', span: spanOf(start, headerEnd) });
  if (!hasBody && message.bytes.length > 0) {
    damages.push({ kind: 'missing-body', span: spanOf(headerEnd, headerEnd) });
  }
  return {
    message,
    damages,
    alternatives: bodyAlternatives(message, fromEnd === undefined ? 'alone' : 'in-mbox'),
    written: file,
    keepsBody: true,
    fileOffset: (offset) => toFile(start + offset),
  };

  function skipBlankLines(): void {
    const blanksEnd = leadingBlanksEnd(octets, start, end);
    if (blanksEnd > start) damages.push({ kind: 'leading-blank-lines', span: spanOf(start, blanksEnd) });
    start = blanksEnd;
  }
}

/** The header alone, as if it were the file. */
function fromOutlook(header: Uint8Array, ports: BytePorts): RestoredMessage {
  return {
    message: readMessage(header, ports),
    damages: [{ kind: 'outlook', span: { start: 0, end: header.length } }],
    alternatives: [],
    written: header,
    keepsBody: false,
    fileOffset: (offset) => offset,
  };
}

/** The first octets of what is kept of messages and is none. */
function otherFormat(octets: Uint8Array): 'outlook' | 'gzip' | undefined {
  if (octets[0] === 0xd0 && octets[1] === 0xcf && octets[2] === 0x11 && octets[3] === 0xe0) return 'outlook';
  return octets[0] === 0x1f && octets[1] === 0x8b ? 'gzip' : undefined;
}
