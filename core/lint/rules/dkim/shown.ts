import type { Name } from '../../../dns/name.js';
import { textOfOctets } from '../../../text/utf8.js';

const most = 48;

/** Octets of a record as a message quotes them: short, and with what nobody can see written out as `<U+00A0>`. */
export function shown(octets: string): string {
  const text = textOfOctets(octets.length > most ? octets.slice(0, most - 3) : octets);
  const visible = text.replace(/(?! )[\p{C}\p{Z}]/gu, (char) => {
    const number = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<U+${number}>`;
  });
  return octets.length > most ? `${visible}...` : visible;
}

/** `1 octet`, `2 octets` */
export function octetCount(count: number): string {
  return count === 1 ? '1 octet' : `${count} octets`;
}

/** A name without its final dot, for the middle of a sentence. */
export function plainName(name: Name): string {
  return name.length > 1 ? name.slice(0, -1) : name;
}
