import { textOfOctets } from '../../../text/utf8.js';

const longest = 60;

/** Controls, a no-break space and other blanks that nobody sees, a byte order mark. */
const invisible = /[\x00-\x08\x0a-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u2060\ufeff]/g;

/** Octets as a message quotes them: decoded, on one line, cut where they would fill the screen. */
export function shown(octets: string): string {
  const text = textOfOctets(octets.slice(0, longest)).replace(invisible, (char) => {
    const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
  return octets.length > longest ? `${text}...` : text;
}

/** A name without its final dot, as people write it in a sentence. */
export function shownName(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '');
}
