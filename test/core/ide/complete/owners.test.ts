import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../../core/ide/complete/complete.js';
import { head, sceneOf } from '../names/scene.js';
import { item, labels, taken, today, typed } from './cursor.js';

const mail = 'mail A 192.0.2.1\n@ MX 10 mail\n';

describe('owners', () => {
  test('those at which mail is looked for come first, then the names of the zone', () => {
    expect(labels(`${mail}‸`)).toEqual([
      '_dmarc',
      'selector._domainkey',
      '_smtp._tls',
      '_mta-sts',
      'default._bimi',
      'example.net._report._dmarc',
      '_25._tcp.mail',
      '*._domainkey',
      '@',
      'mail',
    ]);
  });

  test('a selector of the zone is proposed again', () => {
    expect(labels(`s2026._domainkey.shop TXT "v=DKIM1; p="\n‸`)).toContain('s2026._domainkey');
  });

  test('what there is already comes after what is missing', () => {
    const found = labels(`_dmarc TXT "v=DMARC1; p=none"\n‸`);
    expect(found.indexOf('_dmarc')).toBeGreaterThan(found.indexOf('_mta-sts'));
  });

  test('names are relative to the origin in force', () => {
    const found = labels(`${mail}$ORIGIN shop.example.com.\n‸`);
    expect(found).toContain('_dmarc');
    expect(found).toContain('_dmarc.example.com.');
    expect(found).toContain('mail.example.com.');
    expect(labels(`$ORIGIN shop\n$ORIGIN eu\nx A 192.0.2.1\n‸`)).toContain('x');
    expect(labels(`$ORIGIN _domainkey\n‸`)).not.toContain('_dmarc');
    expect(labels(`$ORIGIN com.\n‸`)).toContain('_dmarc.example');
  });

  test('the whole name is replaced, wherever in it the cursor stands', () => {
    expect(taken('_dm‸foo TXT "x"', '_dmarc')).toBe('_dmarc TXT "x"');
    const at = typed('_dm‸foo TXT "x"');
    expect(at.text.slice(item(at, '_dmarc').span.start, at.offset)).toBe('_dm');
  });

  test('nothing in directives, in comments and inside a line end', () => {
    expect(labels('a A 192.0.2.1\r‸\n')).toEqual([]);
    expect(labels('$OR‸')).toEqual([]);
    expect(labels('; _d‸')).toEqual([]);
    expect(labels('_dmarc TXT ; v=‸')).toEqual([]);
  });
});

describe('types', () => {
  test('at names for mail what they are there for comes first', () => {
    expect(labels('_dmarc ‸').slice(0, 3)).toEqual(['TXT', 'CNAME', 'IN']);
    expect(labels('_25._tcp.mail IN ‸')[0]).toBe('TLSA');
    expect(labels('www ‸').slice(0, 3)).toEqual(['IN', 'A', 'AAAA']);
  });

  test('an inherited owner counts as well, even of an entry that cannot be read', () => {
    expect(labels('_dmarc BOGUS x\n  ‸')[0]).toBe('TXT');
  });

  test('no class twice, no types for questions, old ones last', () => {
    const found = labels('www 1h IN ‸');
    expect(found).not.toContain('IN');
    expect(found).not.toContain('AXFR');
    const { items } = typed('www IN ‸').list;
    const first = items.findIndex(({ isDeprecated }) => isDeprecated);
    expect(items.slice(first).every(({ isDeprecated }) => isDeprecated)).toBe(true);
  });

  test('a type that is being typed is replaced', () => {
    expect(taken('_dmarc IN T‸', 'TXT')).toBe('_dmarc IN TXT');
    expect(taken('_dmarc T‸XT "v=DMARC1"', 'TXT')).toBe('_dmarc TXT "v=DMARC1"');
  });
});

test('in an included file names are relative to what the directive was given', () => {
  const scene = sceneOf({
    'db.example.com': `${head()}$ORIGIN shop.example.com.\n$INCLUDE part.inc\n$INCLUDE other.inc eu\n`,
    'part.inc': '; hosts\n_d‸\n',
    'other.inc': '',
  });
  const options = { standard: 'rfc9989', today } as const;
  const found = completionsAt(scene.here.zone, scene.offset, options).items.map(({ label }) => label);
  expect(found).toContain('_dmarc');
  expect(found).toContain('_dmarc.example.com.');
});
