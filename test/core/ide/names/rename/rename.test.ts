import { describe, expect, test } from 'vitest';
import { renamableAt, renameAt } from '../../../../../core/ide/names/rename/rename.js';
import { english } from '../../../../../core/words/words.js';
import { head, type Scene, sceneOf, textOf, textsAfter } from '../scene.js';

/** The text of the files after renaming the label at the cursor, or why it was not renamed. */
function renamed(scene: Scene, newLabel: string): Record<string, string> | string {
  const answer = renameAt(scene, scene.here, scene.offset, newLabel);
  if (answer === undefined) return 'nothing';
  return answer.kind === 'refused'
    ? english(answer.message)
    : Object.fromEntries(textsAfter(scene.texts, answer.edits));
}

/** The same for some lines below the head of example.com. */
function renamedLines(lines: string, newLabel = 'mx'): string {
  const after = renamed(sceneOf({ com: `${head()}${lines}\n` }), newLabel);
  return typeof after === 'string' ? after : (after.com ?? '').slice(head().length).trimEnd();
}

describe('renaming a host', () => {
  test('relative names stay relative, absolute ones absolute, and other labels keep their case', () => {
    const lines =
      'ma‸il A 192.0.2.1\n@ MX 10 mail\n@ MX 20 MAIL.Example.COM.\nwww.Mail CNAME mail.example.com.';
    expect(renamedLines(lines)).toBe(
      'mx A 192.0.2.1\n@ MX 10 mx\n@ MX 20 mx.Example.COM.\nwww.mx CNAME mx.example.com.',
    );
  });

  test.each([
    ['a reference renames the owner too', '@ MX 10 mai‸l\nmail A 192.0.2.1', '@ MX 10 mx\nmx A 192.0.2.1'],
    [
      'the label under the cursor, not the first one',
      'imap.ma‸il A 192.0.2.1\nmail A 192.0.2.1',
      'imap.mx A 192.0.2.1\nmx A 192.0.2.1',
    ],
    [
      'names above and beside stay',
      'im‸ap.mail A 192.0.2.1\nmail A 192.0.2.1\nimap A 192.0.2.1',
      'mx.mail A 192.0.2.1\nmail A 192.0.2.1\nimap A 192.0.2.1',
    ],
    ['a cursor at the end of a label', 'mail‸.x A 192.0.2.1', 'mx.x A 192.0.2.1'],
    ['escapes are labels too', 'm\\097i‸l A 192.0.2.1\na MX 1 mail', 'mx A 192.0.2.1\na MX 1 mx'],
    [
      'a dot in a label is no border',
      'a\\.‸b.c A 192.0.2.1\na.b.c A 192.0.2.2',
      'mx.c A 192.0.2.1\na.b.c A 192.0.2.2',
    ],
    ['below a wildcard', '*.ma‸il A 192.0.2.1', '*.mx A 192.0.2.1'],
    [
      'inherited owners follow',
      'mai‸l A 192.0.2.1\n A 192.0.2.2\n ( MX 1 mail )',
      'mx A 192.0.2.1\n A 192.0.2.2\n ( MX 1 mx )',
    ],
    ['the mailbox of an RP and the text behind it', 'a RP x.ma‸il mail', 'a RP x.mx mx'],
    ['the servers of HIP', 'h HIP 2 2001 AQID mail ma‸il', 'h HIP 2 2001 AQID mx mx'],
    ['a target in quotes', 'h SVCB 1 "mail"\nma‸il A 192.0.2.1', 'h SVCB 1 "mx"\nmx A 192.0.2.1'],
    ['the case alone', 'mai‸l A 192.0.2.1\n@ MX 1 mail', 'MAIL A 192.0.2.1\n@ MX 1 MAIL', 'MAIL'],
    ['to itself', 'mai‸l A 192.0.2.1', 'mail A 192.0.2.1', 'mail'],
  ])('%s', (_, lines, expected, newLabel = 'mx') => {
    expect(renamedLines(lines, newLabel)).toBe(expected);
  });
});

