import { decodeAt, encodeCodePoint } from './utf8.js';

/** The octets behind one or more units of a source: how many units they took, and what they are. */
export interface OctetRun {
  /** One character an octet. */
  readonly octets: string;
  readonly units: number;
}

/**
 * A text as the scanners see it: one byte a unit, so that an offset in `bytes` is an offset in the text. Structural
 * characters are ASCII and stand as themselves; a unit that does not fit a byte stands as 0xFF.
 */
export interface Source {
  readonly bytes: Uint8Array;
  /** What a person reads between two offsets. */
  slice(start: number, end: number): string;
  /** The octets that the unit at `offset` stands for in the file. For a unit below 0x80 that is the unit itself. */
  octetsAt(offset: number): OctetRun;
  /** Number of UTF-16 units between two offsets. Linear in their distance. */
  utf16Length(start: number, end: number): number;
}

/** Text from an editor: a unit is a UTF-16 unit, and the octets are those of the text saved as UTF-8. */
export function sourceOfText(text: string): Source {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[i] = unit > 0xff ? 0xff : unit;
  }
  return {
    bytes,
    slice: (start, end) => text.slice(start, end),
    octetsAt(offset) {
      const codePoint = text.codePointAt(offset) ?? 0;
      return { octets: encodeCodePoint(codePoint), units: codePoint > 0xffff ? 2 : 1 };
    },
    utf16Length: (start, end) => end - start,
  };
}

/** A file's octets as they lie on disk. For people they are read as UTF-8, and as Latin-1 where they are not UTF-8. */
export function sourceOfOctets(bytes: Uint8Array): Source {
  const octet = (index: number): number => bytes[index] ?? 0;
  return {
    bytes,
    slice(start, end) {
      let text = '';
      for (let at = start; at < end; ) {
        const { codePoint, width } = decodeAt(octet, at, end);
        text += String.fromCodePoint(codePoint);
        at += width;
      }
      return text;
    },
    octetsAt: (offset) => ({ octets: String.fromCharCode(octet(offset)), units: 1 }),
    utf16Length(start, end) {
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
