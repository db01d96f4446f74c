import { encodeCodePoint } from '../text/utf8.js';
import { toAscii } from './idna.js';
import { type Name, readName, root } from './name.js';

/**
 * The name that a person types, with or without its final dot: U-labels become A-labels, and escapes are those of a master
 * file. Undefined for what is no name. `text` is any text, unlike that of `readName`, which has one character an octet.
 */
export function readTypedName(text: string): Name | undefined {
  // In a zone file that is the origin, of which there is none here.
  if (text === '@') return undefined;
  let octets = '';
  for (const char of text) octets += encodeCodePoint(char.codePointAt(0) ?? 0);
  const ascii = toAscii(octets);
  const read = ascii === undefined ? undefined : readName(ascii, root);
  return read !== undefined && 'name' in read ? read.name : undefined;
}
