import { describe, expect, test } from 'vitest';
import { printZone } from '../../../core/zone/print.js';
import { problemsOf, recordsOf, wholeZone, zoneOf } from './zones.js';

describe('the prelude of a record', () => {
  test.each([
    ['a 300 IN TXT "x"', 'a.example.com. 300 IN TXT "x"'],
    ['a IN 300 TXT "x"', 'a.example.com. 300 IN TXT "x"'],
    ['a 1h30m TXT "x"', 'a.example.com. 5400 IN TXT "x"'],
    ['a 30m1h TXT "x"', 'a.example.com. 5400 IN TXT "x"'],
    ['a 1h1h TXT "x"', 'a.example.com. 7200 IN TXT "x"'],
    ['a class1 type16 "x"', 'a.example.com. 3600 IN TXT "x"'],
    ['a CLASS00001 TXT "x"', 'a.example.com. 3600 IN TXT "x"'],
    ['MX MX 10 ns', 'MX.example.com. 3600 IN MX 10 ns.example.com.'],
    ['300 A 192.0.2.4', '300.example.com. 3600 IN A 192.0.2.4'],
    ['a ( IN\n TXT ) "x" (\n "y" ; c\n )', 'a.example.com. 3600 IN TXT "x" "y"'],
    ['(\na TXT "x" )', 'a.example.com. 3600 IN TXT "x"'],
    ['"quoted" TXT x', 'quoted.example.com. 3600 IN TXT "x"'],
    ['a 2147483648 TXT x', 'a.example.com. 0 IN TXT "x"'],
  ])('%s', (lines, record) => {
    expect(recordsOf(lines)).toEqual([record]);
    expect(zoneOf(lines).problems).toEqual([]);
  });

  test.each([
    ['a IN IN TXT x', 'unknown-type: IN'],
    ['a 300 300 TXT x', 'unknown-type: 300'],
    ['a 1d12 TXT x', 'unknown-type: 1d12'],
    ['a -1 TXT x', 'unknown-type: -1'],
    ['a 4294967296 TXT x', 'unknown-type: 4294967296'],
    ['a CH TXT x', 'class-mismatch: CH'],
    ['a ANY x', 'class-mismatch: ANY'],
    ['a "TXT" x', 'quoted-keyword: TXT'],
    ['a', 'missing-type: a'],
    ['a 300 IN', 'missing-type: a'],
    [' IN', 'missing-type: IN'],
    ['a TYPE65536 \\# 0', 'unknown-type: TYPE65536'],
    ['a AXFR x', 'meta-type: AXFR'],
    ['a MD x', 'obsolete-type: MD'],
    ['a..b A 192.0.2.1', 'empty-label: .'],
    ['$FOO x', 'unknown-directive: $FOO'],
    ['$TTL', 'missing-argument: $TTL'],
    ['$TTL 3 4', 'extra-text: 4'],
    ['$ORIGIN a b', 'extra-text: b'],
    ['$TTL x', 'bad-argument: x'],
    ['$TTL "5"', 'bad-argument: 5'],
    ['$ORIGIN "a"', 'bad-argument: a'],
  ])('%s: %s', (lines, problem) => {
    expect(problemsOf(zoneOf(lines))).toEqual([problem]);
  });
});

