import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UnpackPorts } from '../../../core/reports/container/ports.js';
import { browserUnpack } from '../../../platform/browser/unpack.js';
import { nodeUnpack } from '../../../platform/node/unpack.js';

/** What comes out, and how it ends. `most`: octets after which nothing more is wanted. */
async function unpacked(ports: UnpackPorts, octets: Uint8Array, most = Number.POSITIVE_INFINITY) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array): boolean => {
    pieces.push(piece.slice());
    length += piece.length;
    return length <= most;
  };
  const { kind, consumed } = await ports.inflate(octets, take, 0);
  return { kind, consumed, text: Buffer.concat(pieces), pieces };
}

const words = Buffer.from('<record><row><source_ip>192.0.2.1</source_ip></row></record>\n'.repeat(10_000));
const packed = deflateRawSync(words);

describe('without Node', () => {
  test('comes out what went in, and where it ends is known', async () => {
    const behind = Buffer.concat([packed, Buffer.from('12345678'), gzipSync('more')]);
    const { kind, consumed, text } = await unpacked(browserUnpack, behind);
    expect([kind, consumed]).toEqual(['whole', packed.length]);
    expect(text.equals(words)).toBe(true);
  });

  test('of what breaks off or is damaged comes all that stands before', async () => {
    const noise = deflateRawSync(Buffer.from(Array.from({ length: 90_000 }, (_, at) => (at * at) % 251)), {
      strategy: constants.Z_HUFFMAN_ONLY,
    });
    const cut = await unpacked(browserUnpack, noise.subarray(0, 50_000));
    expect([cut.kind, cut.consumed]).toEqual(['cut', 50_000]);
    expect(cut.text.equals((await unpacked(nodeUnpack, noise.subarray(0, 50_000))).text)).toBe(true);
    const damaged = await unpacked(browserUnpack, Buffer.concat([noise.subarray(0, 40_000), packed]));
    expect(damaged.text.length).toBeGreaterThan(30_000);
    expect((await unpacked(browserUnpack, Buffer.from([7]))).kind).toBe('damaged');
    expect((await unpacked(browserUnpack, new Uint8Array())).kind).toBe('cut');
  });

  test('a bomb is stopped after the piece that was too much', async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    const { kind, pieces } = await unpacked(browserUnpack, bomb, 1_000_000);
    expect(kind).toBe('stopped');
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(1 << 17);
    expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_200_000);
  });

  test('it ends as Node ends, whatever the octets are', async () => {
    const octets = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      // Packed text with an octet of it changed, and with more behind it or less.
      fc
        .tuple(fc.string({ maxLength: 400 }), fc.nat(), fc.nat(255), fc.integer({ min: -9, max: 9 }))
        .map(([text, place, octet, more]) => {
          const data = deflateRawSync(text);
          if (octet > 127) data[place % data.length] = octet;
          return more < 0 ? data.subarray(0, more) : Buffer.concat([data, Buffer.alloc(more)]);
        }),
    );
    await fc.assert(
      fc.asyncProperty(octets, async (some) => {
        const ours = await unpacked(browserUnpack, some);
        const theirs = await unpacked(nodeUnpack, some);
        expect(ours.kind).toBe(theirs.kind);
        if (ours.kind === 'whole') {
          expect(ours.consumed).toBe(theirs.consumed);
          expect(ours.text.equals(theirs.text)).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 5 },
    );
  });
});
