import type { DnsData, DnsType } from './answer.js';
import type { MessageData } from './message.js';
import type { Name } from './name.js';
import { rrTypes } from './rr-types.js';
import { nameInMessage } from './wire-name.js';

type Readable = DnsType | 'SOA' | 'DNAME';

/** The types that data is read of, by their numbers. */
const types: ReadonlyMap<number, Readable> = new Map(
  Object.entries(rrTypes).flatMap(([type, number]) => (type === 'OPT' ? [] : [[number, type as Readable]])),
);

/** The data of a record, which stands in a message from `at` to `end`, both within it. */
export function readData(rrType: number, message: Uint8Array, at: number, end: number): MessageData {
  const type = types.get(rrType);
  if (type === undefined) return { type: 'other' };
  return readKnown(type, message, at, end) ?? { type: 'malformed', of: type };
}

function readKnown(type: Readable, message: Uint8Array, at: number, end: number): MessageData | undefined {
  switch (type) {
    case 'A':
    case 'AAAA': {
      if (end - at !== (type === 'A' ? 4 : 16)) return undefined;
      return { type, value: { family: type === 'A' ? 4 : 6, octets: [...message.subarray(at, end)] } };
    }
    case 'TXT':
    case 'SPF': {
      const value = readStrings(message, at, end);
      return value && { type, value };
    }
    case 'MX': {
      const exchange = readName(message, at + 2, end);
      return exchange && { type, value: { preference: uint16(message, at), exchange } };
    }
    case 'TLSA': {
      // Usage, selector and matching type, an octet each (RFC 6698 s2.1).
      if (end - at < 3) return undefined;
      const [usage = 0, selector = 0, matchingType = 0] = message.subarray(at, at + 3);
      const association = latin1(message.subarray(at + 3, end));
      return { type, value: { usage, selector, matchingType, association } };
    }
    case 'SOA': {
      const responsible = nameInMessage(message, at)?.end;
      const numbers = responsible === undefined ? undefined : nameInMessage(message, responsible)?.end;
      // Five numbers, of which the minimum is the last (RFC 1035 s3.3.13).
      if (numbers === undefined || numbers + 20 !== end) return undefined;
      return { type, minimumSeconds: uint16(message, end - 4) * 0x1_0000 + uint16(message, end - 2) };
    }
    case 'DNAME': {
      const target = readName(message, at, end);
      return target && { type, target };
    }
    default: {
      const value = readName(message, at, end);
      return value && { type, value };
    }
  }
}

/** A name that ends where it should. */
function readName(message: Uint8Array, at: number, end: number): Name | undefined {
  const found = nameInMessage(message, at);
  return found?.end === end ? found.name : undefined;
}

/** Strings with their length before them. A record without any is none (RFC 1035 s3.3.14). */
function readStrings(message: Uint8Array, start: number, end: number): DnsData['TXT'] | undefined {
  const strings: string[] = [];
  for (let at = start; at < end; ) {
    const next = at + 1 + (message[at] ?? 0);
    if (next > end) return undefined;
    strings.push(latin1(message.subarray(at + 1, next)));
    at = next;
  }
  return strings.length === 0 ? undefined : strings;
}

function uint16(message: Uint8Array, at: number): number {
  return (message[at] ?? 0) * 256 + (message[at + 1] ?? 0);
}

/** A character an octet. */
function latin1(octets: Uint8Array): string {
  // Longer lists of arguments overflow stacks.
  let text = '';
  for (let at = 0; at < octets.length; at += 4096) {
    text += String.fromCharCode(...octets.subarray(at, at + 4096));
  }
  return text;
}
