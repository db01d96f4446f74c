import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Inflater } from '../../platform/node/inflater.js';

const room = 100_000;
const text = (seed: number, length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, at) => (at * at * seed + at) & 0x7f));

/** What comes out, copied, since it is good until the next call only. */
function inflated(inflater: Inflater, octets: Uint8Array, most = room) {
  const result = inflater.inflate(octets, most);
  return result === undefined ? undefined : { text: Buffer.from(result.piece), consumed: result.consumed };
}

test('one engine inflates one text after the other, and says how much of the input each was', () => {
  const inflater = new Inflater();
  for (const length of [1, 10, 5000, 60_000, 90_000, 0, 7]) {
    const plain = text(length + 3, length);
    const packed = deflateRawSync(plain);
    const behind = Buffer.concat([packed, Buffer.from('trailer')]);
    for (const octets of [packed, behind])
      expect(inflated(inflater, octets), String(length)).toEqual({ text: plain, consumed: packed.length });
  }
});

test('what is damaged, breaks off or comes to more is left to others, and the next one is inflated', () => {
  const inflater = new Inflater();
  const plain = text(5, 20_000);
  const packed = deflateRawSync(plain);
  const whole = { text: plain, consumed: packed.length };
  const damaged = [
    ...[0, 1, packed.length >> 1, packed.length - 1].map((length) => packed.subarray(0, length)),
    ...[Buffer.from('no deflated data'), Buffer.alloc(100, 0xff), Buffer.from([7])],
  ];
  for (const octets of damaged) {
    expect(inflated(inflater, octets), octets.toString('hex', 0, 10)).toBeUndefined();
    expect(inflated(inflater, packed)).toEqual(whole);
  }
  expect(inflated(inflater, packed, plain.length)).toBeUndefined();
  expect(inflated(inflater, packed, 1)).toBeUndefined();
  expect(inflated(inflater, packed, plain.length + 1)).toEqual(whole);
});

test('an engine that failed ends nothing but itself', async () => {
  const inflater = new Inflater();
  expect(inflater.inflate(Buffer.from('damaged'), room)).toBeUndefined();
  // Errors of streams are told later, and end the process where nobody listens.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(inflated(inflater, deflateRawSync('whole'))?.text.toString()).toBe('whole');
});
