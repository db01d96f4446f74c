import { toAscii } from './idna.js';
import { isPlain, type Name, printOctet, readEscape, root, wireLengthOf } from './name.js';

/** Why a text that should be a domain is none that DNS could be asked about. */
export type DomainFault =
  | 'empty'
  | 'empty-label'
  | 'long-label'
  | 'long-name'
  /** `[192.0.2.1]` (RFC 5321 s4.1.3). */
  | 'address-literal'
  /** White space or a control character. */
  | 'bad-character'
  /** Octets outside of ASCII that are no U-labels. */
  | 'bad-u-label';

export type ReadDomain = { readonly name: Name } | { readonly fault: DomainFault };

/** Octets that a label and a name may have as text, the final dot not counted (RFC 1035 s2.3.4). */
const longestLabel = 63;
const longestName = 253;

/**
 * Reads the domain of an address or of a HELO: U-labels in UTF-8 become A-labels, a final dot is accepted. `octets` has one
 * character an octet. Unlike in a master file nothing is escaped, so that any visible character stands for itself.
 */
export function readDomain(octets: string): ReadDomain {
  if (octets.startsWith('[')) return { fault: 'address-literal' };
  // An A-label is longer than what it stands for: nothing that is too long becomes short enough.
  if (octets.length > longestName * 4) return { fault: 'long-name' };
  const ascii = toAscii(octets);
  if (ascii === undefined) return { fault: 'bad-u-label' };
  if (/[^\x21-\x7e]/.test(ascii)) return { fault: 'bad-character' };
  return nameOfOctets(ascii);
}

/** The name whose labels are the stretches between the dots, whatever octets they have; a final dot is accepted. */
export function nameOfOctets(octets: string): ReadDomain {
  const text = octets.endsWith('.') ? octets.slice(0, -1) : octets;
  if (text === '') return { fault: 'empty' };
  if (text.length > longestName) return { fault: 'long-name' };
  if (isPlain(text)) return { name: `${text}.` as Name };
  let name = '';
  for (const label of text.split('.')) {
    if (label === '') return { fault: 'empty-label' };
    if (label.length > longestLabel) return { fault: 'long-label' };
    for (let at = 0; at < label.length; at++) name += printOctet(label.charCodeAt(at));
    name += '.';
  }
  return { name: name as Name };
}

/** A name as the octets between its dots, without escapes and without the final dot; nothing for the root. */
export function octetsOfName(name: Name): string {
  const text = name.slice(0, -1);
  if (!text.includes('\\')) return text;
  let octets = '';
  for (let at = 0; at < text.length; ) {
    const escaped = text[at] === '\\' ? readEscape(text, at) : undefined;
    octets += escaped === undefined ? text.charAt(at) : String.fromCharCode(escaped.octet);
    at += escaped?.width ?? 1;
  }
  return octets;
}

/** The name below `parent` that begins with more labels, such as `_dmarc`; undefined where it would be too long. */
export function nameBelow(labels: string, parent: Name): Name | undefined {
  const name = (parent === root ? `${labels}.` : `${labels}.${parent}`) as Name;
  return wireLengthOf(name) <= longestName + 2 ? name : undefined;
}
