import { describe, expect, test, vi } from 'vitest';
import { definitionAt } from '../../../../core/ide/names/definition.js';
import { definitionTexts, head, sceneOf, textOf } from './scene.js';

const other = `${head('example.net.')}@ NS ns1\nmx A 192.0.2.9\n_spf TXT "v=spf1 -all"\n`;

/** The definition at the cursor of some lines below the head of example.com, beside a zone example.net. */
function definition(lines: string): string[] {
  return definitionTexts(sceneOf({ com: `${head()}${lines}\n`, net: other }));
}

describe('a name in data leads to its owner', () => {
  test.each([
    ['@ MX 10 ma‸il\nmail A 192.0.2.1', ['mail', 'com 5: mail A 192.0.2.1']],
    ['@ MX 10 mail‸\nmail A 192.0.2.1', ['mail', 'com 5: mail A 192.0.2.1']],
    ['@ MX 10 ‸mail\nMAIL A 192.0.2.1', ['mail', 'com 5: MAIL A 192.0.2.1']],
    ['w CNAME ‸m\\097il\nmail A 192.0.2.1', ['m\\097il', 'com 5: mail A 192.0.2.1']],
    ['w CNAME ma‸il.example.com.\nmail A 192.0.2.1', ['mail.example.com.', 'com 5: mail A 192.0.2.1']],
    ['_sip._tcp SRV 1 2 3 si‸p\nsip AAAA ::1', ['sip', 'com 5: sip AAAA ::1']],
    ['d DNAME ‸t\nt A 192.0.2.1', ['t', 'com 5: t A 192.0.2.1']],
    ['1 PTR ‸t\nt A 192.0.2.1', ['t', 'com 5: t A 192.0.2.1']],
    ['r RP . te‸xt\ntext TXT "who"', ['text', 'com 5: text TXT "who"']],
    ['k IPSECKEY 10 3 2 g‸w AQID\ngw A 192.0.2.1', ['gw', 'com 5: gw A 192.0.2.1']],
    ['k AMTRELAY 10 0 3 g‸w\ngw A 192.0.2.1', ['gw', 'com 5: gw A 192.0.2.1']],
    ['h HIP 2 2001 AQID rvs1 r‸vs2\nrvs2 A 192.0.2.1', ['rvs2', 'com 5: rvs2 A 192.0.2.1']],
    ['s HTTPS 1 ‸t\nt A 192.0.2.1', ['t', 'com 5: t A 192.0.2.1']],
    ['w CNAME \\# 3 0‸14100\na A 192.0.2.1', ['\\# 3 014100']],
  ])('%s', (lines, expected) => {
    expect(definition(lines)).toEqual(expected);
  });

  test('in another zone', () => {
    expect(definition('@ MX 10 mx‸.example.net.')).toEqual(['mx.example.net.', 'net 5: mx A 192.0.2.9']);
  });

  test('in all zones, the own one first', () => {
    const scene = sceneOf({
      net: other,
      com: `${head()}@ MX 10 m‸x.example.net.\nmx.example.net. A 192.0.2.1\n`,
    });
    expect(definitionTexts(scene).slice(1)).toEqual([
      'com 5: mx.example.net. A 192.0.2.1',
      'net 5: mx A 192.0.2.9',
    ]);
  });

  test('each line that writes the owner counts, a line that inherits it does not', () => {
    expect(definition('@ MX 10 mai‸l\nmail A 192.0.2.1\n A 192.0.2.2\nx A 192.0.2.3\nmail AAAA ::1')).toEqual(
      ['mail', 'com 5: mail A 192.0.2.1', 'com 8: mail AAAA ::1'],
    );
  });

  test('parentheses and comments are not part of what is shown', () => {
    expect(definition('@ MX 10 mai‸l\nmail A ( ; why\n 192.0.2.1 ) ; this')[1]).toBe(
      'com 5: mail A ( ; why\n 192.0.2.1 )',
    );
  });

  test('a name that no zone has leads to the wildcard that answers for it', () => {
    expect(definition('@ MX 10 an‸y\n* A 192.0.2.1')).toEqual(['any', 'com 5: * A 192.0.2.1']);
    expect(definition('@ MX 10 an‸y.sub\n* A 192.0.2.1')[1]).toBe('com 5: * A 192.0.2.1');
  });

  test('but not past a name that exists (RFC 4592 s2.2.2)', () => {
    expect(definition('@ MX 10 an‸y.sub\n* A 192.0.2.1\nx.sub A 192.0.2.1')).toEqual(['any.sub']);
    expect(definition('@ MX 10 su‸b\n* A 192.0.2.1\nx.sub A 192.0.2.1')).toEqual(['sub']);
  });

  test('an owner leads to the places of its own name', () => {
    expect(definition('ma‸il A 192.0.2.1\nmail AAAA ::1')).toEqual([
      'mail',
      'com 4: mail A 192.0.2.1',
      'com 5: mail AAAA ::1',
    ]);
  });

  test.each(['@ MX ‸10 mail\nmail A 192.0.2.1', '@ M‸X 10 mail', '; ma‸il', '$TTL 6‸0', 'a ‸'])(
    'nothing at %s',
    (lines) => {
      expect(definition(lines)).toEqual([]);
    },
  );
});

