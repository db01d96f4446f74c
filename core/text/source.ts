import { decodeAt, encodeCodePoint } from './utf8.js';

/** The octets behind one or more units of a source: how many units they took, and what they are. */
export interface OctetRun {
  /** One character an octet. */
  readonly octets: string;
  readonly units: number;
}

/** A text to read from, by offsets. */
export interface SourceText {
  /** Units in it. */
  readonly length: number;
  /** What a person reads between two offsets. */
  slice(start: number, end: number): string;
  /** The octets that the unit at `offset` stands for in the file. For a unit below 0x80 that is the unit itself. */
  octetsAt(offset: number): OctetRun;
  /** Number of UTF-16 units between two offsets. Linear in their distance. */
  utf16Length(start: number, end: number): number;
}

/**
 * A text as the scanners see it: one byte a unit, so that an offset in `bytes` is an offset in the text. Structural
 * characters are ASCII and stand as themselves; a unit that does not fit a byte stands as 0xFF.
 */
export interface Source extends SourceText {
  readonly bytes: Uint8Array;
  /** Whether a word of ASCII letters stands in it. */
  has(word: string): boolean;
  /** The part between two offsets, as a source of its own. Nothing is copied. */
  part(start: number, end: number): Source;
}

/** Work on bytes that a platform does faster than a loop. */
export interface BytePorts {
  /** One character for each byte. */
  latin1(bytes: Uint8Array, start: number, end: number): string;
  /** The low byte of each unit. */
  bytesOf(text: string): Uint8Array;
  has(bytes: Uint8Array, word: string): boolean;
}

/** A function cannot be called with any number of arguments. */
const mostArguments = 8192;

/** Without a platform's help. */
export const plainPorts: BytePorts = {
  latin1(bytes, start, end) {
    let text = '';
    for (let at = start; at < end; at += mostArguments) {
      const part = bytes.subarray(at, Math.min(end, at + mostArguments));
      text += String.fromCharCode.apply(undefined, part as unknown as number[]);
    }
    return text;
  },
  bytesOf(text) {
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    return bytes;
  },
  has(bytes, word) {
    for (
      let at = bytes.indexOf(word.charCodeAt(0));
      at >= 0;
      at = bytes.indexOf(word.charCodeAt(0), at + 1)
    ) {
      let index = 1;
      while (index < word.length && bytes[at + index] === word.charCodeAt(index)) index++;
      if (index === word.length) return true;
    }
    return false;
  },
};

/** Text from an editor: a unit is a UTF-16 unit, and the octets are those of the text saved as UTF-8. */
export function sourceOfText(text: string, ports: BytePorts = plainPorts): Source {
  const bytes = ports.bytesOf(text);
  // A unit whose low byte happens to be a semicolon is none.
  if (/[^\0-\xff]/.test(text)) {
    for (let at = 0; at < bytes.length; at++) if (text.charCodeAt(at) > 0xff) bytes[at] = 0xff;
  }
  return partOfText(text, bytes, 0, ports);
}

/** `bytes` are those of `text` from `base` on. */
function partOfText(text: string, bytes: Uint8Array, base: number, ports: BytePorts): Source {
  return {
    bytes,
    length: bytes.length,
    part: (start, end) => partOfText(text, bytes.subarray(start, end), base + start, ports),
    has: (word) => ports.has(bytes, word),
    slice: (start, end) => text.slice(base + start, base + Math.min(end, bytes.length)),
    octetsAt(offset) {
      const codePoint = text.codePointAt(base + offset) ?? 0;
      return { octets: encodeCodePoint(codePoint), units: codePoint > 0xffff ? 2 : 1 };
    },
    utf16Length: (start, end) => end - start,
  };
}

/** A file's octets as they lie on disk. For people they are read as UTF-8, and as Latin-1 where they are not UTF-8. */
export function sourceOfOctets(bytes: Uint8Array, ports: BytePorts = plainPorts): Source {
  const octet = (index: number): number => bytes[index] ?? 0;
  return {
    bytes,
    length: bytes.length,
    part: (start, end) => sourceOfOctets(bytes.subarray(start, end), ports),
    has: (word) => ports.has(bytes, word),
    slice(start, end) {
      const stop = Math.min(end, bytes.length);
      if (start >= stop) return '';
      if (isAscii(bytes, start, stop)) return ports.latin1(bytes, start, stop);
      let text = '';
      for (let at = start; at < stop; ) {
        const { codePoint, width } = decodeAt(octet, at, stop);
        text += String.fromCodePoint(codePoint);
        at += width;
      }
      return text;
    },
    octetsAt: (offset) => ({ octets: String.fromCharCode(octet(offset)), units: 1 }),
    utf16Length(start, end) {
      if (isAscii(bytes, start, end)) return end - start;
      let length = 0;
      for (let at = start; at < end; ) {
        const { codePoint, width } = decodeAt(octet, at, end);
        length += codePoint > 0xffff ? 2 : 1;
        at += width;
      }
      return length;
    },
  };
}

export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}
