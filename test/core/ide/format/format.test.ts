import { describe, expect, test } from 'vitest';
import { formatEdits } from '../../../../core/ide/format/format.js';
import { styleFor } from '../../../../core/ide/format/style.js';
import { expectSafe, formatted, zoneOfText } from './formatted.js';

const head = '$ORIGIN example.com.\n$TTL 3600\n';

/** Formats lines under two directives, and says what became of the lines. */
function lay(lines: string, style = styleFor('spaces', 4)): string {
  const out = expectSafe(head + lines, style);
  expect(out.startsWith(head)).toBe(true);
  return out.slice(head.length);
}

describe('columns', () => {
  test('owner, TTL, class, type and data line up within a section', () => {
    expect(lay('@ 300 IN NS ns1\n\tIN\tMX 10   mail\nwww A 192.0.2.1\nftp IN AAAA 2001:db8::1\n')).toBe(
      [
        '@               300 IN NS   ns1',
        '                    IN MX   10 mail',
        'www                    A    192.0.2.1',
        'ftp                 IN AAAA 2001:db8::1',
        '',
      ].join('\n'),
    );
  });

  test('each section has columns of its own; blank lines, comments and directives divide', () => {
    expect(
      lay(
        'selector2026._domainkey TXT "x"\na A 192.0.2.1\n\na A 192.0.2.2\n; b\nb 5m A 192.0.2.3\n$TTL  1h\nc TYPE65280 \\# 0\n',
      ),
    ).toBe(
      [
        'selector2026._domainkey TXT  "x"',
        'a                       A    192.0.2.1',
        '',
        'a               A    192.0.2.2',
        '; b',
        'b               5m A    192.0.2.3',
        '$TTL 1h',
        'c               TYPE65280 \\# 0',
        '',
      ].join('\n'),
    );
  });

  test('one long owner stands out and pushes nothing', () => {
    const long = 'a-name-much-longer-than-all-the-others';
    expect(
      lay(`a IN A 192.0.2.1\nb IN A 192.0.2.2\n${long} IN A 192.0.2.3\nc IN A 192.0.2.4\nd IN MX 5 a\n`),
    ).toBe(
      [
        'a               IN A    192.0.2.1',
        'b               IN A    192.0.2.2',
        `${long} IN A 192.0.2.3`,
        'c               IN A    192.0.2.4',
        'd               IN MX   5 a',
        '',
      ].join('\n'),
    );
  });

  test('where most owners are long, the column is wide', () => {
    const owners = [
      'server-in-frankfurt.dc1',
      'server-in-frankfurt-2.dc1',
      'server-in-berlin.dc17.europe',
      'a',
    ];
    expect(lay(owners.map((owner) => `${owner} A 192.0.2.1\n`).join(''))).toBe(
      owners.map((owner) => `${owner.padEnd(32)}A    192.0.2.1\n`).join(''),
    );
  });

  test('class before TTL stays so, and has columns where the whole section is written so', () => {
    expect(lay('a IN 300 A 192.0.2.1\nb IN 1h30m A 192.0.2.2\nc IN A 192.0.2.3\n')).toBe(
      [
        'a               IN 300   A    192.0.2.1',
        'b               IN 1h30m A    192.0.2.2',
        'c               IN       A    192.0.2.3',
        '',
      ].join('\n'),
    );
  });

  test('with tabs the columns are tab stops', () => {
    expect(
      lay('@ IN SOA ns1 h ( 1 ; serial\n2 3 4 5 )\nwww 5m IN A 192.0.2.1 ; web\n', styleFor('tabs', 8)),
    ).toBe(
      [
        '@\t\t\tIN\tSOA\tns1 h ( 1\t; serial',
        '\t\t\t\t\t\t2 3 4 5 )',
        'www\t\t5m\tIN\tA\t192.0.2.1\t; web',
        '',
      ].join('\n'),
    );
  });

  test('letters beyond ASCII are one column each', () => {
    expect(lay('a TXT "ü—ü"   ; x\nb TXT "uuu" ; y\n')).toBe(
      ['a               TXT  "ü—ü"      ; x', 'b               TXT  "uuu"      ; y', ''].join('\n'),
    );
  });
});

