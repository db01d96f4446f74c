import { type Name, readName, root } from '../../dns/name.js';
import { TokenKind } from '../../zone/tape.js';
import type { Shape, Zone } from '../../zone/zone.js';
import { fieldsOfEntry } from '../names/entry-fields.js';
import type { EntryAt } from './entry-at.js';

/** Pieces of the text that are looked at for a record that tells. */
const mostPieces = 100;

/** What relative names at an entry are completed with. */
export function originAt({ zone, shape, entry }: EntryAt): Name {
  // Relative origins, the nearest first: each is completed with the one above it.
  const pending: string[] = [];
  let origin: Name | undefined;
  for (const above of entriesAbove(zone, shape, entry)) {
    const directive = originIn(above);
    if (directive !== undefined) {
      pending.push(directive);
      if (directive.endsWith('.')) break;
      continue;
    }
    origin = recordIn(zone, above)?.origin;
    if (origin !== undefined) break;
  }
  origin ??=
    pending.length > 0 && pending[pending.length - 1]?.endsWith('.') ? root : originBelow(zone, shape, entry);
  for (const written of pending.reverse()) {
    const read = readName(written, origin);
    if ('name' in read) origin = read.name;
  }
  return origin;
}

/** The owner of an entry, its own or the one that it inherits; undefined where there is none. */
export function ownerAt(at: EntryAt): Name | undefined {
  const { zone, shape, entry, owner } = at;
  if (owner !== undefined) return nameFrom(zone, owner.content.start, owner.content.end, originAt(at));
  for (const above of entriesAbove(zone, shape, entry)) {
    const record = recordIn(zone, above);
    if (record !== undefined) return record.owner;
    const { piece, number } = above;
    const first = piece.entries.firsts[number] ?? 0;
    const start = piece.tape.starts[first] ?? 0;
    if (piece.tape.kinds[first] !== TokenKind.word || piece.source.bytes[start] === dollar) continue;
    const written = originAt({ ...at, shape: piece, entry: number });
    return nameFrom(zone, piece.base + start, piece.base + (piece.tape.starts[first + 1] ?? 0), written);
  }
  return undefined;
}

const dollar = 0x24;
const longestName = 1100;

function nameFrom({ source }: Zone, start: number, end: number, origin: Name): Name | undefined {
  const text = source.slice(start, end);
  // What is no ASCII is no name that anybody looks for here.
  if (end - start > longestName || /[^\x21-\x7e]/.test(text)) return undefined;
  const read = readName(text, origin);
  return 'name' in read ? read.name : undefined;
}

interface Above {
  readonly piece: Shape;
  readonly number: number;
}

/** The entries above one in the same file, the nearest first. */
function* entriesAbove(zone: Zone, shape: Shape, entry: number): IterableIterator<Above> {
  const { file } = zone.placeOf({ start: shape.base, end: shape.base });
  let piece = shape;
  let end = entry;
  for (let left = mostPieces; left > 0; left--) {
    for (let number = end - 1; number >= 0; number--) yield { piece, number };
    if (piece.base === 0) return;
    const before = zone.shapeAt(piece.base - 1);
    const place = zone.placeOf({ start: before.base, end: before.base });
    if (before.base >= piece.base || place.file !== file) return;
    piece = before;
    end = piece.entries.length;
  }
}

function recordIn(
  zone: Zone,
  { piece, number }: Above,
): { readonly origin: Name; readonly owner: Name } | undefined {
  const { base, tape, entries } = piece;
  const first = entries.firsts[number] ?? 0;
  const kind = tape.kinds[first];
  if (kind !== TokenKind.word && kind !== TokenKind.blank && kind !== TokenKind.open) return undefined;
  const start = base + (tape.starts[first] ?? 0);
  const record = zone.recordAt(start);
  if (record?.start !== start) return undefined;
  return { origin: zone.names.get(record.originId), owner: record.owner };
}

/** The name that an `$ORIGIN` directive writes; undefined for any other entry. */
function originIn({ piece, number }: Above): string | undefined {
  const first = piece.entries.firsts[number] ?? 0;
  const start = piece.tape.starts[first] ?? 0;
  if (piece.tape.kinds[first] !== TokenKind.word || piece.source.bytes[start] !== dollar) return undefined;
  const [keyword, name] = fieldsOfEntry(piece, number);
  if (keyword === undefined || name === undefined || name.end - name.start > longestName) return undefined;
  const word = piece.source.slice(
    keyword.start - piece.base,
    Math.min(keyword.end, keyword.start + 16) - piece.base,
  );
  if (word.toUpperCase() !== '$ORIGIN') return undefined;
  return piece.source.slice(name.start - piece.base, name.end - piece.base);
}

/** Where nothing above tells, the first record below does; else the zone is what names are relative to. */
function originBelow(zone: Zone, piece: Shape, entry: number): Name {
  for (let number = entry; number < piece.entries.length; number++) {
    if (originIn({ piece, number }) !== undefined) break;
    const record = recordIn(zone, { piece, number });
    if (record !== undefined) return record.origin;
  }
  return zone.apex;
}
