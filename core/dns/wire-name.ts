import { type Name, printOctet, root, wireLengthOf } from './name.js';

/** Labels of a name at most, and so the pointers that a sound message needs for one. */
const maxParts = 127;
/** Octets of a whole name on the wire, the root's zero octet included (RFC 1035 s2.3.4). */
const maxName = 255;

/** Every octet as a label shows it. */
const printed: readonly string[] = Array.from({ length: 256 }, (_, octet) => printOctet(octet));

/**
 * The name that starts at `at` in a message, compressed or not (RFC 1035 s4.1.4), and where it ends. Undefined for a name
 * that is cut, over 255 octets, of an unknown label type, or whose pointers do not lead strictly backward.
 */
export function nameInMessage(
  message: Uint8Array,
  at: number,
): { readonly name: Name; readonly end: number } | undefined {
  let text = '';
  let wireLength = 1;
  let end: number | undefined;
  /** A pointer leads before here, so that no chain of them is without an end. */
  let before = at;
  let pointers = 0;
  for (let next = at; ; ) {
    const length = message[next];
    if (length === undefined) return undefined;
    if (length === 0) return { name: text === '' ? root : (text as Name), end: end ?? next + 1 };
    if (length >= 0xc0) {
      const low = message[next + 1];
      if (low === undefined || ++pointers > maxParts) return undefined;
      end ??= next + 2;
      next = (length & 0x3f) * 256 + low;
      if (next >= before) return undefined;
      before = next;
      continue;
    }
    wireLength += length + 1;
    const labelEnd = next + 1 + length;
    if (length > 63 || wireLength > maxName || labelEnd > message.length) return undefined;
    for (let octet = next + 1; octet < labelEnd; octet++) text += printed[message[octet] as number];
    text += '.';
    next = labelEnd;
  }
}

/** Where the name that starts at `at` ends in a message, whatever its pointers lead to; undefined for one that is cut. */
export function endOfName(message: Uint8Array, at: number): number | undefined {
  for (let next = at; ; ) {
    const length = message[next];
    if (length === undefined) return undefined;
    if (length >= 0xc0) return next + 2 > message.length ? undefined : next + 2;
    if (length > 63) return undefined;
    next += length + 1;
    if (length === 0) return next;
  }
}

/** Writes a name, not compressed, and returns where it ends. `wireLengthOf` tells how much room it takes. */
export function writeName(name: Name, into: Uint8Array, at: number): number {
  const end = at + wireLengthOf(name);
  into[end - 1] = 0;
  if (name === root) return end;
  let label = at;
  let to = at + 1;
  for (let from = 0; from < name.length; from++) {
    let code = name.charCodeAt(from);
    if (code === dot) {
      into[label] = to - label - 1;
      label = to++;
      continue;
    }
    if (code === backslash) {
      code = name.charCodeAt(++from);
      if (isDigit(code)) {
        code = Number(name.slice(from, from + 3));
        from += 2;
      }
    }
    into[to++] = code;
  }
  return end;
}

const dot = 0x2e;
const backslash = 0x5c;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