describe('entries in parentheses', () => {
  test('an SOA with a number a line comes out in columns', () => {
    expect(
      lay(
        '@ IN SOA ns1.example.com. hostmaster.example.com. (\n  2026112201 ;serial\n 2h; refresh\n\t30m   ; retry\n2w ; expire\n10m ) ; negative answers\n IN NS ns1 ; primary\n',
      ),
    ).toBe(
      [
        '@               IN SOA  ns1.example.com. hostmaster.example.com. (',
        '                        2026112201      ;serial',
        '                        2h              ; refresh',
        '                        30m             ; retry',
        '                        2w              ; expire',
        '                        10m )           ; negative answers',
        '                IN NS   ns1     ; primary',
        '',
      ].join('\n'),
    );
  });

  test('a closing parenthesis on a line of its own stands below the data', () => {
    expect(lay('@ SOA a b ( ; times\n 1\n 2 3 4 5\n)\n')).toBe(
      [
        '@               SOA  a b (      ; times',
        '                     1',
        '                     2 3 4 5',
        '                     )',
        '',
      ].join('\n'),
    );
  });

  test('lines start below what follows the parenthesis', () => {
    expect(
      lay('k TXT("v=DKIM1; "; version\n"p=AAAA"; key\n"BBBB")\n@ SOA a b (1; serial\n2; refresh\n3 4 5)\n'),
    ).toBe(
      [
        'k               TXT  ( "v=DKIM1; "      ; version',
        '                       "p=AAAA"         ; key',
        '                       "BBBB" )',
        '@               SOA  a b ( 1    ; serial',
        '                           2    ; refresh',
        '                           3 4 5 )',
        '',
      ].join('\n'),
    );
  });

  test('line breaks and empty lines stay; what was commented out stays at the margin', () => {
    expect(lay('@ SOA a b (\n\n1\n;2\n   ; refresh:\n 3 4 5 6)\n')).toBe(
      [
        '@               SOA  a b (',
        '',
        '                     1',
        ';2',
        '                     ; refresh:',
        '                     3 4 5 6 )',
        '',
      ].join('\n'),
    );
  });

  test('heads in parentheses keep their order', () => {
    expect(lay('a ( IN\n TXT ) "x" (\n "y" ; c\n )\n  ( 5m IN A\n 192.0.2.1 )\n')).toBe(
      [
        'a               ( IN',
        '                  TXT ) "x" (',
        '                     "y"        ; c',
        '                     )',
        '                ( 5m IN A',
        '                  192.0.2.1 )',
        '',
      ].join('\n'),
    );
  });
});

describe('comments', () => {
  test('of neighbouring lines line up; one behind a long line stands out', () => {
    const long = '"and so on and so on and so on and so on and so on"';
    expect(
      lay(
        `a A 192.0.2.1; one\nb A 192.0.2.200 ; two\nc TXT ${long} ; three\nd A 192.0.2.3\ne A 192.0.2.4 ; four\n`,
      ),
    ).toBe(
      [
        'a               A    192.0.2.1          ; one',
        'b               A    192.0.2.200        ; two',
        `c               TXT  ${long} ; three`,
        'd               A    192.0.2.3',
        'e               A    192.0.2.4  ; four',
        '',
      ].join('\n'),
    );
  });

  test('that go on below another stay below it', () => {
    expect(
      lay('www A 192.0.2.1  ; the shop,\n                 ; in Frankfurt\n   ; mail\nmx A 192.0.2.2\n'),
    ).toBe(
      [
        'www             A    192.0.2.1  ; the shop,',
        '                                ; in Frankfurt',
        '                ; mail',
        'mx              A    192.0.2.2',
        '',
      ].join('\n'),
    );
  });

  test('that touch an unquoted text stay: they may have been meant as its end', () => {
    expect(lay('_dmarc TXT v=DMARC1; p=none\n')).toBe('_dmarc          TXT  v=DMARC1; p=none\n');
    expect(lay('_dmarc TXT v=DMARC1  ; p=none\n')).toBe('_dmarc          TXT  v=DMARC1   ; p=none\n');
  });

  test('in blocks of their own are not touched', () => {
    const block = ';  Owner     TTL  Type\n;\n\t;  and more  \n;\n';
    expect(lay(block)).toBe(block);
  });
});

