import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string; readonly removeText?: number };
}

interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly EnterRule[];
}

const file = new URL('../../language-configuration.json', import.meta.url);
const configuration = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;

describe('words, as a double click selects them', () => {
  const { pattern, flags } = configuration.wordPattern;

  it.each([
    ['s2026b._domainkey IN TXT', ['s2026b', '_domainkey', 'IN', 'TXT']],
    ['_mta-sts 1h30m IN CNAME mta-sts.example.', ['_mta-sts', '1h30m', 'IN', 'CNAME', 'mta-sts', 'example']],
    ['"v=spf1 ip4:192.0.2.0/24 ~all"', ['v', 'spf1', 'ip4', '192.0.2.0', '24', 'all']],
    ['"v=spf1 ip6:2001:db8::/32 -all"', ['v', 'spf1', 'ip6', '2001:db8::', '32', 'all']],
    ['"exists:%{ir}.%{d2}._spf.%{h}"', ['exists', '%{ir}', '%{d2}', '_spf', '%{h}']],
    ['"v=DMARC1; p=none\\; rua=mailto:a@b.c"', ['v', 'DMARC1', 'p', 'none', 'rua', 'mailto', 'a', 'b', 'c']],
    ['$ORIGIN a\\.b\\033.example.', ['$ORIGIN', 'a\\.b\\033', 'example']],
    ['; Prüfung für 例え', ['Prüfung', 'für', '例え']],
  ])('%s', (line, words) => {
    expect(line.match(new RegExp(pattern, `g${flags}`))).toEqual(words);
  });

  it('a key is one word', () => {
    const key = `${'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA+3/Z'.repeat(4)}IDAQAB==`;
    expect(`"v=DKIM1; p=${key}"`.match(new RegExp(pattern, `g${flags}`))).toEqual(['v', 'DKIM1', 'p', key]);
  });
});

describe('the Enter key', () => {
  /** What happens at the `|`: the first rule that matches, or `keep` where VS Code just keeps the indentation. */
  function pressEnter(line: string): string {
    const [before = '', after = ''] = line.split('|');
    const rule = configuration.onEnterRules.find(
      ({ beforeText, afterText }) =>
        new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
    );
    if (rule === undefined) return 'keep';
    const { indent, appendText = '', removeText } = rule.action;
    return `${indent}${appendText}${removeText === undefined ? '' : ' to column 0'}`;
  }

  it.each([
    ['www IN A 192.0.2.1|', 'keep'],
    ['    IN A 192.0.2.1|', 'keep'],
    ['_dmarc IN TXT (|', 'indent'],
    ['_dmarc IN TXT ( "v=DMARC1; p=none; "|', 'indent'],
    ['_dmarc IN TXT ( "v=DMARC1; p=none; " ; a comment (|', 'indent'],
    ['_dmarc IN TXT (|)', 'indentOutdent'],
    ['    IN TXT ( "a" ) ; closed|', 'keep'],
    ['@ IN TXT "a ( b"|', 'keep'],
    ['; a ( in a comment|', 'keep'],
    // Inside a string: the second half becomes a string of its own.
    ['_dmarc IN TXT ( "v=DMARC1; |p=none" )', 'indent"'],
    ['    "v=DMARC1; |p=none" )', 'none"'],
    ['    "a" "b\\"|c"', 'none"'],
    // The record is over; a blank before the next owner would hide it.
    ['        10m )     ; negative answers|', 'none to column 0'],
    ['    "p=AAAA;)" )|', 'none to column 0'],
    ['    "p=AAAA;)"|', 'keep'],
  ])('%s', (line, expected) => {
    expect(pressEnter(line)).toBe(expected);
  });
});

describe('no pattern is slow on a hostile line', () => {
  const patterns = [
    ...configuration.onEnterRules.flatMap(({ beforeText, afterText }) => [beforeText, afterText ?? '']),
    configuration.wordPattern.pattern,
  ];
  const motifs = [
    ' ',
    '(',
    ')',
    '"',
    '\\',
    '\\"',
    '( "a" ',
    '"a',
    '()',
    'a-',
    'a',
    '1.',
    'a:',
    '%{a',
    ';',
    ' ;)',
    '\\0',
    '="',
  ];

  it.each(motifs)('%s, 100,000 characters of it', (motif) => {
    for (const end of ['', '"', ';', '(', ')', '!', '\\']) {
      const line = motif.repeat(Math.ceil(100_000 / motif.length)) + end;
      for (const pattern of patterns) line.match(new RegExp(pattern, 'gu'));
    }
  });
});
