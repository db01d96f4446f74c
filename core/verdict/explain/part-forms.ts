import {
  base64Lines,
  type QuotedPrintableStyle,
  quotedPrintable,
  usualQuotedPrintable,
} from '../../message/mime-encode.js';
import { withoutEnd } from '../../text/without-end.js';
import { octetsOf } from './re-encoded.js';

/** How the body of a part may have been encoded before. Texts have one character an octet. */
export interface PartForm {
  /** What Content-Transfer-Encoding says of it. */
  readonly encoding: '7bit' | '8bit' | 'quoted-printable' | 'base64';
  /** Equal for forms that one program gives to several parts. */
  readonly style: string;
  /** Forms that are not usual are tried last. */
  readonly isUsual: boolean;
  /** Whether it is what most programs write, so that it is tried beside other forms of other parts. */
  readonly isPlainest: boolean;
  make(): string;
}

/** A part as it is now: its body with the transfer encoding undone, and what that was. */
export interface EncodedPart {
  readonly encoding: string;
  readonly isText: boolean;
  decoded(): string;
}

/** What encoders and decoders do with the end of a text. */
const ends: readonly Ending[] = [
  { name: 'kept', make: (text) => text },
  { name: 'one line end', make: (text) => `${withoutEnd(text, '\r\n')}\r\n` },
  { name: 'no line end', make: (text) => withoutEnd(text, '\r\n') },
  { name: 'one line end more', make: (text) => `${text}\r\n` },
];

interface Ending {
  readonly name: string;
  make(text: string): string;
}

const otherQuotedPrintable: readonly (readonly [string, QuotedPrintableStyle])[] = [
  ['room at the end', { width: 76, lastLine: 'keeps-room' }],
  ['72', { width: 72, lastLine: 'fills' }],
  // Two more than RFC 2045 s6.7 allows: Python's email package.
  ['78', { width: 78, lastLine: 'fills' }],
];
const otherWidths = [72, 64, 60];
/** What stands between the last line of base64 and the line end of the boundary. */
const tails = ['', '\r\n'];

/** The ways a part may have been encoded before, the likely ones first. The list does not grow with the part. Text is decoded. */
export function partForms({ encoding, isText, decoded }: EncodedPart): readonly PartForm[] {
  const widths = [76, ...otherWidths];
  if (!isText) return encoding === 'base64' ? ofBase64('as it is', decoded, widths, 'rare') : [];
  const lines = decoded().replace(/\r?\n/g, '\r\n');
  const unlike = ends.filter(
    ({ make }, at) => !ends.slice(0, at).some((before) => before.make(lines).length === make(lines).length),
  );
  const bare = lines.includes('\n') ? unlike : [];
  return [
    ...ofText(lines, encoding, unlike),
    ...unlike.map((end) => ofQuotedPrintable('76', lines, end, usualQuotedPrintable, 'usual')),
    ...unlike.flatMap(({ name, make }) => ofBase64(name, () => make(lines), [76], 'usual')),
    ...otherQuotedPrintable.flatMap(([name, style]) =>
      unlike.map((end) => ofQuotedPrintable(name, lines, end, style, 'rare')),
    ),
    ...unlike.flatMap(({ name, make }) => ofBase64(name, () => make(lines), otherWidths, 'rare')),
    ...bare.flatMap(({ name, make }) =>
      ofBase64(`LF, ${name}`, () => make(lines).replace(/\r\n/g, '\n'), widths, 'rare'),
    ),
  ];
}

/** Where the body is not encoded now, it stays as it is. */
function ofText(lines: string, encoding: string, unlike: readonly Ending[]): readonly PartForm[] {
  const isEncoded = encoding === 'base64' || encoding === 'quoted-printable';
  const names = /[\x80-\xff]/.test(lines) ? (['8bit'] as const) : (['8bit', '7bit'] as const);
  return (isEncoded ? unlike : unlike.slice(0, 1)).flatMap(({ name: end, make }) =>
    names.map((name) => ({
      encoding: name,
      style: `${name}, ${end}`,
      isUsual: true,
      isPlainest: end === 'kept',
      make: () => make(lines),
    })),
  );
}

function ofQuotedPrintable(
  name: string,
  lines: string,
  { name: end, make }: Ending,
  style: QuotedPrintableStyle,
  often: 'usual' | 'rare',
): PartForm {
  return {
    encoding: 'quoted-printable',
    style: `quoted-printable, ${name}, ${end}`,
    isUsual: often === 'usual',
    isPlainest: often === 'usual' && end === 'kept',
    make: () => quotedPrintable(make(lines), style),
  };
}

function ofBase64(
  name: string,
  text: () => string,
  widths: readonly number[],
  often: 'usual' | 'rare',
): readonly PartForm[] {
  return widths.flatMap((width) =>
    tails.map((tail) => ({
      encoding: 'base64' as const,
      style: `base64, ${name}, ${width}, ${tail.length}`,
      isUsual: often === 'usual',
      isPlainest: often === 'usual' && (name === 'kept' || name === 'one line end'),
      make: () => base64Lines(octetsOf(text()), width) + tail,
    })),
  );
}
