import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EffectiveZoneOptions, effectiveZone } from '../../../core/ide/effective-zone.js';
import { englishWords } from '../../../core/words/words.js';
import { printZone } from '../../../core/zone/print.js';
import { root } from '../../run-cli.js';
import { randomZone } from './names/rename/random-zones.js';
import { head, readFile, sceneOf, textOf } from './names/scene.js';

/** The effective zone, behind each line what it came from. */
function effective(text: string, options: Partial<EffectiveZoneOptions> = {}): string[] {
  const { here } = sceneOf({ 'db.example.com': text });
  const { lines, origins } = effectiveZone(here.zone, { from: here.uri, words: englishWords, ...options });
  expect(origins).toHaveLength(lines.length);
  return lines.map((line, at) => {
    const origin = origins[at];
    return origin === undefined ? line : `${line}  <- ${textOf(here, origin)}`;
  });
}

const shared =
  '@ TXT "a"\n@ 60 TXT "b"\n  TXT "a" ; again\nx.example.net. A 192.0.2.1\nm MX ( 1 ; why\n m )\nbad A bad\n';

describe('an effective zone', () => {
  test('shows what is served, from where, and what is left out', () => {
    expect(effective(`${head()}${shared}`)).toEqual([
      '; Zone example.com as a name server serves it. Read-only: the definition of a line is the record that it came from.',
      '; From db.example.com',
      '; 4 records at 2 names.',
      '; Left out: 1 record outside the zone (x.example.net).',
      '; Left out: 1 record given twice (example.com).',
      '; Left out: what 1 problem in the file may have kept from being read.',
      'example.com. 3600 IN SOA ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600  <- @ SOA ns1 hostmaster 1 7200 3600 1209600 3600',
      'example.com. 3600 IN TXT "a"  <- @ TXT "a"',
      'example.com. 3600 IN TXT "b"  <- @ 60 TXT "b"',
      'm.example.com. 3600 IN MX 1 m.example.com.  <- m MX ( 1 ; why\n m )',
    ]);
  });

  test('of a fragment says so', () => {
    expect(effective('a A 192.0.2.1\n')[0]).toMatch(/^; A fragment, read as part of example.com\. /);
  });

  test('is cut where it gets long', () => {
    const lines = effective(
      `${head()}${Array.from({ length: 50 }, (_, at) => `h${at} A 192.0.2.1\n`).join('')}`,
      {
        most: 10,
      },
    );
    expect(lines.slice(1, 3)).toEqual([
      '; From db.example.com',
      '; Only the first 10 of 51 records are shown.',
    ]);
    expect(lines).toHaveLength(13);
    expect(effective(`${head()}a A 192.0.2.1\nb A 192.0.2.2\n`, { mostCharacters: 100 })).toHaveLength(5);
  });

  test('names some of what is left out, not all', () => {
    const outside = Array.from({ length: 7 }, (_, at) => `h${at}.example.net. A 192.0.2.1\n`).join('');
    expect(effective(`${head()}${outside}`)[3]).toMatch(
      /^; Left out: 7 records outside .*h4.example.net, \.\.\.\)\.$/,
    );
  });

  test('keeps its header in comments, whatever the file is called', () => {
    const { lines } = effectiveZone(readFile('x', head()), { from: 'a\nb A 192.0.2.1', words: englishWords });
    expect(lines[1]).toBe('; From a b A 192.0.2.1');
  });
});

describe('an effective zone has the lines of printZone', () => {
  const served = (text: string): string[] => {
    const { lines, origins } = effectiveZone(readFile('example.com.zone', text), {
      from: '',
      words: englishWords,
    });
    return lines.filter((_, at) => origins[at] !== undefined);
  };
  const expected = (text: string): string[] => Array.from(printZone(readFile('example.com.zone', text)));

  const folder = join(root, 'test/fixtures/zones-mistakes');
  test.each(readdirSync(folder))('%s', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(served(text)).toEqual(expected(text));
  });

  test('with signatures of several types', () => {
    const signature = (type: string, ttl: number): string =>
      `a ${ttl} RRSIG ${type} 8 3 3600 20300101000000 20200101000000 1 example.com. AAAA\n`;
    const text = `${head()}${signature('A', 60)}${signature('MX', 70)}${signature('A', 80)}${signature('MX', 90)}`;
    expect(served(text)).toEqual(expected(text));
    expect(served(text)).toHaveLength(3);
  });

  test('in random zones', () => {
    fc.assert(
      fc.property(randomZone('example.com.'), (text) => {
        expect(served(text)).toEqual(expected(text));
      }),
    );
  });
});
