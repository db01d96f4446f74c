import { numberOfType } from '../rdata/type-numbers.js';
import type { RowOrder } from '../row-order.js';
import { isPause } from '../steps.js';
import type { Zone } from '../zone.js';

/** In the place of a mark: nobody has looked. */
const unmarked = 0;
/** In the place of a mark: the line is not plain, so it tells nothing. */
const notPlain = 1;

/** Whether two marks show that the data differs. */
export function areDifferent(mark: number, other: number): boolean {
  return mark !== other && mark > notPlain && other > notPlain;
}

/** Types whose last field stands in the data as it is written, so that data differs where it does. */
const verbatim = new Uint8Array(0x1_0000);
for (const type of ['A', 'TXT', 'SPF', 'CAA'] as const) verbatim[numberOfType(type)] = 1;
/** Of an MX the field before the last is a number. */
const mx = numberOfType('MX');

/** Whether records of a type can have marks. */
function hasMarks(type: number): boolean {
  return verbatim[type] === 1 || type === mx;
}

/** Owners with more records are not looked at pair by pair. */
const few = 16;

/**
 * Marks of the records that have another one of their type and target beside them: numbers that differ only where the data
 * does. A mark is a hash of the last field, of an MX its preference, and is taken from the text of lines that are plain;
 * others stay unmarked. Reading the data would take ten times as long, and most of a zone's time. With pauses.
 */
export function* markData(zone: Zone, owners: RowOrder): Generator<void, Uint32Array> {
  return yield* readMarks(zone, yield* recordsToMark(zone, owners));
}

/** A 1 for each record to mark. */
function* recordsToMark({ records }: Zone, { starts, order }: RowOrder): Generator<void, Uint8Array> {
  const wanted = new Uint8Array(records.length);
  for (let owner = 0; owner + 2 < starts.length; owner++) {
    if (isPause(owner)) yield;
    const from = starts[owner] as number;
    const to = starts[owner + 1] as number;
    for (let place = from + 1; place < to; place++) {
      const record = order[place] as number;
      const type = records.typeOf(record);
      if (!hasMarks(type)) continue;
      if (to - from > few) {
        wanted[record] = 1;
        continue;
      }
      for (let before = from; before < place; before++) {
        const other = order[before] as number;
        if (records.typeOf(other) !== type || records.targetOf(other) !== records.targetOf(record)) continue;
        wanted[record] = 1;
        wanted[other] = 1;
      }
    }
  }
  return wanted;
}

const blocksBetweenPauses = 64;

/** Marks of the blocks of a zone that is edited: they hold for as long as a block is not read again. */
const known = new WeakMap<object, Uint32Array>();

function* readMarks(zone: Zone, wanted: Uint8Array): Generator<void, Uint32Array> {
  const { blocks, records } = zone;
  const marks = new Uint32Array(records.length);
  let record = wanted.indexOf(1);
  for (let block = 0; block < blocks.length && record >= 0; block++) {
    const first = blocks.firstRecordOf(block);
    const end = blocks.firstRecordOf(block + 1);
    if (record >= end) continue;
    const own = known.get(blocks.keyOf(block)) ?? new Uint32Array(end - first);
    known.set(blocks.keyOf(block), own);
    markBlock(zone, block, wanted, record, first, own);
    if (block % blocksBetweenPauses === 0) yield;
    marks.set(own, first);
    record = wanted.indexOf(1, end);
  }
  return marks;
}

/** Marks the wanted records of a block, from `from` on, that are not marked yet. `first` is its first record. */
function markBlock(
  zone: Zone,
  block: number,
  wanted: Uint8Array,
  from: number,
  first: number,
  marks: Uint32Array,
): void {
  const { blocks, records } = zone;
  const end = first + marks.length;
  let bytes: Uint8Array | undefined;
  for (let record = from; record >= 0 && record < end; record = wanted.indexOf(1, record + 1)) {
    if (marks[record - first] !== unmarked) continue;
    const view = records.get(record);
    bytes ??= zone.fieldsOf(view).source.bytes;
    const line = view.start - blocks.startOf(block);
    const stop = endOfLine(bytes, line);
    const isMx = records.typeOf(record) === mx;
    marks[record - first] =
      stop < 0 ? notPlain : isMx ? numberBeforeLast(bytes, line, stop) : hashOfLast(bytes, line, stop);
  }
}

const tab = 0x09;
const lf = 0x0a;
const cr = 0x0d;
const space = 0x20;
const quote = 0x22;
const semicolon = 0x3b;

/** What an octet is on a line of words and strings: 0 for a part of them, `ends` and `maybeEnds`, or `spoils`. */
const ends = 1;
const maybeEnds = 2;
const spoils = 3;
const meaning = new Uint8Array(256).fill(spoils);
for (let octet = space; octet < 0x7f; octet++) meaning[octet] = 0;
meaning[tab] = 0;
meaning[cr] = 0;
meaning[lf] = ends;
meaning[semicolon] = maybeEnds;
for (const char of '()\\') meaning[char.charCodeAt(0)] = spoils;

/** Octets of a line that has a mark: so few that the records of a small set fit into what a server keeps. */
const longest = 1024;

/** Where what a line says ends, its comment not counted; -1 where it is more than words and strings of ASCII. */
function endOfLine(bytes: Uint8Array, start: number): number {
  let inQuotes = false;
  const stop = Math.min(bytes.length, start + longest);
  for (let at = start; at < stop; at++) {
    const octet = bytes[at] as number;
    const found = meaning[octet] as number;
    if (found === 0) {
      if (octet === quote) inQuotes = !inQuotes;
    } else if (found === ends || (found === maybeEnds && !inQuotes)) return inQuotes ? -1 : at;
    else if (found === spoils) return -1;
  }
  return -1;
}

/** A hash of the last field of a line, FNV-1a from its end. */
function hashOfLast(bytes: Uint8Array, start: number, end: number): number {
  let at = lastOf(bytes, start, end);
  const isQuoted = bytes[at] === quote;
  if (isQuoted) at--;
  let hash = 0x811c9dc5;
  for (; at >= start; at--) {
    const octet = bytes[at] as number;
    if (octet === quote || (!isQuoted && isBlank(octet))) break;
    hash = Math.imul(hash ^ octet, 0x01000193);
  }
  // Above the two numbers that stand for no mark.
  return (hash | 2) >>> 0;
}

/** The number in the field before the last, plus two; not plain for what is none of 16 bits. */
function numberBeforeLast(bytes: Uint8Array, start: number, end: number): number {
  let at = lastOf(bytes, start, end);
  while (at >= start && !isBlank(bytes[at] as number)) at--;
  let number = 0;
  let weight = 1;
  for (at = lastOf(bytes, start, at + 1); at >= start && !isBlank(bytes[at] as number); at--, weight *= 10) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9 || number > 0xffff) return notPlain;
    number += digit * weight;
  }
  return number + 2;
}

/** The last octet before `end` that is not blank. */
function lastOf(bytes: Uint8Array, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && isBlank(bytes[at] as number)) at--;
  return at;
}

/** Blank, tab or the first half of a line end. */
function isBlank(octet: number): boolean {
  return octet === space || octet === tab || octet === cr;
}
