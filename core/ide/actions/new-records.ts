import { isAtOrBelow, labelsOf, type Name, nameOfLabels, root } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import { recordsAt } from '../../zone/answers.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { TokenKind } from '../../zone/tape.js';
import type { Zone } from '../../zone/zone.js';
import { isGenerated } from './action.js';
import { ownerGroup } from './entries-from.js';
import { lineEndNear } from './entry.js';
import { fullStrings, quoted } from './text-layout.js';

/** A record to write. */
export interface NewRecord {
  readonly owner: Name;
  readonly type: string;
  /** As it is written, but for a TXT record its octets. */
  readonly data: string;
}

/**
 * The edit that writes records in the style of their neighbours: behind those of the first one's owner where it has some,
 * else behind those of the owner of `near`, with their TTL and class, columns and line ends. Undefined where there is nothing but what a
 * `$GENERATE` makes.
 */
export function insertRecords(
  zone: Zone,
  near: ZoneRecord,
  records: readonly NewRecord[],
): { readonly span: Span; readonly text: string } | undefined {
  const owner = records[0]?.owner;
  const anchor = (owner && lastAt(zone, owner)) ?? lastAt(zone, near.owner) ?? near;
  return insertRecordsAfter(zone, anchor, records);
}

/** The same behind the records that have their owner from a certain one. */
export function insertRecordsAfter(
  zone: Zone,
  anchor: ZoneRecord,
  records: readonly NewRecord[],
): { readonly span: Span; readonly text: string } | undefined {
  if (!isWritten(zone, anchor)) return undefined;
  const group = ownerGroup(zone, anchor);
  const last = group[group.length - 1];
  if (last === undefined) return undefined;
  const lineEnd = lineEndNear(zone, anchor.start);
  const at = last.span.end;
  const hasLineEnd = last.tokens[last.tokens.length - 1]?.kind === TokenKind.newline;
  const lines = records.map((record) => `${newLine(zone, anchor, record, lineEnd)}${lineEnd}`).join('');
  return { span: { start: at, end: at }, text: hasLineEnd ? lines : `${lineEnd}${lines}` };
}

/** The text of a record on its own, absolute and in one line. */
export function wholeLine({ owner, type, data }: NewRecord): string {
  return `${owner} IN ${type} ${type === 'TXT' ? fullStrings(data).map(quoted).join(' ') : data}`;
}

/** A record as it is written in a file that shows no style. */
export function recordLine({ owner, type, data }: NewRecord, origin: Name): string {
  const strings = type === 'TXT' ? fullStrings(data).map(quoted) : [data];
  const text = strings.length < 2 ? strings[0] : `( ${strings.join('\n\t')} )`;
  // Without a zone a name stands as it was found.
  const name = origin === root ? owner.slice(0, -1) : relativeName(owner, origin);
  return `${name}\tIN\t${type}\t${text}`;
}

function lastAt(zone: Zone, owner: Name): ZoneRecord | undefined {
  return recordsAt(zone, owner)
    .filter((record) => isWritten(zone, record))
    .pop();
}

function isWritten(zone: Zone, record: ZoneRecord): boolean {
  return !isGenerated(zone, record.typeSpan);
}

function newLine(zone: Zone, anchor: ZoneRecord, { owner, type, data }: NewRecord, lineEnd: string): string {
  const { ttl, class: klass, type: typeSpan } = zone.headOf(anchor);
  const fields = [ttl, klass].filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
  const line = new Line(zone, anchor);
  line.add(ownerText(zone, anchor, owner));
  for (const span of fields) line.addAt(span, zone.source.slice(span.start, span.end));
  line.addAt(typeSpan, type);
  const dataStart = zone.fieldsOf(anchor);
  const isQuoted = dataStart.isQuoted;
  const start = isQuoted ? dataStart.start - 1 : dataStart.start;
  const place = { start, end: start };
  const strings = type === 'TXT' ? fullStrings(data).map(quoted) : [data];
  if (strings.length < 2) line.addAt(place, strings[0] ?? '');
  else {
    line.addAt(place, '( ');
    const indent = ' '.repeat(line.width);
    line.add(`${strings.join(`${lineEnd}${indent}`)} )`);
  }
  return line.text;
}

/** The owner as its neighbours are written: relative to their origin, unless they are written whole. */
function ownerText(zone: Zone, anchor: ZoneRecord, owner: Name): string {
  const written = anchor.ownerSpan && zone.source.slice(anchor.ownerSpan.start, anchor.ownerSpan.end);
  return relativeName(owner, written?.endsWith('.') === true ? root : zone.names.get(anchor.originId));
}

/** A name as it is written under an origin; whole where it is not below it, or the origin is the root. */
export function relativeName(name: Name, origin: Name): string {
  if (origin === root || !isAtOrBelow(name, origin)) return name;
  const labels = labelsOf(name).slice(0, labelsOf(name).length - labelsOf(origin).length);
  return labels.length === 0 ? '@' : nameOfLabels(labels).slice(0, -1);
}

/** Columns of a tab. */
const tabWidth = 8;

/** A line whose fields stand in the columns of another one. */
class Line {
  readonly #zone: Zone;
  /** Where the line of the other record starts, and its owner would. */
  readonly #start: number;
  text = '';
  width = 0;

  constructor(zone: Zone, anchor: ZoneRecord) {
    this.#zone = zone;
    this.#start = zone.lines.around(anchor.start).start;
  }

  add(text: string): void {
    this.text += text;
    this.width = widthOf(text, this.width);
  }

  /** Adds a field below one that starts at an offset. */
  addAt({ start }: Span, text: string): void {
    const before = this.#zone.source.slice(this.#start, start);
    const isSameLine = !/[\r\n]/.test(before);
    const column = isSameLine ? widthOf(before.replace(/[(][ \t]*$/, ''), 0) : 0;
    if (isSameLine && before.endsWith('\t')) {
      do this.add('\t');
      while (this.width < column);
    } else this.add(' '.repeat(Math.max(1, column - this.width)));
    this.add(text);
  }
}

function widthOf(text: string, from: number): number {
  let width = from;
  for (const char of text) width = char === '\t' ? width + tabWidth - (width % tabWidth) : width + 1;
  return width;
}
