import { describe, expect, test } from 'vitest';
import { renameAt } from '../../../../../core/ide/names/rename/rename.js';
import { english } from '../../../../../core/words/words.js';
import { head, placeText, type Scene, sceneOf } from '../scene.js';

/** Why a renaming is refused, and the place that is the reason. */
function refusal(scene: Scene, newLabel = 'mx'): string {
  const answer = renameAt(scene, scene.here, scene.offset, newLabel);
  if (answer?.kind !== 'refused') return JSON.stringify(answer?.edits.length);
  const { message, at } = answer;
  const said = english(message);
  return at === undefined ? said : `${said} [${placeText(at.known, at.span)}]`;
}

function refusalOf(lines: string, newLabel?: string): string {
  return refusal(sceneOf({ com: `${head()}${lines}\n` }), newLabel);
}

describe('a new label is refused that is', () => {
  test.each([
    ['', 'A label needs at least one character.'],
    ['a.b', '"a.b" is more than one label; only the label under the cursor is renamed.'],
    ['mx.', '"mx." is more than one label; only the label under the cursor is renamed.'],
    ['m x', '"m x" holds " "; a new label is made of letters, digits, hyphens and underscores.'],
    ['*', '"*" holds "*"; a new label is made of letters, digits, hyphens and underscores.'],
    ['a\\.b', '"a\\.b" is more than one label; only the label under the cursor is renamed.'],
    ['m\\120', '"m\\120" holds "\\"; a new label is made of letters, digits, hyphens and underscores.'],
    ['m\n', '"m<U+000A>" holds "<U+000A>"; a new label is made of letters, digits, hyphens and underscores.'],
    ['mäil', '"mäil" is not ASCII; write the label in its A-label form, which begins with "xn--".'],
    ['-a', '"-a" begins or ends with a hyphen, which no label of a host may (RFC 1123 s2.1).'],
    ['a-', '"a-" begins or ends with a hyphen, which no label of a host may (RFC 1123 s2.1).'],
    ['a'.repeat(64), `"${'a'.repeat(60)}..." has 64 characters; a label has at most 63 (RFC 1035 s2.3.4).`],
  ])('%j', (label, expected) => {
    expect(refusalOf('mai‸l A 192.0.2.1', label)).toBe(expected);
  });

  test.each(['a', '_x', 'A-1', '0', 'a'.repeat(63)])('%s is fine', (label) => {
    expect(refusalOf('mai‸l A 192.0.2.1', label)).toBe('1');
  });
});

