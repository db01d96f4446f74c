import { isAtOrBelow, type Name } from '../dns/name.js';
import { say } from '../words/phrase.js';
import type { ZoneRecord } from '../zone/record-table.js';
import type { Zone } from '../zone/zone.js';
import { extentOf } from './names/record-places.js';
import type { OutlineSymbol } from './outline-symbol.js';

/** Gathers the records of one owner that stand below each other, to make a symbol of them. */
export class OwnerRun {
  readonly #zone: Zone;
  readonly #most: number;
  #first: ZoneRecord | undefined;
  #last: ZoneRecord | undefined;
  #records: OutlineSymbol[] = [];
  #leftOut = 0;

  /** `most`: records that are listed. */
  constructor(zone: Zone, most: number) {
    this.#zone = zone;
    this.#most = most;
  }

  /** Symbols that it makes. */
  get size(): number {
    if (this.#first === undefined) return 0;
    return 1 + this.#records.length + (this.#leftOut > 0 ? 1 : 0);
  }

  /** Adds a record; returns whether it belongs here. The first one always does after a `take`. */
  add(record: ZoneRecord): boolean {
    if (this.#first !== undefined && this.#first.ownerId !== record.ownerId) return false;
    this.#first ??= record;
    this.#last = record;
    if (this.#records.length < this.#most) this.#records.push(recordSymbol(this.#zone, record));
    else this.#leftOut++;
    return true;
  }

  /** The symbol of the records so far, and an empty run from here on; undefined for no records. */
  take(): OutlineSymbol | undefined {
    const first = this.#first;
    const last = this.#last;
    if (first === undefined || last === undefined) return undefined;
    const children = this.#records;
    const { start } = extentOf(this.#zone, first);
    const { end } = extentOf(this.#zone, last);
    if (this.#leftOut > 0) children.push(moreRecords(this.#leftOut, end));
    this.#first = undefined;
    this.#records = [];
    this.#leftOut = 0;
    return {
      kind: 'owner',
      name: relativeName(first.owner, this.#zone),
      detail: '',
      span: { start, end },
      selection: first.ownerSpan ?? first.typeSpan,
      isDeprecated: false,
      children,
    };
  }
}

function moreRecords(count: number, offset: number): OutlineSymbol {
  const span = { start: offset, end: offset };
  const name = say`${count} more of this owner`;
  return { kind: 'more', name, detail: '', span, selection: span, isDeprecated: false, children: [] };
}

export function recordSymbol(zone: Zone, record: ZoneRecord): OutlineSymbol {
  return {
    kind: 'record',
    name: record.type.name,
    detail: shortData(zone, record),
    span: extentOf(zone, record),
    selection: record.typeSpan,
    isDeprecated: record.type.status !== 'current' && record.type.status !== 'experimental',
    children: [],
  };
}

/** A name as people call it within its zone: without the zone's own, which stands for itself. */
export function relativeName(name: Name, { apex }: Zone): string {
  if (apex === '.' || name.toLowerCase() === apex.toLowerCase() || !isAtOrBelow(name, apex)) return name;
  return name.slice(0, -apex.length - 1);
}

/** Units of data that the outline shows. */
const mostShown = 60;

/** A record's data on one line, as it is written but without quotes, and cut where it gets long. */
export function shortData(zone: Zone, record: ZoneRecord): string {
  const cursor = zone.fieldsOf(record);
  let text = '';
  for (; !cursor.atEnd && text.length <= mostShown; cursor.advance()) {
    const { start, end } = cursor;
    // The strings of a text are joined by those who read it.
    const gap = text === '' || cursor.isQuoted ? '' : ' ';
    text += gap + zone.source.slice(start, Math.min(end, start + mostShown + 1));
  }
  return oneLine(text.length > mostShown ? `${text.slice(0, mostShown)}…` : text);
}

/** A text without line ends and other characters that control something. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ');
}
