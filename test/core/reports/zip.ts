import { crc32, deflateRawSync } from 'node:zlib';

export interface Member {
  readonly name: string;
  readonly octets: Uint8Array;
  readonly method?: 0 | 8 | 99;
  /** What the directory says otherwise than is right. */
  readonly crc?: number;
  readonly flags?: number;
}

/** A zip archive with these members. */
export function zipOf(members: readonly Member[], before = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, octets, method = 8, crc = crc32(octets), flags = 0 } of members) {
    const data = method === 8 ? deflateRawSync(octets) : Buffer.from(octets);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(octets.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    local.copy(entry, 6, 4, 30);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt16LE(0, 30);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    entries.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([before, ...locals, directory, end]);
}
