import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectionsAt } from '../../../core/ide/selection.js';
import { wholeZone } from '../zone/zones.js';

const head = '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1 h 1 2 3 4 5\n';

/** What is selected step by step, starting at `|`, without the last step, which is the whole file. */
function steps(lines: string): string[] {
  const at = lines.indexOf('|');
  const text = head + lines.replace('|', '');
  const spans = selectionsAt(wholeZone(text), head.length + at);
  expect(spans[spans.length - 1]).toEqual({ start: 0, end: text.length });
  return spans.slice(0, -1).map(({ start, end }) => text.slice(start, end));
}

describe('a selection grows', () => {
  test('from a label to the name, the record, the owner and the file', () => {
    expect(steps('www.s|ub IN A 192.0.2.1\n  AAAA 2001:db8::1 ; c\nx A 192.0.2.2\n')).toEqual([
      'sub',
      'www.sub',
      'www.sub IN A 192.0.2.1',
      'www.sub IN A 192.0.2.1\n  AAAA 2001:db8::1',
    ]);
    expect(steps('@ MX 10 mail.exam|ple.net.\n')).toEqual([
      'example',
      'mail.example.net',
      'mail.example.net.',
      '10 mail.example.net.',
      '@ MX 10 mail.example.net.',
      '@ SOA ns1 h 1 2 3 4 5\n@ MX 10 mail.example.net.',
    ]);
  });

  test('in SPF, from a word to the term', () => {
    expect(steps('@ TXT "v=spf1 -include:_spf.exa|mple.net ~all" ; c\n').slice(0, 8)).toEqual([
      'example',
      '_spf.example.net',
      'include:_spf.example.net',
      '-include:_spf.example.net',
      'v=spf1 -include:_spf.example.net ~all',
      '"v=spf1 -include:_spf.example.net ~all"',
      '@ TXT "v=spf1 -include:_spf.example.net ~all"',
      '@ TXT "v=spf1 -include:_spf.example.net ~all" ; c',
    ]);
    expect(steps('@ TXT "v=spf1 -a|ll"\n').slice(0, 3)).toEqual(['all', '-all', 'v=spf1 -all']);
    expect(steps('@ TXT "v=spf1 redirect=a.|b"\n').slice(0, 4)).toEqual([
      'b',
      'a.b',
      'redirect=a.b',
      'v=spf1 redirect=a.b',
    ]);
  });

  test('in a tag list, from a word to the tag', () => {
    expect(steps('_dmarc TXT "v=DMARC1; rua=mailto:d@exam|ple.com; p=none"\n').slice(0, 5)).toEqual([
      'example',
      'example.com',
      'mailto:d@example.com',
      'rua=mailto:d@example.com',
      'v=DMARC1; rua=mailto:d@example.com; p=none',
    ]);
  });

  test('over the gap between two strings', () => {
    expect(steps('_dmarc TXT ( "v=DMARC1; p=quar|" ; c\n"antine; sp=none" )\n')).toEqual([
      'quar',
      'quar" ; c\n"antine',
      'p=quar" ; c\n"antine',
      '( "v=DMARC1; p=quar" ; c\n"antine; sp=none" )',
      '_dmarc TXT ( "v=DMARC1; p=quar" ; c\n"antine; sp=none" )',
    ]);
  });

  test('in a comment, from a word to the block', () => {
    expect(steps('\n; one\n; tw|o three\n\n')).toEqual(['two', '; two three', '; one\n; two three']);
    expect(steps('x A 192.0.2.1 ; t|wo\n')).toEqual(['two', '; two', 'x A 192.0.2.1 ; two']);
  });

  test('in a directive and in what could not be read', () => {
    expect(steps('$INCLUDE a.b|c ; x\n')).toEqual(['bc', 'a.bc', '$INCLUDE a.bc ; x']);
    expect(steps('x BOGUS "a |b"\n').slice(0, 4)).toEqual(['b', 'a b', '"a b"', 'x BOGUS "a b"']);
  });

  test('at the end of the file, and in an empty one', () => {
    expect(steps('x A 192.0.2.1|')).toContain('x A 192.0.2.1');
    expect(selectionsAt(wholeZone(''), 0)).toEqual([{ start: 0, end: 0 }]);
  });

  test('at any place of any text, each step strictly larger than the one before', () => {
    const words = fc.constantFrom(
      ...[
        '@ ',
        '_dmarc ',
        's._domainkey ',
        ' ',
        'A ',
        'TXT ',
        '"v=spf1 ',
        '"v=DMARC1;',
        '"',
        'p=none',
        ';',
        '=',
        'a.b',
      ],
      ...[
        'include:',
        '%{d}',
        '-all',
        '/24',
        '(',
        ')',
        '\n',
        '\\',
        '\\059',
        '$TTL ',
        '\0',
        'é',
        '😀',
        '192.0.2.1',
      ],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.nat(), (parts, place) => {
        const text = parts.join('');
        const offset = place % (text.length + 2);
        const spans = selectionsAt(wholeZone(text), offset);
        expect(spans.length).toBeGreaterThan(0);
        spans.forEach(({ start, end }, index) => {
          const inner = spans[index - 1];
          if (inner === undefined) return;
          expect(start <= inner.start && inner.end <= end).toBe(true);
          expect(end - start).toBeGreaterThan(inner.end - inner.start);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('among a great many records of one owner without looking at all of them', () => {
    const zone = wholeZone(`${head}${'@ A 192.0.2.1\n'.repeat(200_000)}`);
    for (let at = 0; at < 20; at++) selectionsAt(zone, head.length + at * 100_000);
  });
});
