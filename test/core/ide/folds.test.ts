import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../../core/ide/folds.js';
import { wholeZone } from '../zone/zones.js';

/** Folds of a text: kind, first line and last line, counted from 1. */
function folds(text: string, most?: number): string[] {
  const zone = wholeZone(text);
  return foldsOf(zone, most).map(({ kind, span }) => {
    const line = (offset: number) => zone.lines.position(offset).line + 1;
    expect(line(span.start)).toBeLessThan(line(span.end));
    return `${kind} ${line(span.start)}-${line(span.end)}`;
  });
}

describe('what folds', () => {
  test('an entry in parentheses; a closing one on a line of its own stays to be seen', () => {
    expect(folds('@ SOA a b (\n1\n2 3 4 5 )\nx TXT ("a"\n"b" ; c\n)\ny TXT ( "a" )\nz TXT (\n)\n')).toEqual([
      'record 1-3',
      'record 4-5',
    ]);
  });

  test('a DKIM key over several lines', () => {
    expect(folds('s._domainkey IN TXT ( "v=DKIM1; k=rsa; "\n"p=AAAA"\n"BBBB" )\n')).toEqual(['key 1-3']);
  });

  test('a block of comments', () => {
    expect(folds('; a\n; b\n  ; c\n@ A 192.0.2.1\n; d\n\n; e\n; f')).toEqual(['comment 1-3', 'comment 7-8']);
  });

  test('records of one owner, inherited or written again', () => {
    expect(
      folds('@ NS a\n  NS b\n\n; mail\n  MX 10 a\na A 192.0.2.1\na A 192.0.2.2\n\na A 192.0.2.3\n'),
    ).toEqual(['owner 1-5', 'owner 6-7']);
  });

  test('where the first record of an owner folds, the owner does not: both start on one line', () => {
    expect(folds('@ SOA a b (\n1 2 3 4 5 )\n  NS a\n')).toEqual(['record 1-2']);
  });

  test('what follows an $ORIGIN, where there are several', () => {
    expect(folds('$ORIGIN a.\n@ A 192.0.2.1\n\n; about b\n$origin b.\n$TTL 1\n@ A 192.0.2.1\n')).toEqual([
      'section 1-2',
      'section 5-7',
    ]);
    expect(folds('$ORIGIN a.\n@ A 192.0.2.1\n')).toEqual([]);
  });

  test('the less important goes first where there is too much', () => {
    const text = '; a\n; b\n@ NS a\n  NS b\nx TXT (\n"a" )\n';
    expect(folds(text)).toEqual(['comment 1-2', 'owner 3-4', 'record 5-6']);
    expect(folds(text, 2)).toEqual(['comment 1-2', 'record 5-6']);
  });

  test('any text, without a fold on one line, each inside the one around it or beside it', () => {
    const words = fc.constantFrom(
      '@ ',
      'a ',
      ' ',
      'A ',
      'TXT ',
      '"x"',
      '"',
      '(',
      ')',
      '\n',
      '\n',
      '\r',
      '$ORIGIN x',
      ';',
      '\0',
      '\uFEFF',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const zone = wholeZone(parts.join(''));
        const found = foldsOf(zone);
        for (const { span } of found) {
          expect(zone.lines.position(span.start).line).toBeLessThan(zone.lines.position(span.end).line);
        }
        const starts = found.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  test('of a large file, in linear time', () => {
    const zones = [
      'a A 192.0.2.1\n',
      ' A 192.0.2.1\n',
      '; x\n',
      '@ SOA a b (\n1 2 3 4 5 )\n',
      '$ORIGIN a.\n@ NS b\n',
    ].map((line) => wholeZone(line.repeat(100_000)));
    for (const zone of zones) expect(foldsOf(zone).length).toBeLessThanOrEqual(5000);
  });
});
