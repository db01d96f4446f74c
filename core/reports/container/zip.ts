import { textOfOctets } from '../../text/utf8.js';
import { Budget } from './budget.js';
import type { Taker, Unpacking } from './gzip.js';

/** A file in a zip archive, as the directory at the end of the archive has it. */
export interface ZipEntry {
  /** As it is written. It is shown and compared; nothing is ever written under it. */
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  /** What it says that it unpacks to. */
  readonly size: number;
  /** Offset of its local header. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const stored = 0;
const deflated = 8;

/**
 * The files of a zip archive by its central directory; undefined where it cannot be found. Folders are left out. The
 * directory decides: data that it does not name is not read.
 */
export function listZip(octets: Uint8Array, mostEntries: number): readonly ZipEntry[] | undefined {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const size = view.getUint32(end + 12, true);
  const declared = view.getUint32(end + 16, true);
  // Archives may stand behind something else; the directory ends where its end record begins.
  const start = end - size;
  const shift = Math.max(0, start - declared);
  const entries: ZipEntry[] = [];
  let at = start;
  while (at >= 0 && at + entryLength <= end && view.getUint32(at, true) === entrySignature) {
    if (entries.length > mostEntries) break;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = nameAt(octets, at + entryLength, nameLength);
    if (!name.endsWith('/')) {
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true) + shift,
      });
    }
    at = next;
  }
  return entries.length === 0 && view.getUint16(end + 10, true) > 0 ? undefined : entries;
}

/** The end record is the last thing in an archive, but for a comment of up to 65,535 octets. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at--) {
    if (view.getUint8(at) === 0x50 && view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function nameAt(octets: Uint8Array, start: number, length: number): string {
  let name = '';
  for (let i = start; i < Math.min(start + length, octets.length); i++)
    name += String.fromCharCode(octets[i] as number);
  return textOfOctets(name);
}

/** Unpacks one file of an archive. What came before a damage is handed over. Returns whether that is all of it. */
export async function readZipEntry(
  octets: Uint8Array,
  entry: ZipEntry,
  taker: Taker,
  unpacking: Unpacking,
): Promise<boolean> {
  const { ports } = unpacking;
  const broken = (...told: Parameters<Unpacking['problem']>): false => {
    unpacking.problem(...told);
    return false;
  };
  const { offset, name } = entry;
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  if (offset + localLength > octets.length || view.getUint32(offset, true) !== localSignature) {
    return broken('REPORT017', Math.min(offset, octets.length));
  }
  if (entry.isEncrypted) return broken('REPORT013', offset, name);
  const start = offset + localLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = octets.subarray(start, start + entry.packed);
  const budget = new Budget(unpacking, data.length, (piece) => taker.take(piece));
  const take = (piece: Uint8Array): boolean => budget.take(piece);
  if (entry.method === stored) {
    if (!take(data)) return broken(budget.code, offset, String(budget.limit));
    if (data.length < entry.packed) return broken('REPORT005', octets.length);
  } else if (entry.method === deflated) {
    const { kind } = await ports.inflate(data, take, entry.size);
    if (kind === 'stopped') return broken(budget.code, offset, String(budget.limit));
    if (kind !== 'whole') return broken(kind === 'cut' ? 'REPORT005' : 'REPORT006', offset);
  } else return broken('REPORT014', offset, name, String(entry.method));
  if (budget.crc !== entry.crc) unpacking.problem('REPORT007', offset);
  return true;
}