describe('renaming in SPF terms', () => {
  test.each([
    ['t TXT "v=spf1 a:ma‸il.example.com/24 -all"', 't TXT "v=spf1 a:mx.example.com/24 -all"'],
    ['t TXT "v=spf1 include:_s.ma‸il.example.com. -all"', 't TXT "v=spf1 include:_s.mx.example.com. -all"'],
    ['t TXT "v=spf1 a:ma‸" "il.example.com -all"', 't TXT "v=spf1 a:mx" ".example.com -all"'],
    ['t TXT "v=spf1 a:m" ( "a" ; c\n "i‸l.example.com" )', 't TXT "v=spf1 a:mx" ( "" ; c\n ".example.com" )'],
    ['t TXT v=spf1\\ a:m\\097i‸l.example.com', 't TXT v=spf1\\ a:mx.example.com'],
    ['t TXT "v=spf1 exists:%{i}._x.ma‸il.example.com"', 't TXT "v=spf1 exists:%{i}._x.mx.example.com"'],
    [
      'ma‸il A 192.0.2.1\nt TXT "v=spf1 exists:%{d}mail.example.com a:mail.example.com"',
      'mx A 192.0.2.1\nt TXT "v=spf1 exists:%{d}mail.example.com a:mx.example.com"',
    ],
    [
      'ma‸il A 192.0.2.1\nt TXT "see a:mail.example.com" "v=spf1 a:mail.example.com"',
      'mx A 192.0.2.1\nt TXT "see a:mail.example.com" "v=spf1 a:mail.example.com"',
    ],
  ])('%s', (lines, expected) => {
    expect(renamedLines(lines)).toBe(expected);
  });

  test('a string of 255 octets has no room left', () => {
    const full = `"v=spf1 a:mail.example.com ${'x'.repeat(255 - 26)}"`;
    expect(renamedLines(`ma‸il A 192.0.2.1\nt TXT ${full}`, 'maily')).toMatch(/more than 255 octets/);
    expect(renamedLines(`ma‸il A 192.0.2.1\nt TXT ${full}`)).toContain('a:mx.example.com x');
  });
});

describe('renaming what an origin is made of', () => {
  test('edits the directive once, and nothing that depends on it', () => {
    const lines =
      '@ MX 1 ma‸il\n$ORIGIN mail\n@ A 192.0.2.1\nimap A 192.0.2.2\n  MX 1 @\n$ORIGIN example.com.\nx CNAME imap.mail';
    expect(renamedLines(lines)).toBe(lines.replace(/ma‸?il/g, 'mx'));
  });

  test('from the directive itself, and from a name above it', () => {
    expect(renamedLines('$ORIGIN a.ma‸il.example.com.\nx A 192.0.2.1')).toBe(
      '$ORIGIN a.mx.example.com.\nx A 192.0.2.1',
    );
    expect(renamedLines('$ORIGIN b‸.mail.example.com.\n@ A 192.0.2.1\nx CNAME b.mail.example.com.')).toBe(
      '$ORIGIN mx.mail.example.com.\n@ A 192.0.2.1\nx CNAME mx.mail.example.com.',
    );
  });

  test('an origin given to $INCLUDE', () => {
    expect(renamedLines('$INCLUDE hosts.inc mail\nma‸il A 192.0.2.1')).toBe(
      '$INCLUDE hosts.inc mx\nmx A 192.0.2.1',
    );
  });
});

