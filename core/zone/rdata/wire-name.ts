import { type Name, printOctet, root } from '../../dns/name.js';

/** The uncompressed wire form of a name (RFC 1035 s3.1), one character an octet. */
export function wireOfName(name: Name): string {
  if (name === root) return '\0';
  let wire = '';
  let label = '';
  for (let at = 0; at < name.length; at++) {
    const char = name[at] ?? '';
    if (char === '.') {
      wire += String.fromCharCode(label.length) + label;
      label = '';
    } else if (char !== '\\') {
      label += char;
    } else if (isDigit(name.charCodeAt(at + 1))) {
      label += String.fromCharCode(Number(name.slice(at + 1, at + 4)));
      at += 3;
    } else {
      label += name[at + 1] ?? '';
      at++;
    }
  }
  return `${wire}\0`;
}

/** A name read from the wire and the offset just past it. */
export interface WireName {
  readonly name: Name;
  readonly end: number;
}

/**
 * The uncompressed name that starts at `at`; undefined for a cut name, for a label type other than plain (compression
 * included) and for a name over 255 octets.
 */
export function nameOfWire(wire: string, at: number): WireName | undefined {
  let text = '';
  let end = at;
  for (;;) {
    const length = wire.charCodeAt(end);
    if (Number.isNaN(length) || length > 63) return undefined;
    const next = end + 1 + length;
    if (next > wire.length || next - at > 255) return undefined;
    if (length === 0) return { name: (text === '' ? '.' : text) as Name, end: next };
    for (let i = end + 1; i < next; i++) text += printOctet(wire.charCodeAt(i));
    text += '.';
    end = next;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
