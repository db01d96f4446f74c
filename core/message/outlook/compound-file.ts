/*
 * Compound files ([MS-CFB]): a file system in a file, with sectors, chains of sectors and a directory. Read as far as one
 * stream of the root storage can be found. Everything in it is hostile: a chain is followed for as many steps as the file has
 * sectors, and nothing is longer than the file.
 */

/** A stream of the root storage. */
export interface CompoundFile {
  /** The octets of a stream, as many of them as there are up to `most`; undefined where there is none of this name. */
  readStream(name: string, most: number): Uint8Array | undefined;
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const headerOctets = 512;
const entryOctets = 128;
/** FAT sectors that the header names; the others stand in a chain of their own. */
const namedInHeader = 109;
/** Sector numbers from here on mean something else: free, end of chain, ... */
const firstSpecial = 0xffff_fffa;
/** Entries of a directory that are looked at: a message with a thousand recipients has far less. */
const mostEntries = 0x1_0000;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Whether octets begin as a compound file does. */
export function isCompoundFile(octets: Uint8Array): boolean {
  return signature.every((octet, at) => octets[at] === octet);
}

/** Opens a compound file; undefined for what is none, or is too broken to find anything in. Linear in the file. */
export function openCompoundFile(octets: Uint8Array): CompoundFile | undefined {
  if (!isCompoundFile(octets) || octets.length < headerOctets) return undefined;
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const shift = view.getUint16(0x1e, true);
  const miniShift = view.getUint16(0x20, true);
  if ((shift !== 9 && shift !== 12) || miniShift < 2 || miniShift >= shift) return undefined;
  const sectors = new Sectors(octets, view, shift);
  const cutoff = view.getUint32(0x38, true);
  const directory = sectors.read(view.getUint32(0x30, true), mostEntries * entryOctets);
  const root = entryAt(directory, 0);
  if (root === undefined) return undefined;
  const miniTable = sectors.read(view.getUint32(0x3c, true), octets.length);
  let miniStream: Uint8Array | undefined;
  return {
    readStream(name, most) {
      const entry = findChild(directory, root.child, name);
      if (entry === undefined) return undefined;
      const length = Math.min(entry.size, most, octets.length);
      if (entry.size >= cutoff) return sectors.read(entry.start, length);
      miniStream ??= sectors.read(root.start, Math.min(root.size, octets.length));
      return readMini(miniStream, miniTable, miniShift, entry.start, length);
    },
  };
}

/** The sectors of a file and the table that chains them. */
class Sectors {
  readonly #octets: Uint8Array;
  readonly #view: DataView;
  readonly #shift: number;
  readonly #tables: readonly number[];
  /** Sectors that there is room for. */
  readonly #count: number;

  constructor(octets: Uint8Array, view: DataView, shift: number) {
    this.#octets = octets;
    this.#view = view;
    this.#shift = shift;
    this.#count = Math.max(0, Math.ceil(octets.length / (1 << shift)) - 1);
    this.#tables = this.#findTables();
  }

  /** The octets of a chain, at most `length` of them. A chain that breaks off ends there. */
  read(start: number, length: number): Uint8Array {
    const size = 1 << this.#shift;
    const read = new Uint8Array(Math.min(length, this.#count * size));
    let filled = 0;
    for (let sector = start, steps = 0; filled < read.length && steps <= this.#count; steps++) {
      const from = this.#offsetOf(sector);
      if (from === undefined) break;
      const piece = this.#octets.subarray(from, Math.min(from + size, from + read.length - filled));
      read.set(piece, filled);
      filled += piece.length;
      sector = this.#next(sector);
    }
    return read.subarray(0, filled);
  }

  #next(sector: number): number {
    const perTable = 1 << (this.#shift - 2);
    const table = this.#offsetOf(this.#tables[Math.floor(sector / perTable)] ?? firstSpecial);
    return table === undefined ? firstSpecial : this.#numberAt(table + 4 * (sector % perTable));
  }

  #offsetOf(sector: number): number | undefined {
    return sector < firstSpecial && sector < this.#count ? (sector + 1) << this.#shift : undefined;
  }

  #numberAt(offset: number): number {
    return offset + 4 <= this.#octets.length ? this.#view.getUint32(offset, true) : firstSpecial;
  }

  /** Where the table of chains stands: sectors named in the header, and in a chain that begins there. */
  #findTables(): readonly number[] {
    const size = 1 << this.#shift;
    const tables: number[] = [];
    for (let at = 0; at < namedInHeader; at++) tables.push(this.#numberAt(0x4c + 4 * at));
    let sector = this.#numberAt(0x44);
    for (let steps = 0; steps <= this.#count; steps++) {
      const from = this.#offsetOf(sector);
      // A table of more sectors than there are would be one of circles.
      if (from === undefined || tables.length > this.#count + namedInHeader) break;
      for (let at = 0; at < size - 4; at += 4) tables.push(this.#numberAt(from + at));
      sector = this.#numberAt(from + size - 4);
    }
    return tables;
  }
}

/** A chain of the small sectors, which lie in a stream of their own. */
function readMini(
  stream: Uint8Array,
  table: Uint8Array,
  shift: number,
  start: number,
  length: number,
): Uint8Array {
  const size = 1 << shift;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const read = new Uint8Array(Math.min(length, stream.length));
  let filled = 0;
  for (let sector = start; filled < read.length && sector * size < stream.length; ) {
    const piece = stream.subarray(
      sector * size,
      Math.min(sector * size + size, sector * size + read.length - filled),
    );
    read.set(piece, filled);
    filled += piece.length;
    if (4 * sector + 4 > table.length) break;
    sector = view.getUint32(4 * sector, true);
  }
  return read.subarray(0, filled);
}

/** The stream of a name among siblings, which are chained as a tree. Looks at each entry once. */
function findChild(directory: Uint8Array, first: number, name: string): Entry | undefined {
  const seen = new Set<number>();
  const waiting = [first];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const entry = entryAt(directory, at);
    if (entry === undefined) continue;
    if (entry.kind === streamKind && entry.name === name) return entry;
    waiting.push(entry.left, entry.right);
  }
  return undefined;
}

const streamKind = 2;

function entryAt(directory: Uint8Array, index: number): Entry | undefined {
  const start = index * entryOctets;
  if (index >= firstSpecial || start + entryOctets > directory.length) return undefined;
  const view = new DataView(directory.buffer, directory.byteOffset + start, entryOctets);
  const nameOctets = Math.min(64, view.getUint16(0x40, true));
  let name = '';
  for (let at = 0; at + 2 < nameOctets; at += 2) name += String.fromCharCode(view.getUint16(at, true));
  return {
    name,
    kind: view.getUint8(0x42),
    left: view.getUint32(0x44, true),
    right: view.getUint32(0x48, true),
    child: view.getUint32(0x4c, true),
    start: view.getUint32(0x74, true),
    size: view.getUint32(0x78, true),
  };
}
