import type { Name } from '../../dns/name.js';
import type { Shape, Zone } from '../../zone/read-zone.js';
import { TokenKind } from '../../zone/tape.js';
import type { ZoneFile } from '../../zone/zone-file.js';

/** The last `$ORIGIN` of a piece of the text; a name that could not be told is undefined. */
interface SetOrigin {
  readonly entry: number;
  readonly name: Name | undefined;
}

/**
 * Tells what relative names are completed with at a directive. Records know their origin, directives do not: so the
 * nearest record of the same file is asked, unless an `$ORIGIN` stands between. Those are told with `set`, in file order.
 */
export class OriginFinder {
  readonly #zone: Zone;
  readonly #last = new Map<number, SetOrigin>();

  constructor(zone: Zone) {
    this.#zone = zone;
  }

  set(shape: Shape, entry: number, name: Name | undefined): void {
    this.#last.set(shape.base, { entry, name });
  }

  /** The origin in force before an entry, as far as what stands above it in its file tells. */
  above(shape: Shape, entry: number): Name | undefined {
    const file = this.#fileOf(shape);
    let end = entry;
    for (let piece = shape, left = mostPieces; left > 0; left--) {
      const last = this.#last.get(piece.base);
      for (let at = end - 1; at > (last?.entry ?? -1); at--) {
        const origin = this.#originOf(piece, at);
        if (origin !== undefined) return origin;
      }
      if (last !== undefined || piece.base === 0) return last?.name;
      piece = this.#zone.shapeAt(piece.base - 1);
      if (this.#fileOf(piece) !== file) return undefined;
      end = piece.entries.length;
    }
    return undefined;
  }

  /** The origin of the first record below an entry in its file, if no `$ORIGIN` stands between. */
  below(shape: Shape, entry: number): Name | undefined {
    const file = this.#fileOf(shape);
    let from = entry + 1;
    for (let piece = shape, left = mostPieces; left > 0; left--) {
      for (let at = from; at < piece.entries.length; at++) {
        const origin = this.#originOf(piece, at);
        if (origin !== undefined || mayBeDirective(piece, at)) return origin;
      }
      const next = this.#zone.shapeAt(piece.base + piece.source.length);
      if (next.base <= piece.base || this.#fileOf(next) !== file) return undefined;
      piece = next;
      from = 0;
    }
    return undefined;
  }

  #originOf({ base, tape, entries }: Shape, entry: number): Name | undefined {
    const start = base + (tape.starts[entries.firsts[entry] ?? 0] ?? 0);
    const record = this.#zone.recordAt(start);
    return record?.start === start ? this.#zone.names.get(record.originId) : undefined;
  }

  #fileOf({ base }: Shape): ZoneFile {
    return this.#zone.placeOf({ start: base, end: base }).file;
  }
}

/** Pieces that are looked at for a record: so many without one are no zone. */
const mostPieces = 100;

const dollar = 0x24;

/** Only an entry at the start of a line; nearly all begin with a word, and tell by its first character. */
export function mayBeDirective({ entries, tape, source }: Shape, entry: number): boolean {
  const first = entries.firsts[entry] ?? 0;
  const kind = tape.kinds[first];
  if (kind === TokenKind.word) return source.bytes[tape.starts[first] ?? 0] === dollar;
  return kind !== TokenKind.blank && kind !== TokenKind.comment && kind !== TokenKind.newline;
}
