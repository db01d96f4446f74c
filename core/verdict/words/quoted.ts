import { textOfOctets } from '../../text/utf8.js';

/** Characters of a stranger's text that a sentence quotes. */
const longest = 80;

/** Octets of a message as a sentence quotes them: short, in one line, without anything that cannot be seen. */
export function quoted(octets: string): string {
  return quotedText(textOfOctets(octets.slice(0, 4 * longest)));
}

/** The same of a text that is decoded already. */
export function quotedText(text: string): string {
  const chars = Array.from(text.slice(0, 4 * longest).replace(/(?! )[\p{C}\p{Z}]/gu, ' '));
  return chars.length > longest ? `${chars.slice(0, longest).join('')}...` : chars.join('');
}
