import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWords } from '../../../core/message/encoded-words.js';
import { readCharset } from '../../../platform/shared/charsets.js';

const read = (text: string): string => decodeWords(Buffer.from(text, 'utf8').toString('latin1'), readCharset);
const base64 = (octets: Uint8Array | string): string => Buffer.from(octets).toString('base64');

// 山田 太郎 in the charsets of Japanese mail.
const iso2022jp = '\x1b$B;3ED\x1b(B \x1b$BB@O:\x1b(B';
const shiftJis = Buffer.from('8e5293632091be9859', 'hex');
const eucJp = Buffer.from('bbb3c5c420c2c0cfba', 'hex');

test.each([
  [`=?ISO-2022-JP?B?${base64(iso2022jp)}?=`, '山田 太郎'],
  [`=?Shift_JIS?B?${base64(shiftJis)}?=`, '山田 太郎'],
  [`=?EUC-JP*ja?b?${base64(eucJp)}?=`, '山田 太郎'],
  [`=?UTF-8?B?${base64('山田 太郎')}?=`, '山田 太郎'],
  ['=?UTF-8?Q?=E5=B1=B1=E7=94=B0_=E5=A4=AA=E9=83=8E?=', '山田 太郎'],
  ['山田 太郎', '山田 太郎'],
  ['plain name', 'plain name'],
  // White space between words goes, other white space stays.
  ['=?UTF-8?Q?a?= =?UTF-8?Q?b?=  c =?UTF-8?Q?d?= e', 'ab  c d e'],
  ['=?UTF-8?Q?a?=\r\n =?US-ASCII?Q?b?=', 'ab'],
  // A character cut in two.
  ['=?UTF-8?B?5bE=?= =?UTF-8?B?sQ==?=', '山'],
  ['=?x-nobody?Q?abc?= d', '=?x-nobody?Q?abc?= d'],
  ['=?UTF-8?X?abc?= =?UTF-8?Q?abc', '=?UTF-8?X?abc?= =?UTF-8?Q?abc'],
])('%s', (written, shown) => {
  expect(read(written)).toBe(shown);
});

test('any text is read, and a long one as far as anybody looks', () => {
  const piece = fc.constantFrom('=?', 'utf-8', '?', 'Q', 'B', '?=', ' ', 'abc', '=41', '\r\n', 'é');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(read(pieces.join(''))).not.toContain('\n');
    }),
  );
  for (const part of ['=?', '=?utf-8?q?', '=?a?q?b?= ', '?=']) {
    expect(read(part.repeat(200_000)).length).toBeLessThanOrEqual(0x4000);
  }
});
