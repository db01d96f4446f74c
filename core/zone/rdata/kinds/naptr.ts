import { say } from '../../../words/phrase.js';
import { type FieldKind, reportBadField } from '../field-kind.js';
import { countGroups } from './extended-regexp.js';
import { characterString, quote, takeString } from './strings.js';

/** The substitution expression of NAPTR, as in `!^.*$!sip:info@example.com!`; may be empty (RFC 3402 s3.2). */
export const substitution: FieldKind = {
  syntax: say`an empty text, or a substitution such as "!^.*$!sip:info@example.com!"`,
  read(input, field, before) {
    const { cursor } = input;
    const span = cursor.span;
    const octets = characterString.read(input, field, before);
    if (octets === undefined || isSubstitution(octets.slice(1))) return octets;
    return reportBadField(input, field, substitution.syntax, span);
  },
  print(wire) {
    const octets = takeString(wire);
    return octets !== undefined && isSubstitution(octets) ? quote(octets) : undefined;
  },
};

/** Delimiter, extended regular expression, delimiter, replacement, delimiter, flags; `\1` to `\9` refer to groups. */
function isSubstitution(text: string): boolean {
  if (text === '') return true;
  const delimiter = text[0] ?? '';
  if (/[0-9\\i]/.test(delimiter) || text.includes('\0')) return false;
  const parts = splitAt(text.slice(1), delimiter);
  if (parts === undefined || parts.length !== 3) return false;
  const [expression = '', replacement = '', flags = ''] = parts;
  const groups = countGroups(expression);
  if (groups === undefined || !/^i*$/.test(flags)) return false;
  const references = Array.from(replacement.matchAll(/\\(.)/gs), ([, char]) => char ?? '');
  return references.every((char) => char !== '0' && !(/[1-9]/.test(char) && Number(char) > groups));
}

/** Parts between delimiters that have no backslash before them; undefined for a backslash at the end. */
function splitAt(text: string, delimiter: string): readonly string[] | undefined {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
      if (at === text.length) return undefined;
    } else if (text[at] === delimiter) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
