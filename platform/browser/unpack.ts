import { Z_BUF_ERROR, Z_NO_FLUSH, Z_OK, Z_STREAM_END, ZStream, zlibInflate, zlibInflateInit2 } from 'pako';
import type { UnpackPorts } from '../../core/reports/container/ports.js';
import { openCharset } from '../shared/charsets.js';

/** Octets of a piece in which data comes out. */
const pieceOctets = 1 << 16;
/** zlib's word for deflate without a header, with the largest window. */
const rawWindow = -15;

/**
 * Unpacking without Node. The editor's own `DecompressionStream` does not say where packed data ends, and gzip has something
 * to say behind it.
 */
export const browserUnpack: UnpackPorts = {
  async inflate(octets, take) {
    const stream = new ZStream();
    zlibInflateInit2(stream, rawWindow);
    stream.input = octets;
    stream.avail_in = octets.length;
    stream.output = new Uint8Array(pieceOctets);
    let status: number = Z_OK;
    while (status === Z_OK) {
      stream.next_out = 0;
      stream.avail_out = pieceOctets;
      status = zlibInflate(stream, Z_NO_FLUSH);
      // Also what came out before a damage.
      if (stream.next_out > 0 && !take(stream.output.subarray(0, stream.next_out)))
        return { kind: 'stopped', consumed: stream.next_in };
    }
    const consumed = stream.next_in;
    if (status === Z_STREAM_END) return { kind: 'whole', consumed };
    return { kind: status === Z_BUF_ERROR ? 'cut' : 'damaged', consumed };
  },
  openCharset,
};