describe('renaming over zones', () => {
  const net = `${head('example.net.')}@ MX 1 mail.example.com.\nmail A 192.0.2.9\n  TXT "v=spf1 a:mail.example.com"\n`;

  test('from either side', () => {
    const com = `${head()}mail A 192.0.2.1\n`;
    const expected = {
      com: com.replace('mail', 'mx'),
      net: net.replaceAll('mail.example.com', 'mx.example.com'),
    };
    expect(renamed(sceneOf({ com: com.replace('mail', 'm‸ail'), net }), 'mx')).toEqual(expected);
    expect(renamed(sceneOf({ com, net: net.replace('mail.', 'm‸ail.') }), 'mx')).toEqual(expected);
  });

  test('a selector and the alias that points at it', () => {
    const scene = sceneOf({
      com: `${head()}s‸1._domainkey TXT "v=DKIM1; p="\ns1 A 192.0.2.1\n`,
      net: `${head('example.net.')}s1._domainkey CNAME s1._domainkey.example.com.\n`,
    });
    expect(renamed(scene, 's2')).toEqual({
      com: `${head()}s2._domainkey TXT "v=DKIM1; p="\ns1 A 192.0.2.1\n`,
      net: `${head('example.net.')}s1._domainkey CNAME s2._domainkey.example.com.\n`,
    });
  });

  test('in a fragment that has no SOA', () => {
    expect(renamed(sceneOf({ 'example.com.zone': 'ma‸il A 192.0.2.1\nw CNAME mail\n' }), 'mx')).toEqual({
      'example.com.zone': 'mx A 192.0.2.1\nw CNAME mx\n',
    });
  });

  test('a name in a child zone that its parent only refers to', () => {
    const com = `${head()}sub NS ns.example.net.\n@ MX 1 ma‸il.sub\n`;
    const sub = `${head('sub.example.com.')}mail A 192.0.2.1\n`;
    expect(renamed(sceneOf({ com, sub }), 'mx')).toEqual({
      com: com.replace('ma‸il', 'mx'),
      sub: sub.replace('mail', 'mx'),
    });
  });
});

describe('renaming over included files', () => {
  const inc = 'mail A 192.0.2.1\n@ MX 1 mail.example.com.\n$ORIGIN mail\nimap A 192.0.2.2\n';
  const com = `${head()}$INCLUDE a.inc\n$INCLUDE b.inc mail\n  TXT "v=spf1 a:mail.example.com"\n@ MX 1 mail\n`;
  const b = '@ AAAA ::1\nx CNAME @\n';
  const expected = {
    com: com.replaceAll('mail', 'mx'),
    'a.inc': inc.replaceAll('mail', 'mx'),
    'b.inc': b,
  };

  test('from the zone, and from a file', () => {
    const cursor = com.replace(/mail\n$/, 'ma‸il\n');
    expect(renamed(sceneOf({ com: cursor, 'a.inc': inc, 'b.inc': b }), 'mx')).toEqual(expected);
    expect(renamed(sceneOf({ com, 'a.inc': inc.replace('mail A', 'mai‸l A'), 'b.inc': b }), 'mx')).toEqual(
      expected,
    );
  });

  test('what a $GENERATE makes below an origin follows it', () => {
    const lines = '@ MX 1 h1.ma‸il\n$ORIGIN mail\n$GENERATE 1-3 h$ A 192.0.2.$';
    expect(renamedLines(lines)).toBe(lines.replace(/ma‸?il/g, 'mx'));
  });
});

describe('before renaming', () => {
  const prepared = (lines: string): string => {
    const scene = sceneOf({ com: `${head()}${lines}\n` });
    const answer = renamableAt(scene, scene.here, scene.offset);
    if (answer === undefined) return 'nothing';
    if (answer.kind === 'refused') return english(answer.message);
    return `${textOf(scene.here, answer.span)} (${answer.label})`;
  };

  test.each([
    ['ma‸il.x A 192.0.2.1', 'mail (mail)'],
    ['mail.x‸ A 192.0.2.1', 'x (x)'],
    ['m\\097i‸l A 192.0.2.1', 'm\\097il (m\\097il)'],
    ['t TXT "v=spf1 a:ma" "i‸l.example.com"', 'ma" "il (mail)'],
    ['mail ‸ A 192.0.2.1', 'nothing'],
    ['mail A 192.0.2‸.1', 'nothing'],
  ])('the label at %s', (lines, expected) => {
    expect(prepared(lines)).toBe(expected);
  });
});
