import { type Phrase, say } from '../../../words/phrase.js';
import { reportEscape, reportLongString, unescapeUpTo } from '../escapes.js';
import { type FieldKind, type RdataInput, reportBadField, reportMissingField } from '../field-kind.js';
import type { WireReader } from '../wire-reader.js';

/** Octets of a character-string (RFC 1035 s3.3): its length has one octet. */
const maxString = 255;
/** Octets of record data (RFC 1035 s3.2.1: RDLENGTH has 16 bits). */
export const maxRdata = 65_535;

/** A character-string: a word, or text in double quotes, of up to 255 octets (RFC 1035 s5.1). */
export const characterString: FieldKind = {
  syntax: say`a text of up to 255 octets, in double quotes where it has spaces`,
  read(input, field) {
    if (input.cursor.atEnd) return reportMissingField(input, field);
    return readString(input);
  },
  print: printString,
};

/** A character-string that may be left out. */
export const optionalString: FieldKind = {
  syntax: say`${characterString.syntax}; may be left out`,
  read: (input) => (input.cursor.atEnd ? '' : readString(input)),
  print: (wire) => (wire.left === 0 ? '' : printString(wire)),
};

/** One or more character-strings up to the end of the record, as TXT has them (RFC 1035 s3.3.14). */
export const characterStrings: FieldKind = {
  syntax: say`texts of up to 255 octets each, in double quotes`,
  read(input, field, before) {
    const { cursor } = input;
    if (cursor.atEnd) return before === '' ? reportMissingField(input, field) : '';
    const parts: string[] = [];
    let octets = before.length;
    let isWhole = true;
    let overflow: number | undefined;
    let end = cursor.end;
    while (!cursor.atEnd) {
      const start = cursor.start;
      end = cursor.end;
      const part = readString(input);
      if (part === undefined) isWhole = false;
      else octets += part.length;
      if (octets > maxRdata) overflow ??= start;
      else if (part !== undefined) parts.push(part);
    }
    if (overflow !== undefined) {
      input.report({ kind: 'long-rdata', span: { start: overflow, end }, octets });
      return undefined;
    }
    return isWhole ? parts.join('') : undefined;
  },
  print(wire) {
    const printed: string[] = [];
    do {
      const text = printString(wire);
      if (text === undefined) return undefined;
      printed.push(text);
    } while (wire.left > 0);
    return printed.join(' ');
  },
};

/** Text that runs to the end of the record, without a length of its own, as CAA has it (RFC 8659 s4.1.1). */
export const longText: FieldKind = longTextKind(say`a text, in double quotes where it has spaces`);

/** The same, but the quotes are required, as in URI (RFC 7553 s4.4). */
export const quotedText: FieldKind = {
  ...longTextKind(say`a text in double quotes`),
  read(input, field) {
    const { cursor } = input;
    if (!cursor.atEnd && !cursor.isQuoted) return reportBadField(input, field, quotedText.syntax);
    return longText.read(input, field, '');
  },
};

function longTextKind(syntax: Phrase): FieldKind {
  return {
    syntax,
    read(input, field) {
      const { cursor } = input;
      if (cursor.atEnd) return reportMissingField(input, field);
      const { octets, length, badEscape } = unescapeUpTo(cursor.octets, maxRdata);
      if (badEscape !== undefined) return reportEscape(cursor, badEscape, input.report);
      if (length > maxRdata) {
        input.report({ kind: 'long-rdata', span: cursor.span, octets: length });
        return undefined;
      }
      cursor.advance();
      return octets;
    },
    print: (wire) => quote(wire.takeRest()),
  };
}

/** The string under the cursor with its length octet. Moves past it even when it reports a problem. */
export function readString(input: RdataInput): string | undefined {
  const { cursor } = input;
  const { octets, length, badEscape, overflow } = unescapeUpTo(cursor.octets, maxString);
  if (badEscape !== undefined) reportEscape(cursor, badEscape, input.report);
  else if (overflow !== undefined) reportLongString(cursor, overflow, length, input.report);
  cursor.advance();
  if (badEscape !== undefined || overflow !== undefined) return undefined;
  return String.fromCharCode(length) + octets;
}

function printString(wire: WireReader): string | undefined {
  const octets = takeString(wire);
  return octets === undefined ? undefined : quote(octets);
}

/** The octets of a character-string, without the length before them. */
export function takeString(wire: WireReader): string | undefined {
  const length = wire.takeNumber(1);
  return length === undefined ? undefined : wire.take(length);
}

/** Octets between double quotes; `"` and `\` get a backslash, what is not printable ASCII its number. */
export function quote(octets: string): string {
  return `"${octets.replace(/["\\]|[^\x20-\x7e]/g, escapeOctet)}"`;
}

function escapeOctet(octet: string): string {
  if (octet === '"' || octet === '\\') return `\\${octet}`;
  return `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`;
}
