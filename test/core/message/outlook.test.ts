import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTransportHeader } from '../../../core/message/outlook/transport-header.js';
import { restoreMessage } from '../../../core/message/restore/restore-message.js';
import { noMessageIn } from '../../../core/verdict/no-message.js';
import { englishWords } from '../../../core/words/words.js';
import { writeCompoundFile, writeOutlookMessage } from '../../compound-file.js';

const read = (file: Uint8Array): string | undefined => {
  const header = readTransportHeader(file);
  return header && Buffer.from(header).toString('utf8');
};
const short = 'Received: from a.example by b.example\r\nFrom: 山田 <a@a.example>\r\n';
const property = '__substg1.0_007D001F';

describe('the header in a file of Outlook', () => {
  test('a short one, which lies in the mini stream', () => {
    expect(read(writeOutlookMessage(`${short}\r\n\u0000`))).toBe(short);
  });

  test('a long one, with sectors of its own', () => {
    const long = `X-Long: ${'0123456789 '.repeat(5000)}\r\n${short}`;
    expect(read(writeOutlookMessage(long))).toBe(long);
  });

  test('in a code page, and below the line that Outlook puts above it', () => {
    const header = `Microsoft Mail Internet Headers Version 2.0\r\n${short}`;
    expect(read(writeCompoundFile({ '__substg1.0_007D001E': Buffer.from(header) }))).toBe(short);
  });

  test.each([
    ['no property', writeCompoundFile({ '__substg1.0_0037001F': Buffer.from('x') })],
    ['an empty one', writeOutlookMessage('\r\n\r\n')],
    [
      'that of a message in an attachment',
      writeCompoundFile({}, { embedded: { [property]: Buffer.from(short) } }),
    ],
    ['cut off', writeOutlookMessage(short).subarray(0, 700)],
  ])('none: %s', (_, file) => {
    expect(read(file)).toBeUndefined();
    const why = noMessageIn(file);
    expect(why && englishWords.of(why)).toContain('holds no header of a message');
  });

  test('is a message without a body, and places count in it', () => {
    const { message, written, keepsBody, damages, fileOffset } = restoreMessage(writeOutlookMessage(short));
    expect(message.fields.map(({ name }) => name)).toEqual(['Received', 'From']);
    expect(Buffer.from(written).toString()).toBe(short);
    expect([keepsBody, fileOffset(5), damages.map(({ kind }) => kind)]).toEqual([false, 5, ['outlook']]);
  });
});

describe('hostile files', () => {
  const file = writeOutlookMessage(`X-Long: ${'0123456789 '.repeat(2000)}\r\n${short}`);
  const at = (offset: number, value: number): Uint8Array => {
    const octets = Buffer.from(file);
    octets.writeUInt32LE(value >>> 0, offset);
    return octets;
  };

  test('chains that go in circles end', () => {
    // Every entry of the table of chains points to sector 0, then to itself.
    const tables = Buffer.from(file);
    const table = 512 + 512 * tables.readUInt32LE(0x4c);
    for (let entry = 0; entry < 128; entry++) tables.writeUInt32LE(0, table + 4 * entry);
    expect(() => read(tables)).not.toThrow();
    for (let entry = 0; entry < 128; entry++) tables.writeUInt32LE(entry, table + 4 * entry);
    expect(() => read(tables)).not.toThrow();
    // The list of tables is a circle.
    const circle = Buffer.from(at(0x44, 0));
    circle.writeUInt32LE(0, 512 + 508);
    expect(() => read(circle)).not.toThrow();
  });

  test('a directory whose siblings go in circles ends', () => {
    const octets = Buffer.from(file);
    const directory = 512 + 512 * octets.readUInt32LE(0x30);
    for (let entry = 0; entry < 4; entry++) {
      octets.writeUInt32LE(1, directory + 128 * entry + 0x44);
      octets.writeUInt32LE(0, directory + 128 * entry + 0x48);
    }
    expect(() => read(octets)).not.toThrow();
  });

  test('sizes of gigabytes cost what the file costs', () => {
    for (const offset of [0x2c, 0x30, 0x3c, 0x44, 0x48])
      expect(() => read(at(offset, 0x7fff_ffff))).not.toThrow();
    const octets = Buffer.from(file);
    const directory = 512 + 512 * octets.readUInt32LE(0x30);
    for (let entry = 0; entry < 4; entry++) octets.writeUInt32LE(0xffff_ffff, directory + 128 * entry + 0x78);
    expect(read(octets)?.length ?? 0).toBeLessThanOrEqual(file.length);
  });

  test('any octets changed, any file cut off', () => {
    const change = fc.record({ place: fc.nat(file.length - 1), value: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.nat(file.length), (changes, length) => {
        const octets = Buffer.from(file.subarray(0, length));
        for (const { place, value } of changes) if (place >= 8 && place < length) octets[place] = value;
        restoreMessage(octets);
      }),
      { numRuns: 300 },
    );
  });
});