describe('a domain in an SPF term', () => {
  test.each([
    ['t TXT "v=spf1 include:_s‸pf.example.net -all"', ['_spf.example.net', 'net 6: _spf TXT "v=spf1 -all"']],
    ['t TXT "v=spf1 redirect=_spf.exam‸ple.net."', ['_spf.example.net.', 'net 6: _spf TXT "v=spf1 -all"']],
    ['t TXT "v=spf1 a:mx.exam‸ple.net/24 -all"', ['mx.example.net', 'net 5: mx A 192.0.2.9']],
    ['t TXT "v=spf1 exists:mx.exam‸ple.net -all"', ['mx.example.net', 'net 5: mx A 192.0.2.9']],
    [
      't TXT "v=spf1 include:_spf.ex" "am‸ple.net -all"',
      ['_spf.ex" "ample.net', 'net 6: _spf TXT "v=spf1 -all"'],
    ],
    [
      't TXT "v=spf1 in" ( ; c\n "clude:_spf.e‸xample\\.net" )',
      ['_spf.example\\.net', 'net 6: _spf TXT "v=spf1 -all"'],
    ],
    ['t SPF "v=spf1 include:_s‸pf.example.net -all"', ['_spf.example.net', 'net 6: _spf TXT "v=spf1 -all"']],
  ])('%s', (lines, expected) => {
    expect(definition(lines)).toEqual(expected);
  });

  test('leads to the records that the term asks for, even where they inherit their owner', () => {
    const lines =
      't TXT "v=spf1 TERM:_‸s.example.com -all"\n_s A 192.0.2.1\n TXT "other"\n TXT "v=spf1 mx -all"\n MX 1 m';
    const at = (term: string) => definition(lines.replace('TERM', term)).slice(1);
    expect(at('include')).toEqual(['com 7: TXT "v=spf1 mx -all"']);
    expect(at('a')).toEqual(['com 5: _s A 192.0.2.1']);
    expect(at('mx')).toEqual(['com 8: MX 1 m']);
    expect(at('ptr')).toEqual(['com 5: _s A 192.0.2.1']);
  });

  test('leads to what stands there where that is not there', () => {
    expect(definition('t TXT "v=spf1 include:mx‸.example.net -all"')).toEqual([
      'mx.example.net',
      'net 5: mx A 192.0.2.9',
    ]);
  });

  test('behind macros leads to the wildcard', () => {
    expect(definition('t TXT "v=spf1 exists:%{i}._‸x.example.com -all"\n*._x A 127.0.0.2')).toEqual([
      '_x.example.com',
      'com 5: *._x A 127.0.0.2',
    ]);
  });

  test.each([
    't TXT "v=spf1 exists:%{‸i}._x.example.com -all"',
    't TXT "v=spf1 incl‸ude:_spf.example.net -all"',
    't TXT "v=spf2 include:_s‸pf.example.net -all"',
    't TXT "see include:_s‸pf.example.net"',
  ])('nothing at %s', (lines) => {
    expect(definition(lines)).toEqual([]);
  });
});