describe('what is kept', () => {
  test('strings, their number and their quotes', () => {
    expect(lay('a TXT "a  b"   c "" "d""e" \\"f "g\\"\\; ; h"\n')).toBe(
      'a               TXT  "a  b" c "" "d""e" \\"f "g\\"\\; ; h"\n',
    );
    expect(lay('a HTTPS 1 . alpn="h3,h2"   port=443\n')).toBe(
      'a               HTTPS 1 . alpn="h3,h2" port=443\n',
    );
  });

  test('a string over two lines', () => {
    expect(lay('a TXT   "one\\\n   two"    "three" ; c\n')).toBe(
      'a               TXT  "one\\\n   two" "three" ; c\n',
    );
  });

  test('what could not be read, octet by octet, among lines that could', () => {
    expect(
      lay('a  A  192.0.2.1\nb    ANAME    x   ;  y\nc  IN A 192.0.2.256\n"  d A 192.0.2.1\ne A 192.0.2.2\n'),
    ).toBe(
      [
        'a               A    192.0.2.1',
        'b    ANAME    x   ;  y',
        'c  IN A 192.0.2.256',
        '"  d A 192.0.2.1',
        'e               A    192.0.2.2',
        '',
      ].join('\n'),
    );
  });

  test('an entry behind a parenthesis that does not close: only its looks tell it from the one above', () => {
    const open = '@  SOA ( a b 1 2\nx    A    192.0.2.1\n';
    expect(lay(`${open}y  A  192.0.2.2\n`)).toBe(`${open}y               A    192.0.2.2\n`);
  });

  test('two blank lines, but not three', () => {
    expect(lay('\n\na A 192.0.2.1\n \n\t\n\nb A 192.0.2.2\n\n\n\n\n')).toBe(
      '\n\na               A    192.0.2.1\n\nb               A    192.0.2.2\n\n',
    );
  });

  test('line ends, and the last line gets one of the same kind', () => {
    expect(formatted('$TTL  5\r\na  A 192.0.2.1 \r\n\tNS a   ')).toBe(
      '$TTL 5\r\na               A    192.0.2.1\r\n                NS   a\r\n',
    );
    expect(formatted('; a')).toBe('; a\n');
    expect(formatted('   ')).toBe('');
    expect(formatted('')).toBe('');
  });

  test('directives, with one blank between their parts', () => {
    expect(
      lay('$INCLUDE   "a  b"\tsub  ; why\n$GENERATE  1-2   a$  A   192.0.2.$ ; this\n$BOGUS   x\n'),
    ).toBe(
      '$INCLUDE "a  b" sub                     ; why\n$GENERATE 1-2 a$ A 192.0.2.$    ; this\n$BOGUS   x\n'.replace(
        'sub                     ;',
        'sub             ;',
      ),
    );
  });
});

describe('edits', () => {
  test('there are none for a text that is laid out already', () => {
    expect(Array.from(formatEdits(zoneOfText(`${head}a               A    192.0.2.1\n`)))).toEqual([]);
  });

  test('each is a gap, so that a pointer in a word stays where it is', () => {
    const text = `${head}www  IN A 192.0.2.1 \n`;
    const edits = Array.from(formatEdits(zoneOfText(text)), ({ span, text: blanks }) => [
      text.slice(span.start, span.end),
      blanks.length,
    ]);
    expect(edits).toEqual([
      ['  ', 13],
      [' ', 4],
      [' ', 0],
    ]);
  });

  test('a range means the entries that it touches, as they are laid out with the whole text', () => {
    const text = `${head}a-long-owner.of-22.cha A 192.0.2.1\nb   A 192.0.2.2\nc   SOA a b (\n1 2 3\n 4 5 )\nd   A 192.0.2.3\n`;
    const start = text.indexOf('b   A');
    const range = { start: start + 2, end: text.indexOf('1 2 3') + 1 };
    let out = text;
    for (const { span, text: blanks } of Array.from(formatEdits(zoneOfText(text), { range })).reverse()) {
      out = out.slice(0, span.start) + blanks + out.slice(span.end);
    }
    const indent = ' '.repeat(24);
    expect(out).toBe(
      `${head}a-long-owner.of-22.cha A 192.0.2.1\nb${indent.slice(1)}A    192.0.2.2\nc${indent.slice(1)}SOA  a b (\n${indent}     1 2 3\n${indent}     4 5 )\nd   A 192.0.2.3\n`,
    );
    const wholeLine = { start, end: text.indexOf('c   SOA') };
    expect(
      Array.from(formatEdits(zoneOfText(text), { range: wholeLine })).every(
        ({ span }) => span.end <= wholeLine.end,
      ),
    ).toBe(true);
  });
});
