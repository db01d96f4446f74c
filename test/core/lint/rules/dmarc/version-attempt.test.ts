import { describe, expect, test } from 'vitest';
import { findVersionAttempt } from '../../../../../core/lint/rules/dmarc/version-attempt.js';

function summary(text: string): string | undefined {
  const attempt = findVersionAttempt(text);
  return attempt && `${attempt.mistake} «${text.slice(attempt.span.start, attempt.span.end)}»`;
}

describe('attempts at a DMARC version', () => {
  test.each([
    ['v=dmarc1; p=none', 'case «dmarc1»'],
    ['V = Dmarc1 ; p=none', 'case «Dmarc1»'],
    ['v=DMARC1.0; p=none', 'word «DMARC1.0»'],
    ['v=DMARC2;p=none', 'word «DMARC2»'],
    ['v=DMARC; p=none', 'word «DMARC»'],
    ['v=DMARC 1; p=none', 'word «DMARC 1»'],
    ['v=DMRAC1; p=none', 'word «DMRAC1»'],
    ['v=DMARC1\\; p=none', 'word «DMARC1\\»'],
    ['v=1; p=none', 'word «1»'],
    ['v=; p=none', 'word «v=»'],
    ['v:DMARC1; p=none', 'word «v:DMARC1»'],
    ['DMARC1; p=none', 'word «DMARC1»'],
    ['v=DMARC1 p=none', 'no-semicolon «DMARC1»'],
    ['v=DMARC1, p=none', 'no-semicolon «DMARC1»'],
    ['v=DMARC1p=none; sp=none', 'no-semicolon «DMARC1»'],
    [' v=DMARC1; p=none', 'something-before « »'],
    ['"v=DMARC1; p=none"', 'something-before «"»'],
    ['\xef\xbb\xbfv=DMARC1; p=none', 'something-before «\xef\xbb\xbf»'],
    [' v=dmarc1; p=none', 'case « v=dmarc1»'],
    ['p=none; v=DMARC1', 'not-first «v=DMARC1»'],
    ['rua=mailto:d@example.com; v=dmarc1', 'not-first «v=dmarc1»'],
    ['p=reject; rua=mailto:d@example.com', 'missing «p=reject»'],
  ])('%s', (text, expected) => expect(summary(text)).toBe(expected));

  test.each([
    '',
    ';',
    'v=spf1 -all',
    'v=spf1; p=none',
    'v=DKIM1; p=MIGf',
    'v=STSv1; id=1',
    'v=TLSRPTv1; rua=mailto:d@example.com',
    'google-site-verification=dmarc1',
    'MS=ms12345',
    'p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ',
    'This domain has a DMARC record',
    'dmarc is here',
  ])('nothing in %j', (text) => expect(summary(text)).toBeUndefined());
});