describe('what entries leave to the next', () => {
  test('a blank owner is the owner above, whatever comments and empty lines stand between', () => {
    expect(recordsOf('a TXT "1"\n\n ; c\n TXT "2"')).toEqual([
      'a.example.com. 3600 IN TXT "1"',
      'a.example.com. 3600 IN TXT "2"',
    ]);
  });

  test('an entry that cannot be read leaves its owner all the same, as in BIND', () => {
    expect(recordsOf('a FOO x\n TXT "2"')).toEqual(['a.example.com. 3600 IN TXT "2"']);
  });

  test('a relative $ORIGIN is completed with the origin before it', () => {
    expect(recordsOf('$ORIGIN sub\nx TXT "s"\n$origin deeper\ny TXT "d"')).toEqual([
      'x.sub.example.com. 3600 IN TXT "s"',
      'y.deeper.sub.example.com. 3600 IN TXT "d"',
    ]);
  });

  test('without $TTL the last TTL given is taken, before that the SOA minimum', () => {
    const soa = '@ SOA ns1 h 1 7200 3600 1209600 900\n';
    expect(Array.from(printZone(wholeZone(`${soa}a TXT "1"\nb 60 TXT "2"\nc TXT "3"\n`))).slice(1)).toEqual([
      'a.example.com. 900 IN TXT "1"',
      'b.example.com. 60 IN TXT "2"',
      'c.example.com. 900 IN TXT "3"',
    ]);
    expect(
      Array.from(printZone(wholeZone('@ 300 SOA ns1 h 1 7200 3600 1209600 900\na TXT "1"\n'))).slice(1),
    ).toEqual(['a.example.com. 300 IN TXT "1"']);
  });

  test('an SOA minimum that no TTL can be counts as 0, as in BIND', () => {
    const zone = wholeZone('@ SOA ns1 h 1 7200 3600 1209600 3000000000\na TXT "1"\n');
    expect(Array.from(printZone(zone)).slice(1)).toEqual(['a.example.com. 0 IN TXT "1"']);
  });

  test('no TTL at all is a problem of a whole zone, not of a fragment', () => {
    const soa = '@ 300 SOA ns1 h 1 7200 3600 1209600 900\n';
    expect(problemsOf(wholeZone(`a TXT "1"\n${soa}`))).toEqual(['no-ttl: TXT']);
    expect(problemsOf(wholeZone('a TXT "1"\n'))).toEqual([]);
  });

  test('a blank owner with no owner above', () => {
    expect(problemsOf(wholeZone(' TXT "1"\n'))).toEqual(['no-owner: TXT']);
  });
});

describe('an error spoils its own entry and nothing else', () => {
  test('a quote that does not close', () => {
    const zone = zoneOf('a TXT "x\nb TXT "y"\n');
    expect(problemsOf(zone)).toEqual(['unclosed-quote: "x']);
    expect(recordsOf('a TXT "x\nb TXT "y"\n')).toEqual(['b.example.com. 3600 IN TXT "y"']);
  });

  test('a parenthesis that does not close', () => {
    const lines = 'k TXT ( "v=DKIM1; "\n  "p=AA"\n 3600 "x"\nb IN TXT "y"\n  IN A 192.0.2.1\nc TXT ( "z" )\n';
    expect(problemsOf(zoneOf(lines))).toEqual(['unclosed-parenthesis: (']);
    expect(recordsOf(lines)).toEqual([
      'b.example.com. 3600 IN TXT "y"',
      'b.example.com. 3600 IN A 192.0.2.1',
      'c.example.com. 3600 IN TXT "z"',
    ]);
  });

  test.each([
    ['b CLASS1 A 192.0.2.2'],
    ['b ( A 192.0.2.2 )'],
    ['b 60 ( ; note\n A 192.0.2.2 )'],
    [' IN A 192.0.2.2'],
  ])('an entry after a parenthesis that does not close: %s', (entry) => {
    const lines = `a ( A 192.0.2.1\n${entry}\nc A 192.0.2.3\n`;
    expect(problemsOf(zoneOf(lines))).toEqual(['unclosed-parenthesis: (']);
    expect(recordsOf(lines).map((record) => record.replace(/^.* /, ''))).toEqual(['192.0.2.2', '192.0.2.3']);
  });

  test('what looks like an entry inside parentheses that do close belongs to them, as in BIND', () => {
    expect(recordsOf('a TXT (\n"x"\nb TXT "y"\n)\n')).toEqual([
      'a.example.com. 3600 IN TXT "x" "b" "TXT" "y"',
    ]);
  });

  test('a parenthesis that closes nothing', () => {
    expect(problemsOf(zoneOf('a TXT "x" )\nb TXT "y"\n'))).toEqual(['stray-parenthesis: )']);
    expect(recordsOf('a TXT "x" )\nb TXT "y"\n')).toEqual(['b.example.com. 3600 IN TXT "y"']);
  });
});

describe('the name of the zone', () => {
  test.each([
    ['$ORIGIN example.org.\n@ 300 SOA ns h 1 2 3 4 5\n', 'example.org.'],
    ['example.net. 300 SOA ns h 1 2 3 4 5\n', 'example.net.'],
    ['@ 300 SOA ns h 1 2 3 4 5\n', 'example.com.'],
    ['www A 192.0.2.1\n', 'example.com.'],
  ])('%j', (text, apex) => {
    expect(wholeZone(text).apex).toBe(apex);
  });
});
