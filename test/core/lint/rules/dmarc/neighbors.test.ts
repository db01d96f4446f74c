import { describe, expect, test } from 'vitest';
import { lintExample } from '../../examples.js';

function codes(lines: string): readonly string[] {
  return lintExample(lines, {})
    .map(({ code }) => code)
    .filter((code) => code.startsWith('DMARC'));
}

const key = 'sel._domainkey TXT "v=DKIM1; p=AAAA"';
const rua = 'rua=mailto:d@example.com';

describe('what a rule must not be told about', () => {
  test.each([
    ['spelling that the grammar allows', `_dmarc TXT "v = DMARC1 ; p = Reject ; adkim=S; ${rua} ;"\n${key}`],
    [
      'a policy and other texts at one name',
      `_dmarc TXT "v=DMARC1;p=none;${rua}"\n_dmarc TXT "MS=ms1"\n_dmarc TXT "v=spf1 -all"`,
    ],
    [
      'a record of a subdomain beside that of the domain',
      `_dmarc TXT "v=DMARC1; p=reject"\n_dmarc.a TXT "v=DMARC1; p=none; ${rua}"\n${key}`,
    ],
    [
      'permission for reports, to one and to all',
      '*._report._dmarc TXT "v=DMARC1"\na.example.net._report._dmarc TXT "v=DMARC1;"',
    ],
    [
      'reject without keys where keys stand in another file',
      '$INCLUDE keys.zone\n_dmarc TXT "v=DMARC1; p=reject"',
    ],
    [
      'reject without keys where the keys are delegated',
      '_dmarc TXT "v=DMARC1; p=reject"\n_domainkey NS ns.example.net.',
    ],
    [
      'reject at a domain that sends nothing',
      '_dmarc TXT "v=DMARC1; p=reject"\n@ MX 0 .\n@ TXT "v=spf1 -all"',
    ],
    [
      'a DMARC text that a _dmarc name is an alias of',
      `_dmarc CNAME all\nall TXT "v=DMARC1; p=none; ${rua}"`,
    ],
  ])('%s', (_, lines) => expect(codes(lines)).toEqual([]));

  test('sp where the zone shows that nothing stands above, but for the generations that differ', () => {
    const lines = '_dmarc.a TXT "v=DMARC1; p=reject; sp=reject"\nsel._domainkey.a CNAME k.example.net.';
    expect(codes(lines)).toEqual(['DMARC043']);
  });
});

describe('one cause, one finding', () => {
  test.each([
    [
      'of two records none is in force',
      '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "v=DMARC1; p=reject"',
      ['DMARC002'],
    ],
    [
      'a comma in an address',
      `_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:a,b@example.com"`,
      ['DMARC031'],
    ],
    ['a wildcard is not also at a wrong name', '* TXT "v=DMARC1; p=none"', ['DMARC045']],
    [
      'sp that nobody reads is not also too mild',
      `_dmarc TXT "v=DMARC1; p=none; ${rua}"\n_dmarc.a TXT "v=DMARC1; p=quarantine; sp=none"`,
      ['DMARC015'],
    ],
    ['a bad sp', `_dmarc TXT "v=DMARC1; p=reject; sp=bad; t=y; ${rua}"`, ['DMARC013']],
  ])('%s', (_, lines, expected) => expect(codes(lines)).toEqual(expected));
});

describe('a zone is read in linear time', () => {
  test('20,000 records at one name', () => {
    const line = (_: unknown, index: number) =>
      `_dmarc TXT "v=DMARC1; p=reject; x${index}=1"\n@ TXT "t${index}"`;
    expect(codes(Array.from({ length: 20_000 }, line).join('\n')).length).toBe(39_999);
  });
});
