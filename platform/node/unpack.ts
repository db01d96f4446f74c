import * as zlib from 'node:zlib';
import type { Inflated, UnpackPorts } from '../../core/reports/container/ports.js';
import { openCharset } from '../shared/charsets.js';
import { Inflater } from './inflater.js';

/** Pieces in which data comes out: twice as fast as the 16 KiB of the default (docs/benchmarks.md). */
const chunkSize = 1 << 18;
/** What is smaller is inflated at one go; what comes out of it may be so large. */
const smallInput = 1 << 17;
const smallOutput = 1 << 22;
/** Deflate cannot do more (RFC 1951): 258 octets for two bits. */
const mostRatio = 1032;

/** Unpacking and charsets by Node's own code. */
export const nodeUnpack: UnpackPorts = {
  async inflate(octets, take, size) {
    const isSmall = octets.length <= smallInput && size < smallOutput;
    return (isSmall ? inflateAtOnce(octets, take, size) : undefined) ?? inflateInPieces(octets, take);
  },
  openCharset,
  ...(typeof zlib.crc32 === 'function' ? { crc32: (octets, before) => zlib.crc32(octets, before) } : {}),
};

/** Undefined where it is too large for one go or damaged: then the pieces tell how far it goes. */
function inflateAtOnce(
  octets: Uint8Array,
  take: (piece: Uint8Array) => boolean,
  size: number,
): Inflated | undefined {
  // One octet more, so that the end is seen without another piece. What promises too much gets no more than it can be.
  const inflated = inflater.inflate(octets, Math.min(size, octets.length * mostRatio) + 1);
  if (inflated === undefined) return undefined;
  const { piece, consumed } = inflated;
  return { kind: take(piece) ? 'whole' : 'stopped', consumed };
}

const inflater = new Inflater();

/** The same octets as the class of arrays that all others come in: what reads them is compiled for that one. */
function plainOctets({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

function inflateInPieces(octets: Uint8Array, take: (piece: Uint8Array) => boolean): Promise<Inflated> {
  return new Promise((resolve) => {
    const stream = zlib.createInflateRaw({ chunkSize });
    const done = (kind: Inflated['kind']): void => {
      resolve({ kind, consumed: Math.min(stream.bytesWritten, octets.length) });
      stream.removeAllListeners();
      // Whatever it still has to say, nobody listens.
      stream.on('error', () => {});
      stream.destroy();
    };
    stream.on('data', (piece: Buffer) => {
      if (!take(plainOctets(piece))) done('stopped');
    });
    stream.on('end', () => done('whole'));
    stream.on('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'Z_BUF_ERROR' ? 'cut' : 'damaged'),
    );
    stream.end(octets);
  });
}
