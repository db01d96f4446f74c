import { type NameTable, none } from './name-table.js';
import { isHexDigit, isPlainIp4, isPlainIp6, plainNumber } from './plain-words.js';
import { mostServed } from './rdata/codec.js';
import { numberOfType } from './rdata/type-numbers.js';
import { type Tape, TokenKind } from './tape.js';

/** The fields of an entry, token by token. */
export interface PlainFields {
  readonly bytes: Uint8Array;
  readonly tape: Tape;
  /** Past the last token of the entry. */
  readonly end: number;
  readonly names: NameTable;
  readonly originId: number;
}

/** In the place of a target: the data is not plain. */
export const notPlain = -1;

type ReadPlain = (fields: PlainFields, first: number) => number;

const readers: (ReadPlain | undefined)[] = [];
readers[numberOfType('A')] = (fields, token) => {
  if (!isLastWord(fields, token)) return notPlain;
  return isPlainIp4(fields.bytes, startOf(fields, token), endOf(fields, token)) ? none : notPlain;
};
readers[numberOfType('AAAA')] = (fields, token) => {
  if (!isLastWord(fields, token)) return notPlain;
  return isPlainIp6(fields.bytes, startOf(fields, token), endOf(fields, token)) ? none : notPlain;
};
for (const type of ['NS', 'CNAME', 'PTR', 'DNAME'] as const) readers[numberOfType(type)] = lastName;
readers[numberOfType('MX')] = (fields, token) => afterNumbers(fields, token, 1, lastName);
readers[numberOfType('SRV')] = (fields, token) => afterNumbers(fields, token, 3, lastName);
readers[numberOfType('TXT')] = strings;
readers[numberOfType('SPF')] = strings;
readers[numberOfType('TLSA')] = (fields, token) => afterNumbers(fields, token, 3, hexadecimal, 0xff);
readers[numberOfType('CAA')] = (fields, token) => afterNumbers(fields, token, 1, property, 0xff);

/**
 * Reads the data of a record where it is plain: a common type, written the way nearly everybody writes it. Returns the
 * number of the first name in it, or `none`; `notPlain` for everything else, right or wrong. Makes no object and no
 * string: this is the path of a million records.
 */
export function readPlainRdata(type: number, fields: PlainFields, first: number): number {
  const read = readers[type];
  return read === undefined ? notPlain : read(fields, first);
}

/** The next token that is a field; `end` where there is none. */
export function nextField(kinds: Uint8Array, from: number, end: number): number {
  let token = from;
  while (token < end) {
    const kind = kinds[token];
    if (kind === TokenKind.word || kind === TokenKind.quoted) return token;
    token++;
  }
  return end;
}

function startOf({ tape }: PlainFields, token: number): number {
  return tape.starts[token] as number;
}

function endOf({ tape }: PlainFields, token: number): number {
  return tape.starts[token + 1] as number;
}

function isWord({ tape, end }: PlainFields, token: number): boolean {
  return token < end && tape.kinds[token] === TokenKind.word;
}

function isLastWord(fields: PlainFields, token: number): boolean {
  return isWord(fields, token) && nextField(fields.tape.kinds, token + 1, fields.end) === fields.end;
}

function lastName(fields: PlainFields, token: number): number {
  if (!isLastWord(fields, token)) return notPlain;
  const { bytes, names, originId } = fields;
  const id = names.internPlain(bytes, startOf(fields, token), endOf(fields, token), originId);
  return id === none ? notPlain : id;
}

function afterNumbers(
  fields: PlainFields,
  first: number,
  count: number,
  rest: ReadPlain,
  max = 0xffff,
): number {
  let token = first;
  for (let field = 0; field < count; field++) {
    if (!isWord(fields, token)) return notPlain;
    const value = plainNumber(fields.bytes, startOf(fields, token), endOf(fields, token), 5);
    if (value === none || value > max) return notPlain;
    token = nextField(fields.tape.kinds, token + 1, fields.end);
  }
  return rest(fields, token);
}

const BACKSLASH = 0x5c;

/** Character-strings of ASCII in which a backslash only stands before what is no digit. */
function strings(fields: PlainFields, first: number): number {
  const { bytes, tape, end } = fields;
  let octets = 0;
  let token = first;
  if (token >= end) return notPlain;
  while (token < end) {
    let start = startOf(fields, token);
    let stop = endOf(fields, token);
    if (tape.kinds[token] === TokenKind.quoted) {
      start++;
      stop--;
    }
    // `\#` may begin the generic form of RFC 3597.
    else if (bytes[start] === BACKSLASH) return notPlain;
    const length = plainLength(bytes, start, stop);
    if (length < 0 || length > 255) return notPlain;
    octets += length + 1;
    token = nextField(tape.kinds, token + 1, end);
  }
  return octets > mostServed ? notPlain : none;
}

/** Octets of a string, its escapes resolved; -1 where it is not plain. */
function plainLength(bytes: Uint8Array, start: number, end: number): number {
  let escapes = 0;
  for (let at = start; at < end; at++) {
    const octet = bytes[at] as number;
    if (octet >= 0x80) return -1;
    if (octet !== BACKSLASH) continue;
    const next = bytes[at + 1] as number;
    if (at + 1 === end || next >= 0x80 || next < 0x20 || (next >= 0x30 && next <= 0x39)) return -1;
    escapes++;
    at++;
  }
  return end - start - escapes;
}

function hexadecimal(fields: PlainFields, first: number): number {
  const { bytes, tape, end } = fields;
  let digits = 0;
  for (let token = first; token < end; token = nextField(tape.kinds, token + 1, end)) {
    if (!isWord(fields, token)) return notPlain;
    for (let at = startOf(fields, token); at < endOf(fields, token); at++, digits++) {
      if (!isHexDigit(bytes[at] as number)) return notPlain;
    }
  }
  return digits > 0 && digits % 2 === 0 && digits < 4096 ? none : notPlain;
}

/** Tag and value of a CAA record (RFC 8659 s4.1). */
function property(fields: PlainFields, tag: number): number {
  const { bytes, tape, end } = fields;
  if (!isWord(fields, tag) || endOf(fields, tag) - startOf(fields, tag) > 255) return notPlain;
  for (let at = startOf(fields, tag); at < endOf(fields, tag); at++) {
    const letter = (bytes[at] as number) | 0x20;
    if (letter < 0x61 || letter > 0x7a) return notPlain;
  }
  const value = nextField(tape.kinds, tag + 1, end);
  if (value >= end || tape.kinds[value] !== TokenKind.quoted) return notPlain;
  const length = plainLength(bytes, startOf(fields, value) + 1, endOf(fields, value) - 1);
  if (length < 0 || length > 255) return notPlain;
  return nextField(tape.kinds, value + 1, end) === end ? none : notPlain;
}