describe('an inherited owner leads to the line that gave it', () => {
  test('over lines, comments and other directives', () => {
    const lines = 'mail A 192.0.2.1\n\n; note\n$TTL 60\n   A 192.0.2.2\n‸   A 192.0.2.3';
    expect(definition(lines)).toEqual(['   ', 'com 4: mail']);
  });

  test('even when that line is no record', () => {
    expect(definition('mail A 192.0.2.1\nbad A bad\n ‸ A 192.0.2.3')).toEqual(['  ', 'com 5: bad']);
  });

  test('but not past a line whose owner cannot be read', () => {
    expect(definition('mail A 192.0.2.1\na..b A 192.0.2.2\n ‸ A 192.0.2.3')).toEqual(['  ', 'com 4: mail']);
  });
});

describe('directives', () => {
  test('$INCLUDE leads to its file', () => {
    expect(definition('$INCLUDE hos‸ts.inc sub')).toEqual(['hosts.inc', 'file hosts.inc']);
    expect(definition('$include "my hos‸ts.inc"')).toEqual(['my hosts.inc', 'file my hosts.inc']);
  });

  test('the origin of $INCLUDE and $ORIGIN is a name', () => {
    expect(definition('$INCLUDE hosts.inc su‸b\nsub A 192.0.2.1')).toEqual(['sub', 'com 5: sub A 192.0.2.1']);
    expect(definition('sub A 192.0.2.1\n$ORIGIN su‸b')).toEqual(['sub', 'com 4: sub A 192.0.2.1']);
    expect(definition('sub.x A 192.0.2.1\n$ORIGIN x\n$ORIGIN su‸b\n')).toEqual([
      'sub',
      'com 4: sub.x A 192.0.2.1',
    ]);
  });

  test('a relative $ORIGIN at the top is told by the records below it', () => {
    const fragment = '$ORIGIN s‸ub\na A 192.0.2.1\n$ORIGIN example.com.\nsub A 192.0.2.2\n';
    const scene = sceneOf({ 'db.example.com': fragment });
    expect(definitionTexts(scene)).toEqual(['sub', 'db.example.com 4: sub A 192.0.2.2']);
  });
});

describe('over included files', () => {
  const files = {
    com: `${head()}$INCLUDE a.inc sub\n@ MX 1 mail.sub\n`,
    'a.inc': '; hosts\nmail A 192.0.2.1\nw CNAME mail\n  TXT "x"\n',
  };

  test('to a file', () => {
    expect(definitionTexts(sceneOf({ ...files, com: files.com.replace('mail', 'm‸ail') }))).toEqual([
      'mail.sub',
      'a.inc 2: mail A 192.0.2.1',
    ]);
  });

  test('in a file, where names have the origin that it was given', () => {
    const at = (from: string, to: string): string[] =>
      definitionTexts(sceneOf({ ...files, 'a.inc': files['a.inc'].replace(from, to) }));
    expect(at('CNAME mail', 'CNAME ma‸il')).toEqual(['mail', 'a.inc 2: mail A 192.0.2.1']);
    expect(at('  TXT', ' ‸ TXT')).toEqual(['  ', 'a.inc 3: w']);
  });

  test('to what a $GENERATE makes', () => {
    const text = `${head()}@ MX 1 h‸2\n$GENERATE 1-3 h$ A 192.0.2.$\n`;
    expect(definitionTexts(sceneOf({ com: text }))).toEqual(['h2', 'com 5: h$']);
  });
});

test('of an owner with very many records a thousand are looked at', () => {
  const many = ' A 192.0.2.2\n'.repeat(5_000);
  const scene = sceneOf({ com: `${head()}@ MX 10 ma‸il\nmail A 192.0.2.1\n${many}` });
  const looks = vi.spyOn(scene.here.zone.records, 'get');
  const definition = definitionAt(scene.here, scene.offset, scene.zones());
  expect(looks.mock.calls.length).toBeLessThan(1100);
  expect(definition?.targets).toHaveLength(1);
  expect(definition && textOf(scene.here, definition.span)).toBe('mail');
});
