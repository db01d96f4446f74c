import { textOfOctets } from '../../../text/utf8.js';

/** Octets that a message quotes at most. */
const longest = 60;

/** Octets as a message quotes them: decoded, short, and with what nobody can see written out as `<U+00A0>`. */
export function shown(octets: string): string {
  const text = textOfOctets(octets.slice(0, longest)).replace(/(?! )[\p{C}\p{Z}]/gu, (char) => {
    const number = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${number}>`;
  });
  return octets.length > longest ? `${text}...` : text;
}

/** A name without its final dot, as people write it in a sentence. */
export function shownName(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '');
}

/** `1 lookup`, `2 lookups` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
