import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { semanticTokens } from '../../../core/ide/semantic-tokens.js';
import { sourceOfOctets } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';
import { wholeZone } from '../zone/zones.js';

const head = '$TTL 60\n@ SOA ns1 h 1 2 3 4 5\n';

/** Tokens of the lines under a head, as `type.modifier text`. */
function tokens(lines: string, standard: 'rfc9989' | 'rfc7489' = 'rfc9989'): string[] {
  const zone = wholeZone(head + lines);
  const range = { start: head.length, end: head.length + lines.length };
  return Array.from(semanticTokens(zone, { standard, range }), ({ span, type, modifiers }) =>
    [[type, ...modifiers].join('.'), zone.source.slice(span.start, span.end)].join(' '),
  );
}

describe('tokens of a zone file', () => {
  test('the parts of a record', () => {
    expect(tokens('www 1h IN MX 10 mail ; note\n\tA 192.0.2.1\nx TXT "a" b\n')).toEqual([
      'variable.declaration www',
      'number 1h',
      'modifier IN',
      'type MX',
      'number 10',
      'variable mail',
      'comment ; note',
      'type A',
      'number 192.0.2.1',
      'variable.declaration x',
      'type TXT',
      'string "a"',
      'string b',
    ]);
  });

  test('directives, comments and what could not be read', () => {
    expect(tokens('; c\n$ORIGIN x.\n$INCLUDE "f" ; d\n@ BOGUS "y"\n@ TXT "open\n')).toEqual([
      'comment ; c',
      'keyword $ORIGIN',
      'keyword $INCLUDE',
      'string "f"',
      'comment ; d',
      'string "y"',
      'string "open',
    ]);
  });

  test('the terms of SPF, with what is deprecated and what is never looked at', () => {
    expect(
      tokens('@ TXT "v=spf1 +mx:a.%{d}/24//64 ?ptr ip4:192.0.2.0/24 redirect=b.example -all a ra=x"\n').slice(
        2,
      ),
    ).toEqual([
      'string "',
      'keyword v=spf1',
      'string  ',
      'operator +',
      'function mx',
      'operator :',
      'variable a.',
      'macro %{d}',
      'string /',
      'number 24',
      'string //',
      'number 64',
      'string  ',
      'operator ?',
      'function.deprecated ptr',
      'string  ',
      'function ip4',
      'string :',
      'number 192.0.2.0',
      'string /',
      'number 24',
      'string  ',
      'property.unused redirect',
      'operator.unused =',
      'variable.unused b.example',
      'string  ',
      'operator -',
      'function all',
      'string  ',
      'function.unused a',
      'string  ',
      'property ra',
      'operator =',
      'string x',
      'string "',
    ]);
  });

  test('the tags of DMARC, of both standards', () => {
    const record = '_dmarc TXT "v=DMARC1; p=none; pct=50; p=x; zz=1; rua=mailto:a@b"\n';
    expect(
      tokens(record)
        .filter((token) => !/^(?:string {1,2}$|string "|operator)/.test(token))
        .slice(2),
    ).toEqual([
      'property v',
      'keyword DMARC1',
      'property p',
      'enumMember none',
      'property.deprecated pct',
      'number.deprecated 50',
      'property.unused p',
      'string.unused x',
      'property.unused zz',
      'number.unused 1',
      'property rua',
      'string mailto:a@b',
    ]);
    expect(tokens(record, 'rfc7489')).toContain('number 50');
  });

  test('a tag that is split over strings is the same tag in both', () => {
    expect(tokens('_dmarc TXT ( "v=DMARC1; p=quar" ; a\n"antine\\059 s" "p=none" )\n').slice(2)).toEqual([
      'string "',
      'property v',
      'operator =',
      'keyword DMARC1',
      'operator ;',
      'string  ',
      'property p',
      'operator =',
      'enumMember quar',
      'string "',
      'comment ; a',
      'string "',
      'enumMember antine',
      'operator \\059',
      'string  ',
      'property s',
      'string "',
      'string "',
      'property p',
      'operator =',
      'enumMember none',
      'string "',
    ]);
  });

  test('a type that nobody should use any more is deprecated; hexadecimal text has no words', () => {
    expect(tokens('@ SPF "v=spf1 -all"\n')[1]).toBe('type.deprecated SPF');
    expect(tokens('@ TXT \\# 2 0161\n')).toEqual(['variable.declaration @', 'type TXT']);
  });

  const words = fc.constantFrom(
    ...[
      '@ ',
      '_dmarc ',
      's._domainkey ',
      ' ',
      '\t',
      'A ',
      'TXT ',
      'IN ',
      '5 ',
      '"v=spf1 ',
      '"v=DMARC1;',
      '"',
      'p=none',
      ';',
      '=',
    ],
    ...[
      'include:',
      '%{d}',
      'a%',
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

  test('of any text stand in order, apart, and are never empty', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        let end = 0;
        for (const { span } of semanticTokens(wholeZone(parts.join('')), { standard: 'rfc9989' })) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(parts.join('').length);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a range are those of the entries that it touches', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.nat(), fc.nat(), (parts, from, length) => {
        const text = parts.join('');
        const start = from % (text.length + 1);
        const range = { start, end: start + (length % (text.length - start + 1)) };
        const zone = wholeZone(text);
        const all = Array.from(semanticTokens(zone, { standard: 'rfc9989' }), (token) =>
          JSON.stringify(token),
        );
        const some = Array.from(semanticTokens(zone, { standard: 'rfc9989', range }), (token) =>
          JSON.stringify(token),
        );
        expect(all.join('\n')).toContain(some.join('\n'));
        for (const token of all) {
          const { span } = JSON.parse(token);
          if (span.end > range.start && span.start < range.end) expect(some).toContain(token);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of a file in octets are the same but for their numbers', () => {
    const text = `${head}ü TXT "v=spf1 a:ü mx -all" ; é\n`;
    const zone = readZone(sourceOfOctets(Buffer.from(text)));
    expect(Array.from(semanticTokens(zone, { standard: 'rfc9989' }), ({ type }) => type)).toEqual(
      Array.from(semanticTokens(wholeZone(text), { standard: 'rfc9989' }), ({ type }) => type),
    );
  });

  test('of a range cost the range, wherever it is', () => {
    const line = 'a TXT "v=spf1 a mx -all"\n';
    const zone = wholeZone(head + line.repeat(100_000));
    for (let at = 1; at <= 20; at++) {
      const from = head.length + at * line.length * 4_000;
      expect(
        Array.from(semanticTokens(zone, { standard: 'rfc9989', range: { start: from, end: from + 1000 } }))
          .length,
      ).toBeGreaterThan(300);
    }
  });
});
