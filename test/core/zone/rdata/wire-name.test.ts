import { describe, expect, it } from 'vitest';
import { nameOfWire, wireOfName } from '../../../../core/zone/rdata/wire-name.js';
import { nameOfText, octetsOf } from './read-line.js';

const pairs: readonly (readonly [string, string])[] = [
  ['.', '00'],
  ['example.com.', '07 6578616d706c65 03 636f6d 00'],
  ['a\\.b.c.', '03 612e62 01 63 00'],
  ['\\000\\255\\"\\;\\(\\)\\$\\@\\\\.', '09 00ff223b28292440 5c 00'],
  ['Example.', '07 4578616d706c65 00'],
];

for (const [text, hex] of pairs) {
  it(`${text} goes to the wire and back`, () => {
    expect(wireOfName(nameOfText(text))).toBe(octetsOf(hex));
    expect(nameOfWire(octetsOf(`ff${hex}ff`), 1)).toEqual({ name: text, end: 1 + octetsOf(hex).length });
  });
}

describe('what is no name on the wire', () => {
  const label = `3f${'61'.repeat(63)}`;
  const bad: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a name without its root', '0161'],
    ['a cut label', '0361'],
    ['a pointer', 'c000'],
    ['a label type that was never used', '4100'],
    ['256 octets', `${label}${label}${label}3e${'61'.repeat(62)}00`],
  ];
  for (const [what, hex] of bad) it(what, () => expect(nameOfWire(octetsOf(hex), 0)).toBeUndefined());

  it('but 255 octets are one', () => {
    expect(nameOfWire(octetsOf(`${label}${label}${label}3d${'61'.repeat(61)}00`), 0)?.end).toBe(255);
  });
});
