import { describe, expect, test } from 'vitest';
import { tryActions } from './try-actions.js';

const x = (count: number): string => 'x'.repeat(count);

describe('the octets stay the same when', () => {
  test('strings are joined', () => {
    const done = tryActions('@ TXT ( "v=spf1 "\n  "mx "‸ "-all" ) ; mail\n').do('Join the strings');
    expect(done.lines).toBe('@ TXT ( "v=spf1 mx -all" ) ; mail\n');
    expect(done.changes).toEqual([
      '-example.com. 3600 IN TXT "v=spf1 " "mx " "-all"',
      '+example.com. 3600 IN TXT "v=spf1 mx -all"',
    ]);
    expect(done.findings).toEqual([]);
  });

  test('a long text is wrapped behind its blanks, at the column of the first string', () => {
    const done = tryActions(
      '@\tTXT‸\t"v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 ip4:192.0.2.3 ip4:192.0.2.4 ip4:192.0.2.5 -all"\n',
    ).do('Wrap');
    expect(done.lines).toBe(
      '@\tTXT\t( "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 ip4:192.0.2.3 ip4:192.0.2.4 "\n' +
        ' \t   \t  "ip4:192.0.2.5 -all" )\n',
    );
    expect(done.findings).toEqual([]);
  });

  test.each([
    ['"a" (\n  "b" ) ; both', '"ab" ; both'],
    ['( "a" ) "b"', '"ab"'],
    ['( ( "a" ) "b" ( "c" ) ; no\n)', '( "abc" ; no\n)'],
    ['"a" ( "b" ) ( ) "c" ( ; end\n)', '"abc" ( ; end\n)'],
  ])('parentheses stand among the strings: %s', (before, after) => {
    expect(tryActions(`t TXT‸ ${before}\n`).do('Join the strings').lines).toBe(`t TXT ${after}\n`);
  });

  test('needless backslashes go', () => {
    const done = tryActions('_dmarc TXT "v=DMARC1\\; p=reject\\; \\"\\\\;‸"\n').do('Remove needless');
    expect(done.lines).toBe('_dmarc TXT "v=DMARC1; p=reject; \\"\\\\;"\n');
    expect(done.changes).toEqual([]);
  });
});

test('a string that is too long is split, escapes counted as one octet', () => {
  const done = tryActions(`k TXT "${x(254)}\\"\\059‸y" "z"\n`).do('Split');
  expect(done.lines).toBe(`k TXT ( "${x(254)}\\""\n        ";y"\n        "z" )\n`);
  expect(done.findings).toEqual(['-ZONE002']);
});

test('a text of strings that fit is not split, one with comments not touched, and hexadecimal left alone', () => {
  expect(tryActions('k TXT ‸"a" "b"\n').titles).not.toContain(
    'Split the text into strings of at most 255 octets',
  );
  expect(tryActions('k TXT ( "a" ; one\n ‸"b" )\n').titles).toEqual([]);
  expect(tryActions('k TXT ‸\\# 3 026162\n').titles).toEqual([]);
});

describe('quotes are put round', () => {
  test('words, with their blanks', () => {
    const done = tryActions('@ TXT v=spf1 ‸a:a.example.net -all ; mail\n').do('Put the text into quotes');
    expect(done.lines).toBe('@ TXT "v=spf1 a:a.example.net -all" ; mail\n');
    expect(done.findings).toEqual(['-ZONE018']);
  });

  test('what a semicolon made a comment', () => {
    const done = tryActions('_dmarc TXT v=DMARC1; p=reject; rua=mailto:d@example.com‸\n').do('Put the text');
    expect(done.lines).toBe('_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"\n');
    expect(done.findings).toContain('-ZONE018');
    expect(tryActions('_dmarc TXT v=DMARC1; p=none‸\n').titles).toEqual([
      'Put the text into quotes, together with what the semicolon made a comment',
    ]);
  });

  test('escaped semicolons in the words', () => {
    const done = tryActions('_dmarc TXT v=DMARC1\\;‸ p=none\\; "rua=mailto:d@example.com"\n').do(
      'Put the text',
    );
    expect(done.lines).toBe('_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"\n');
  });

  test('nothing that is one word, or quoted', () => {
    expect(tryActions('@ TXT hello‸ ; a comment\n').titles.join()).not.toContain('quotes');
    expect(tryActions('@ TXT "a‸" b\n').titles.join()).not.toContain('quotes');
  });
});

describe('typographic characters', () => {
  test('quotes become quotes', () => {
    const done = tryActions('@ TXT ‸“v=spf1 mx –all”\n').do('Write typographic');
    expect(done.lines).toBe('@ TXT "v=spf1 mx -all"\n');
    expect(done.findings).toEqual(expect.arrayContaining(['-ZONE019']));
  });

  test('quotes inside quotes go, and so do blanks that do not break and marks that are not seen', () => {
    const done = tryActions('_dmarc TXT "‸“v=DMARC1;\u00a0p=none;\u200b rua=mailto:d@example.com”"\n').do(
      'Write',
    );
    expect(done.lines).toBe('_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"\n');
    expect(done.findings).toEqual(['-ZONE019']);
  });

  test('stay in a text that is about something else', () => {
    expect(tryActions('quote TXT "she said ‸“yes” twice"\n').titles).toEqual([]);
  });
});

test('the version moves to the front', () => {
  const done = tryActions('_dmarc TXT "p=none; v=dmarc1‸; rua=mailto:d@example.com"\n').do(
    'Put v=DMARC1 first',
  );
  expect(done.lines).toBe('_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"\n');
  expect(done.findings).toEqual(['-DMARC001']);
});

test('what a $GENERATE makes is not edited', () => {
  const tried = tryActions('$GENERATE 1-3 h$ TXT v=spf1 ‸mx -all\n');
  expect(tried.actions).toEqual([]);
});
