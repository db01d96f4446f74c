import { type Name, readName } from '../../dns/name.js';
import { none } from '../../zone/name-table.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { TokenKind } from '../../zone/tape.js';
import type { Shape, Zone } from '../../zone/zone.js';
import { fieldsOfEntry } from '../names/entry-fields.js';
import type { EntryAt } from './entry-at.js';

/*
 * What entries leave behind for those below them. The entry that is being typed may not be readable, so that no record tells:
 * the entries above it in its piece of the text do, and before the first of them what the piece begins with.
 */

/** What relative names at an entry are completed with. */
export function originAt({ zone, shape, entry }: EntryAt): Name {
  // Relative origins, the nearest first: each is completed with the one above it.
  const pending: string[] = [];
  let origin: Name | undefined;
  for (let number = entry - 1; number >= 0 && origin === undefined; number--) {
    const directive = originIn(shape, number);
    if (directive !== undefined) pending.push(directive);
    else {
      const record = recordIn(zone, shape, number);
      if (record !== undefined) origin = zone.names.get(record.originId);
    }
  }
  origin ??= zone.names.get(zone.blocks.stateBefore(zone.blocks.blockAt(shape.base)).originId);
  for (const written of pending.reverse()) {
    const read = readName(written, origin);
    if ('name' in read) origin = read.name;
  }
  return origin;
}

/** The owner of an entry, its own or the one that it inherits; undefined where there is none. */
export function ownerAt(at: EntryAt): Name | undefined {
  const { zone, shape, entry, owner } = at;
  const { base, tape, entries, source } = shape;
  if (owner !== undefined) return nameFrom(zone, owner.content.start, owner.content.end, at);
  for (let number = entry - 1; number >= 0; number--) {
    const record = recordIn(zone, shape, number);
    if (record !== undefined) return record.owner;
    const first = entries.firsts[number] ?? 0;
    const start = tape.starts[first] ?? 0;
    if (tape.kinds[first] !== TokenKind.word || source.bytes[start] === dollar) continue;
    return nameFrom(zone, base + start, base + (tape.starts[first + 1] ?? 0), { ...at, entry: number });
  }
  const { ownerId } = zone.blocks.stateBefore(zone.blocks.blockAt(base));
  return ownerId === none ? undefined : zone.names.get(ownerId);
}

const dollar = 0x24;
const longestName = 1100;

/** The name that a word writes at an entry. */
function nameFrom({ source }: Zone, start: number, end: number, at: EntryAt): Name | undefined {
  const text = source.slice(start, end);
  // What is not ASCII is no name that anything is looked for at.
  if (end - start > longestName || /[^\x21-\x7e]/.test(text)) return undefined;
  const read = readName(text, originAt(at));
  return 'name' in read ? read.name : undefined;
}

function recordIn(zone: Zone, { base, tape, entries }: Shape, number: number): ZoneRecord | undefined {
  const first = entries.firsts[number] ?? 0;
  const kind = tape.kinds[first];
  if (kind !== TokenKind.word && kind !== TokenKind.blank) return undefined;
  const start = base + (tape.starts[first] ?? 0);
  const record = zone.recordAt(start);
  return record?.start === start ? record : undefined;
}

/** The name that an `$ORIGIN` directive writes; undefined for any other entry. */
function originIn(piece: Shape, number: number): string | undefined {
  const { base, entries, tape, source } = piece;
  const first = entries.firsts[number] ?? 0;
  const start = tape.starts[first] ?? 0;
  if (tape.kinds[first] !== TokenKind.word || source.bytes[start] !== dollar) return undefined;
  const [keyword, name] = fieldsOfEntry(piece, number);
  if (keyword === undefined || name === undefined || name.end - name.start > longestName) return undefined;
  const word = source.slice(keyword.start - base, Math.min(keyword.end, keyword.start + 16) - base);
  return word.toUpperCase() === '$ORIGIN' ? source.slice(name.start - base, name.end - base) : undefined;
}
