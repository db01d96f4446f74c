import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Name, nameOfLabels, printOctet, wireLengthOf } from '../../../core/dns/name.js';
import { nameInMessage, writeName } from '../../../core/dns/wire-name.js';
import { nameOf } from '../../platform/dns/questions.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('a name in a message', () => {
  test.each([
    ['\0', 0, '.', 1],
    ['\x03www\x04test\0', 0, 'www.test.', 10],
    ['\x04test\0\x03www\xc0\x00', 6, 'www.test.', 12],
    ['\0\xc0\x00', 1, '.', 3],
    ['\x03a.\xff\0', 0, 'a\\.\\255.', 5],
  ])('%j at %i is %s', (octets, at, name, end) => {
    expect(nameInMessage(bytes(octets), at)).toEqual({ name, end });
  });

  test.each([
    ['', 0],
    ['\x03ww', 0],
    ['\x03www', 0],
    ['\xc0', 0],
    ['\xc0\x00', 0],
    ['\xc0\x05\0', 0],
    ['\x40a\0', 0],
    ['\x80a\0', 0],
    // Two pointers that lead to each other.
    ['\xc0\x02\xc0\x00', 2],
    // A name that goes on into itself.
    ['\x01a\xc0\x00', 0],
    [`${`\x3f${'a'.repeat(63)}`.repeat(4)}\0`, 0],
  ])('%j at %i is none', (octets, at) => {
    expect(nameInMessage(bytes(octets), at)).toBeUndefined();
  });
});

test('any name is written as it is read', () => {
  const label = fc.uint8Array({ minLength: 1, maxLength: 63 });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 3 }), (labels) => {
      const name = nameOfLabels(labels.map((octets) => Array.from(octets, printOctet).join('')));
      const wire = new Uint8Array(wireLengthOf(name) + 2).fill(0xee);
      expect(writeName(name, wire, 1)).toBe(wire.length - 1);
      expect(nameInMessage(wire, 1)).toEqual({ name, end: wire.length - 1 });
      expect([wire[0], wire.at(-1)]).toEqual([0xee, 0xee]);
      expect(nameOf(name)).toBe(name as Name);
    }),
  );
});
