import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worded } from '../../../core/ide/markdown.js';
import type { OutlineSymbol } from '../../../core/ide/outline-symbol.js';
import { type OutlineLimits, outlineLimits, symbolsOf } from '../../../core/ide/symbols.js';
import { sourceOfOctets } from '../../../core/text/source.js';
import { englishWords } from '../../../core/words/words.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { wholeZone } from '../zone/zones.js';

const head = '$ORIGIN example.com.\n$TTL 60\n@ IN SOA ns1 h 2026 2 3 4 5\n  NS ns1\n';

/** The outline as text: indented, with details, and where the selections are. */
function outline(text: string, limits?: OutlineLimits): string[] {
  const lines = (symbols: readonly OutlineSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, span, selection, children }) => {
      expect(selection.start >= span.start && selection.end <= span.end).toBe(true);
      return [
        `${indent}${worded(englishWords, name)}${detail === '' ? '' : `: ${worded(englishWords, detail)}`}`,
        ...lines(children, `${indent}  `),
      ];
    });
  return lines(symbolsOf(wholeZone(text), limits), '');
}

describe('the outline', () => {
  test('has the owners in the order of the text, with their records', () => {
    expect(
      outline(`${head}www A 192.0.2.1\n\n; more\n   AAAA 2001:db8::1\nother.example.net. A 192.0.2.2\n`),
    ).toEqual([
      'example.com.',
      '  SOA: ns1 h 2026 2 3 4 5',
      '  NS: ns1',
      'www',
      '  A: 192.0.2.1',
      '  AAAA: 2001:db8::1',
      'other.example.net.',
      '  A: 192.0.2.2',
    ]);
  });

  test('starts with the records about mail', () => {
    const lines = outline(
      [
        head,
        '@ MX 10 mx1\n@ TXT "v=spf1 " "include:_spf -all"\n@ TXT "other"\n_spf TXT "v=spf1 mx"\n',
        '_dmarc TXT "v=DMARC1; p=none"\n_dmarc.shop CNAME dmarc.example.net.\ns1._domainkey TXT ( "v=DKIM1; k=rsa; "\n"p=',
        `${'A'.repeat(99)}" )\na.b._domainkey.shop CNAME x\n_mta-sts TXT "v=STSv1; id=1"\n_smtp._tls TXT "v=TLSRPTv1"\n`,
        'default._bimi TXT "v=BIMI1; l="\n*.shop MX 0 .\n',
      ].join(''),
    );
    expect(lines.slice(0, lines.indexOf('example.com.'))).toEqual([
      'Mail: 11 records',
      '  MX: 10 mx1',
      '  MX *.shop: 0 .',
      '  SPF: v=spf1 include:_spf -all',
      '  SPF _spf: v=spf1 mx',
      '  DMARC: v=DMARC1; p=none',
      '  DMARC shop: dmarc.example.net.',
      `  DKIM s1: v=DKIM1; k=rsa; p=${'A'.repeat(42)}…`,
      '  DKIM a.b.shop: x',
      '  MTA-STS: v=STSv1; id=1',
      '  TLS-RPT: v=TLSRPTv1',
      '  BIMI default: v=BIMI1; l=',
    ]);
  });

  test('has a level for $ORIGIN where a file has several', () => {
    expect(
      outline(
        `${head}$ORIGIN sub.example.com.\nwww A 192.0.2.1\n$INCLUDE more.zone ; x\n$GENERATE 1-2 h$ A 192.0.2.$\n`,
      ),
    ).toEqual([
      '$ORIGIN example.com.',
      '  example.com.',
      '    SOA: ns1 h 2026 2 3 4 5',
      '    NS: ns1',
      '$ORIGIN sub.example.com.',
      '  www.sub',
      '    A: 192.0.2.1',
      '  $INCLUDE more.zone',
      '  $GENERATE 1-2 h$ A 192.0.2.$',
    ]);
  });

  test('says where it ends', () => {
    const many = Array.from({ length: 9 }, (_, i) => `h${i} A 192.0.2.1\n`).join('');
    expect(outline(head + many, { ...outlineLimits, owners: 3, records: 1, entries: 99 })).toEqual([
      'example.com.',
      '  SOA: ns1 h 2026 2 3 4 5',
      '  1 more of this owner',
      'h0',
      '  A: 192.0.2.1',
      'h1',
      '  A: 192.0.2.1',
      'More below: the outline ends after 3 owners',
    ]);
    expect(outline(head + many, { ...outlineLimits, owners: 99, records: 99, entries: 5 })).toEqual([
      'example.com.',
      '  SOA: ns1 h 2026 2 3 4 5',
      '  NS: ns1',
      'h0',
      '  A: 192.0.2.1',
      'More below: the outline ends after 2 owners',
    ]);
  });

  test('has only what stands in the file itself', () => {
    const loader = {
      load: () => ({ id: 'inc', source: sourceOfOctets(Buffer.from('inc A 192.0.2.9\n@ MX 1 x\n')) }),
    };
    const zone = readZone(sourceOfOctets(Buffer.from(`${head}$INCLUDE inc\nwww A 192.0.2.1\n`)), { loader });
    expect(zone.records.length).toBe(5);
    expect(symbolsOf(zone).map(({ name }) => name)).toEqual(['example.com.', '$INCLUDE inc', 'www']);
  });

  test('of retired types says so', () => {
    const [, , owner] = symbolsOf(wholeZone(`${head}www SPF "v=spf1 -all"\n`));
    expect(owner?.children.map(({ name, isDeprecated }) => ({ name, isDeprecated }))).toEqual([
      { name: 'SPF', isDeprecated: true },
    ]);
  });

  test('of any text is in order, and its parts lie within their wholes', () => {
    const words = fc.constantFrom(
      '@ ',
      'a ',
      ' ',
      'A ',
      'TXT ',
      '"v=spf1 ',
      '"',
      '192.0.2.1',
      '(',
      ')',
      '\n',
      '$ORIGIN x',
      '$',
      ';',
      '\0',
      'é',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const check = (symbols: readonly OutlineSymbol[]): void => {
          for (const { span, selection, children } of symbols) {
            expect(0 <= span.start && span.start <= selection.start).toBe(true);
            expect(selection.start <= selection.end && selection.end <= span.end).toBe(true);
            expect(span.end).toBeLessThanOrEqual(text.length);
            check(children);
          }
        };
        check(symbolsOf(wholeZone(text)));
      }),
      { numRuns: 500 },
    );
  });

  test('has no more symbols than a limit, and says that there are more', () => {
    const countOf = (symbols: readonly OutlineSymbol[]): number =>
      symbols.reduce((count, { children }) => count + 1 + countOf(children), 0);
    const lines = ['a A 192.0.2.1\n  TXT "a"\nb A 192.0.2.1\n', '$ORIGIN x\na A 192.0.2.1\n', '@ MX 1 a\n'];
    for (const line of lines) {
      const zone = wholeZone(head + line.repeat(400));
      for (const symbols of [10, 100, 101, 102, 103, 300]) {
        const made = symbolsOf(zone, { ...outlineLimits, records: 40, symbols: symbols + 501 });
        expect(countOf(made)).toBeLessThanOrEqual(symbols + 501);
      }
    }
    const many = symbolsOf(wholeZone(head + (lines[0] ?? '').repeat(4000)));
    expect(countOf(many)).toBeLessThanOrEqual(10_000);
    expect(countOf(many)).toBeGreaterThan(9_900);
    expect(many[many.length - 1]?.kind).toBe('more');
  });

  test('of a great many records does not take long', () => {
    const zones = ['a A 192.0.2.1\n', 'a\tTXT "v=spf1 -all"\n', '; comment\n', '@ MX 1 a\n'].map((line) =>
      wholeZone(head + line.repeat(200_000)),
    );
    for (const zone of zones) symbolsOf(zone);
  });
});
