import { isPrintableAscii } from '../../../text/printable.js';
import { textOfOctets } from '../../../text/utf8.js';
import { type Phrase, say } from '../../../words/phrase.js';

/** Characters that a message quotes at most. */
const longest = 60;

/** Octets of a record as a message quotes them. */
export function shown(octets: string): string {
  if (octets.length <= longest && isPrintableAscii(octets)) return octets;
  // Four octets are the most that one character takes.
  return shownText(textOfOctets(octets.slice(0, 4 * longest)));
}

/** Text as a message quotes it: short, and with what nobody can see written out as `<U+00A0>`. */
export function shownText(text: string): string {
  return shortened(text).replace(/(?! )[\p{C}\p{Z}]/gu, codePointOf);
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const chars = Array.from(text.slice(0, 4 * longest));
  return chars.length > longest ? `${chars.slice(0, longest).join('')}...` : text;
}

function codePointOf(char: string): string {
  return `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** A name without its final dot, as people write it in a sentence. */
export function shownName(name: string): string {
  return name === '.' || !name.endsWith('.') ? name : name.slice(0, -1);
}

/** `1 octet`, `2 octets` */
export function octetsOf(count: number): Phrase {
  return count === 1 ? say`1 octet` : say`${count} octets`;
}
