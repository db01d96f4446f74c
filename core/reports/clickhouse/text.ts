import { encodeCodePoint } from '../../text/utf8.js';

/**
 * A value of the format TabSeparated: what would end it, or means something behind a backslash, is written with a backslash.
 * No value can reach the next column or row.
 */
export function tabEscaped(value: string): string {
  return special.test(value) ? value.replace(specials, (character) => escapes.get(character) ?? '') : value;
}

const special = /[\\\t\n\r\0]/;
const specials = /[\\\t\n\r\0]/g;
const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\0', '\\0'],
]);

/** The value of a field that the server wrote as TabSeparated; undefined for NULL (`\N`). */
export function tabUnescaped(field: string): string | undefined {
  if (field === '\\N') return undefined;
  if (!field.includes('\\')) return field;
  return field.replace(/\\(.)/gs, (_, character: string) => unescapes.get(character) ?? character);
}

const unescapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['r', '\r'],
  ['n', '\n'],
  ['t', '\t'],
  ['0', '\0'],
]);

/**
 * A text as a literal of SQL. Everything but letters, digits and a few harmless marks becomes `\xHH`, an octet of its UTF-8
 * each, so nothing in it can end the literal.
 */
export function sqlText(value: string): string {
  let literal = '';
  for (const character of value) {
    if (/[A-Za-z0-9 .:/@_-]/.test(character)) literal += character;
    else literal += escaped(encodeCodePoint(character.codePointAt(0) ?? 0));
  }
  return `'${literal}'`;
}

/** Octets, one a character. */
function escaped(octets: string): string {
  return Array.from(octets, (octet) => `\\x${octet.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
}
