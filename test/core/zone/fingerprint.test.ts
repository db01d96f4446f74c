import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../core/zone/fingerprint.js';
import { printZone } from '../../../core/zone/print.js';
import { wholeZone } from './zones.js';

const head = '$ORIGIN example.com.\n$TTL 1h\n';
const soa = '@ SOA ns.example.net. h 7 1 2 3 4\n@ NS ns.example.net.\n';

function fingerprint(text: string): string {
  return fingerprintOf(wholeZone(head + text));
}

const before = `${soa}www A 192.0.2.1\nwww A 192.0.2.2\n@ MX 10 mail\nmail 5m A 192.0.2.3\n`;

describe('the same records:', () => {
  test.each([
    ['another serial', before.replace('h 7 1', 'h 8 1')],
    ['another order', `${soa}mail 5m A 192.0.2.3\n@ MX 10 mail\nwww A 192.0.2.2\nwww A 192.0.2.1\n`],
    ['comments and blanks', before.replaceAll('\n', ' ; why\n\n')],
    ['another spelling', before.replace('mail 5m', 'MAIL.example.com. 300').replace('10', '010')],
    ['a record said twice', `${before}www A 192.0.2.1\n`],
    ['a TTL that is not that of the set', before.replace('www A 192.0.2.2', 'www 5 A 192.0.2.2')],
    ['data outside the zone', `${before}www.example.net. A 192.0.2.9\n`],
  ])('%s', (_, after) => {
    expect(fingerprint(after)).toBe(fingerprint(before));
  });
});

describe('other records:', () => {
  test.each([
    ['one more', `${before}ftp A 192.0.2.9\n`],
    ['one less', before.replace('www A 192.0.2.2\n', '')],
    ['other data', before.replace('192.0.2.3', '192.0.2.4')],
    ['another owner', before.replace('mail 5m', 'mall 5m')],
    ['another type with the same data', before.replace('@ NS', '@ PTR')],
    ['another TTL', before.replace('5m', '6m')],
    ['another number in the SOA', before.replace('h 7 1 2', 'h 7 1 3')],
    ['data swapped between two owners', before.replace(/www A 192.0.2.1|A 192.0.2.3/g, swap)],
    ['an SOA below the apex', `${before}sub SOA ns.example.net. h 7 1 2 3 4\n`],
  ])('%s', (_, after) => {
    expect(fingerprint(after)).not.toBe(fingerprint(before));
  });

  test('the serial of an SOA elsewhere', () => {
    const other = (serial: number): string => `${before}sub SOA ns.example.net. h ${serial} 1 2 3 4\n`;
    expect(fingerprint(other(1))).not.toBe(fingerprint(other(2)));
  });
});

function swap(found: string): string {
  return found.startsWith('www') ? 'www A 192.0.2.3' : 'A 192.0.2.1';
}

test('the fingerprints are equal when the printed records are', () => {
  const line = fc
    .tuple(
      fc.constantFrom('a', 'b', 'A', '@', 'x.example.net.'),
      fc.constantFrom('', '5', '6'),
      fc.constantFrom('A 192.0.2.1', 'A 192.0.2.2', 'TXT a', 'TXT A'),
    )
    .map((words) => words.join(' '));
  const lines = fc.array(line, { maxLength: 4 });
  fc.assert(
    fc.property(lines, lines, (one, other) => {
      const printed = [one, other].map((some) => printedOf(`${soa}${some.join('\n')}\n`));
      const isSame = printed[0] === printed[1];
      const fingerprints = [one, other].map((some) => fingerprint(`${soa}${some.join('\n')}\n`));
      expect(fingerprints[0] === fingerprints[1]).toBe(isSame);
    }),
    { numRuns: 500 },
  );
});

/** The records as a server has them, owners in lower case. */
function printedOf(text: string): string {
  const lines = Array.from(printZone(wholeZone(head + text)));
  return lines
    .map((line) => line.replace(/^\S+/, (owner) => owner.toLowerCase()))
    .sort()
    .join('\n');
}

test('a hundred thousand records of one owner, half of them said twice, count half', () => {
  const records = Array.from({ length: 100_000 }, (_, index) => `a TXT ${index % 50_000}`).join('\n');
  expect(fingerprint(`${soa}${records}\n`)).toMatch(/^example\.com\. 50002 /);
});
