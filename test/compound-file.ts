/*
 * Writes a compound file ([MS-CFB]) as Outlook writes a message: a root storage with streams, small ones in the mini stream.
 * Sectors of 512 octets; siblings are chained as a list, which is a tree too.
 */
const sector = 512;
const mini = 64;
const cutoff = 4096;
const free = 0xffff_ffff;
const endOfChain = 0xffff_fffe;

export interface CompoundOptions {
  /** Streams of an embedded storage, which a reader must not take for those of the root. */
  readonly embedded?: Readonly<Record<string, Uint8Array>>;
}

export function writeCompoundFile(
  streams: Readonly<Record<string, Uint8Array>>,
  { embedded }: CompoundOptions = {},
): Uint8Array {
  const sectors: Uint8Array[] = [];
  const chains: number[] = [];
  const add = (octets: Uint8Array): number => {
    if (octets.length === 0) return endOfChain;
    const start = sectors.length;
    for (let at = 0; at < octets.length; at += sector) {
      const piece = new Uint8Array(sector);
      piece.set(octets.subarray(at, at + sector));
      sectors.push(piece);
      chains.push(at + sector < octets.length ? sectors.length : endOfChain);
    }
    return start;
  };
  const miniStream: number[] = [];
  const miniChains: number[] = [];
  const place = (octets: Uint8Array): number => {
    if (octets.length >= cutoff) return add(octets);
    const start = miniStream.length / mini;
    const count = Math.ceil(octets.length / mini);
    for (let at = 0; at < count * mini; at++) miniStream.push(octets[at] ?? 0);
    for (let at = 1; at <= count; at++) miniChains.push(at < count ? start + at : endOfChain);
    return start;
  };
  interface Entry {
    readonly name: string;
    readonly kind: number;
    right: number;
    child: number;
    start: number;
    size: number;
  }
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, right: free, child: free, start: 0, size: 0 }];
  const addStreams = (parent: number, all: Readonly<Record<string, Uint8Array>>): void => {
    for (const [name, octets] of Object.entries(all)) {
      const sibling = entries[parent]?.child ?? free;
      entries.push({ name, kind: 2, right: sibling, child: free, start: place(octets), size: octets.length });
      (entries[parent] as Entry).child = entries.length - 1;
    }
  };
  addStreams(0, streams);
  if (embedded !== undefined) {
    const sibling = entries[0]?.child ?? free;
    entries.push({
      name: '__attach_version1.0_#00000000',
      kind: 1,
      right: sibling,
      child: free,
      start: 0,
      size: 0,
    });
    const storage = entries.length - 1;
    (entries[0] as Entry).child = storage;
    addStreams(storage, embedded);
  }
  (entries[0] as Entry).start = add(Uint8Array.from(miniStream));
  (entries[0] as Entry).size = miniStream.length;
  const miniTable = add(numbers(miniChains));
  const directory = add(Buffer.concat(entries.map((entry) => entryOf(entry))));
  const tables = Math.ceil((sectors.length + Math.ceil(sectors.length / 127)) / 128);
  const firstTable = sectors.length;
  for (let at = 0; at < tables; at++) chains.push(0xffff_fffd);
  while (chains.length < tables * 128) chains.push(free);
  const table = numbers(chains);
  for (let at = 0; at < tables; at++) sectors.push(table.subarray(at * sector, (at + 1) * sector));

  const header = Buffer.alloc(sector, 0);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(0x3e, 0x18);
  header.writeUInt16LE(3, 0x1a);
  header.writeUInt16LE(0xfffe, 0x1c);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt16LE(6, 0x20);
  header.writeUInt32LE(tables, 0x2c);
  header.writeUInt32LE(directory, 0x30);
  header.writeUInt32LE(cutoff, 0x38);
  header.writeUInt32LE(miniTable, 0x3c);
  header.writeUInt32LE(1, 0x40);
  header.writeUInt32LE(endOfChain, 0x44);
  for (let at = 0; at < 109; at++) header.writeUInt32LE(at < tables ? firstTable + at : free, 0x4c + 4 * at);
  return Buffer.concat([header, ...sectors]);

  function entryOf({ name, kind, right, child, start, size }: Entry): Buffer {
    const octets = Buffer.alloc(128, 0);
    octets.write(name, 0, 'utf16le');
    octets.writeUInt16LE(2 * name.length + 2, 0x40);
    octets.writeUInt8(kind, 0x42);
    octets.writeUInt8(1, 0x43);
    octets.writeUInt32LE(free, 0x44);
    octets.writeUInt32LE(right, 0x48);
    octets.writeUInt32LE(child, 0x4c);
    octets.writeUInt32LE(start, 0x74);
    octets.writeUInt32LE(size, 0x78);
    return octets;
  }
}

/** A file of Outlook with a header, in UTF-16 as it writes it. */
export function writeOutlookMessage(header: string): Uint8Array {
  return writeCompoundFile({
    '__substg1.0_0037001F': Buffer.from('A subject', 'utf16le'),
    '__substg1.0_007D001F': Buffer.from(header, 'utf16le'),
    '__substg1.0_1000001F': Buffer.from('What Outlook made of the text', 'utf16le'),
  });
}

function numbers(values: readonly number[]): Buffer {
  const octets = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => {
    octets.writeUInt32LE(value, 4 * at);
  });
  return octets;
}