describe('a place is refused that', () => {
  test.each([
    [
      '‸@ NS ns1',
      '"@" stands for the origin "example.com"; rename a label where that name is written out. [com 4: @]',
    ],
    [
      'mail A 192.0.2.1\n‸  AAAA ::1',
      'This line inherits its owner; rename it where it is written. [com 4: mail]',
    ],
    [
      '‸*.x A 192.0.2.1',
      '"*" stands for names that do not exist by themselves; a wildcard has no label to rename. [com 4: *.x]',
    ],
    ['@ MX 0 ‸.', 'The root has no label that could be renamed. [com 4: .]'],
    [
      'h CNAME \\# 3 ‸016100',
      '"a" stands in hexadecimal data (RFC 3597), where no label can be renamed. [com 4: \\# 3 016100]',
    ],
    [
      'mail.exam‸ple.com. A 192.0.2.1',
      '"example.com" is the name of a whole zone, which name servers know by it; only names below "example.com" can be renamed. [com 3: @]',
    ],
    [
      'mail.example.co‸m. A 192.0.2.1',
      '"com" is part of the name of a whole zone, which name servers know by it; only names below "example.com" can be renamed. [com 3: @]',
    ],
    [
      '@ MX 1 m‸x.example.net.',
      '"mx.example.net" belongs to a zone that is not open here, so its records could not be renamed.',
    ],
    [
      'sub NS ns1.sub\nns‸1.sub A 192.0.2.1',
      '"sub.example.com" is delegated: "ns1.sub.example.com" stands on both sides of a zone cut and cannot be renamed at once. [com 4: sub]',
    ],
    [
      's‸ub NS ns.example.net.',
      '"sub.example.com" is delegated: it stands on both sides of a zone cut and cannot be renamed at once. [com 4: sub]',
    ],
    [
      'a.b NS ns.example.net.\nx.‸b A 192.0.2.1',
      '"a.b.example.com" is delegated, and its own zone would keep its name; "b.example.com" cannot be renamed across a zone cut. [com 4: a.b]',
    ],
    [
      'ma‸il A 192.0.2.1\n RRSIG A 8 3 3600 20300101000000 20200101000000 1 example.com. AAAA',
      '"mail.example.com" is signed, and its signatures would no longer verify; rename it in the unsigned zone. [com 5: RRSIG]',
    ],
  ])('%s', (lines, expected) => {
    expect(refusalOf(lines)).toBe(expected);
  });

  test('belongs to a child zone and is glue in its parent', () => {
    const com = `${head()}sub NS ns1.sub\nns1.sub A 192.0.2.1\n`;
    const sub = `${head('sub.example.com.')}ns‸1 A 192.0.2.1\n`;
    expect(refusal(sceneOf({ sub, com }))).toMatch(/^"sub.example.com" is delegated: "ns1.*\[com 4: sub]$/);
  });
});

describe('a new name is refused where', () => {
  test.each([
    [
      'mai‸l A 192.0.2.1\nmx A 192.0.2.2',
      '"mx.example.com" has records already, and two names would become one. [com 5: mx]',
    ],
    [
      'mai‸l A 192.0.2.1\nw CNAME mail\nMX CNAME w',
      '"mx.example.com" has records already, and two names would become one. [com 6: MX]',
    ],
    [
      'mai‸l A 192.0.2.1\na.mx A 192.0.2.2',
      '"a.mx.example.com" has records already, so names below "mx.example.com" would be mixed. [com 5: a.mx]',
    ],
    [
      'mai‸l A 192.0.2.1\n A \\# 4 00000000\nw CNAME \\# 18 046d61696c076578616d706c6503636f6d00',
      '"mail.example.com" also stands in hexadecimal data (RFC 3597), which cannot be renamed. [com 6: \\# 18 046d61696c076578616d706c6503636f6d00]',
    ],
    [
      'mai‸l A 192.0.2.1\nmail A bad\n',
      'This line cannot be read and may name "mail.example.com"; mend it first. [com 5: bad]',
    ],
    [
      'mai‸l A 192.0.2.1\nx (\n mail\n A bad )\n',
      'This line cannot be read and may name "mail.example.com"; mend it first. [com 6: mail]',
    ],
  ])('%s', (lines, expected) => {
    expect(refusalOf(lines)).toBe(expected);
  });

  test('a name would be too long', () => {
    const long = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}`;
    const lines = `${long}.ma‸il A 192.0.2.1\nmail A 192.0.2.1`;
    expect(refusalOf(lines, 'm'.repeat(60))).toMatch(
      /^With ".*" a name would have more than 255 octets \(RFC 1035 s2.3.4\). \[com 4: a/,
    );
    expect(refusalOf(lines)).toBe('2');
  });

  test('a line that cannot be read does not matter when it has nothing to do with the name', () => {
    expect(refusalOf('mai‸l A 192.0.2.1\nmailer A bad\nmy-mail A bad')).toBe('1');
    const net = `${head('example.net.')}mail A bad\n`;
    expect(refusal(sceneOf({ com: `${head()}mai‸l A 192.0.2.1\n`, net }))).toBe('1');
    expect(
      refusal(sceneOf({ com: `${head()}mai‸l A 192.0.2.1\n`, net: `${net}x A mail.example.com.` })),
    ).toMatch(/^This line/);
  });

  test('it is what the name of a fragment says', () => {
    const fragment = 'mail A 192.0.2.1\nw CNAME mail.exam‸ple.com.\n';
    expect(refusal(sceneOf({ 'db.example.com': fragment }))).toBe(
      'Relative names here are completed with "example.com", which the name of the file says and no $ORIGIN. [db.example.com 1: mail]',
    );
  });

  test('it comes out of a $GENERATE', () => {
    expect(refusalOf('mai‸l A 192.0.2.1\n$GENERATE 1-3 h$ CNAME mail')).toBe(
      'A $GENERATE makes "mail.example.com" out of a pattern; rename it there. [com 5: mail]',
    );
    expect(refusalOf('$GENERATE 1-3 h$.mail A 192.0.2.$\n@ MX 1 h1.ma‸il')).toMatch(
      /^A \$GENERATE makes "h1.mail.example.com" .* \[com 4: h\$.mail]$/,
    );
  });

  test('a file that two zones include means another name in the other', () => {
    const files = {
      com: `${head()}$INCLUDE hosts.inc\n@ MX 1 ma‸il\n`,
      net: `${head('example.net.')}$INCLUDE hosts.inc\n`,
      'hosts.inc': 'mail A 192.0.2.1\n',
    };
    expect(refusal(sceneOf(files))).toBe(
      'Renaming "mail.example.com" would change more than that name here. [hosts.inc 1: mail]',
    );
  });
});
