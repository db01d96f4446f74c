import { numberOfType } from '../rdata/type-numbers.js';
import type { Zone } from '../zone.js';
import type { OwnerOrder } from './rr-sets.js';

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
 * others stay unmarked. Reading the data would take ten times as long, and most of a zone's time.
 */
export function markData(zone: Zone, owners: OwnerOrder): Uint32Array {
  return readMarks(zone, recordsToMark(zone, owners));
}

/** A 1 for each record to mark. */
function recordsToMark({ records }: Zone, { starts, order }: OwnerOrder): Uint8Array {
  const wanted = new Uint8Array(records.length);
  for (let owner = 0; owner + 2 < starts.length; owner++) {
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

/** Marks of the blocks of a zone that is edited: they hold for as long as a block is not read again. */
const known = new WeakMap<object, Uint32Array>();

function readMarks(zone: Zone, wanted: Uint8Array): Uint32Array {
  const { blocks, records } = zone;
  const marks = new Uint32Array(records.length);
  let record = wanted.indexOf(1);
  for (let block = 0; block < blocks.length && record >= 0; block++) {
    const first = blocks.firstRecordOf(block);
    const end = blocks.firstRecordOf(block + 1);
    if (record >= end) continue;
    const own = known.get(blocks.keyOf(block)) ?? new Uint32Array(end - first);
    known.set(blocks.keyOf(block), own);
    markBlock(zone, wanted, record, first, own);
    marks.set(own, first);
    record = wanted.indexOf(1, end);
  }
  return marks;
}

/** Marks the wanted records of a block, from `from` on, that are not marked yet. `first` is its first record. */
function markBlock(zone: Zone, wanted: Uint8Array, from: number, first: number, marks: Uint32Array): void {
  const { records, source } = zone;
  const last = first + marks.length - 1;
  let record = from;
  while (record >= 0 && record < last && marks[record - first] !== unmarked) {
    record = wanted.indexOf(1, record + 1);
  }
  if (record < 0 || record >= last) return;
  const start = records.get(record).start;
  const stop = records.get(last).start;
  // Characters that take several octets would shift what stands behind them. The last record stays unmarked.
  const text = source.slice(start, stop);
  const lines = text.length === stop - start ? new PlainLines(text) : undefined;
  for (; record >= 0 && record < last; record = wanted.indexOf(1, record + 1)) {
    const line = records.get(record).start - start;
    const end = lines?.endOf(line) ?? -1;
    const isMx = records.typeOf(record) === mx;
    marks[record - first] =
      end < 0 ? notPlain : isMx ? numberBeforeLast(text, line, end) : hashOfLast(text, line, end);
  }
}

const comment = ';';
const specials = [comment, '(', ')', '\\'] as const;

/** Tells which lines of a text hold nothing but words and strings. Asked from the start of the text to its end. */
class PlainLines {
  readonly #text: string;
  /** Where each of the specials stands next. */
  readonly #next: number[];

  constructor(text: string) {
    this.#text = text;
    this.#next = specials.map((special) => indexFrom(text, special, 0));
  }

  /** Where what the line at an offset says ends: its line end or comment not counted; -1 for one that is not plain. */
  endOf(start: number): number {
    const text = this.#text;
    let end = text.indexOf('\n', start);
    for (let index = 0; index < specials.length; index++) {
      const special = specials[index] as string;
      let next = this.#next[index] as number;
      if (next < start) {
        next = indexFrom(text, special, start);
        this.#next[index] = next;
      }
      if (next >= end) continue;
      // A semicolon may be part of a string.
      if (special !== comment || text.slice(start, next).includes('"')) return -1;
      end = next;
    }
    return end;
  }
}

function indexFrom(text: string, special: string, start: number): number {
  const found = text.indexOf(special, start);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

const space = 0x20;
const quote = 0x22;

/** A hash of the last field of a line, FNV-1a from its end; not plain where it has other characters than ASCII ones. */
function hashOfLast(text: string, start: number, end: number): number {
  let at = lastOf(text, start, end);
  const isQuoted = text.charCodeAt(at) === quote;
  if (isQuoted) at--;
  let hash = 0x811c9dc5;
  for (; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (code === quote || (!isQuoted && isBlank(code))) break;
    if (code < space || code >= 0x7f) return notPlain;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return (hash | 2) >>> 0;
}

/** The number in the field before the last, plus two; not plain for what is none of 16 bits. */
function numberBeforeLast(text: string, start: number, end: number): number {
  let at = lastOf(text, start, end);
  while (at >= start && !isBlank(text.charCodeAt(at))) at--;
  let number = 0;
  let weight = 1;
  for (at = lastOf(text, start, at + 1); at >= start && !isBlank(text.charCodeAt(at)); at--, weight *= 10) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || number > 0xffff) return notPlain;
    number += digit * weight;
  }
  return number + 2;
}

/** The last character before `end` that is not blank. */
function lastOf(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && isBlank(text.charCodeAt(at))) at--;
  return at;
}

/** Blank, tab or the first half of a line end. */
function isBlank(code: number): boolean {
  return code === space || code === 0x09 || code === 0x0d;
}
