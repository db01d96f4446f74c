import { describe, expect, test } from 'vitest';
import { mailProviders } from '../../../../core/records/providers.js';
import { readSpf } from '../../../../core/records/spf.js';
import { applied, errorsIn, labels, taken, typed } from './cursor.js';

const mail = 'ns1 A 192.0.2.53\nmail A 192.0.2.1\nmail AAAA 2001:db8::1\n@ MX 10 mail\n';

describe('SPF terms', () => {
  test('mechanisms, the end of the record, networks of the mail hosts, providers, modifiers', () => {
    const found = labels(`${mail}@ TXT "v=spf1 ‸"`);
    expect(found.slice(0, 6)).toEqual(['include', 'a', 'mx', 'ip4', 'ip6', 'exists']);
    expect(found).toEqual(
      expect.arrayContaining(['-all', '~all', '?all', 'ip4:192.0.2.1', 'ip6:2001:db8::1', 'redirect', 'exp']),
    );
    expect(found).toContain('include:_spf.google.com');
    expect(found[found.length - 1]).toBe('ptr');
  });

  test.each([
    ['a name that is being typed', '@ TXT "v=spf1 inc‸"', 'include', '@ TXT "v=spf1 include:"'],
    [
      'a name that has its argument',
      '@ TXT "v=spf1 i‸x:a.example.com -all"',
      'include',
      '@ TXT "v=spf1 include:a.example.com -all"',
    ],
    ['behind a qualifier', '@ TXT "v=spf1 -‸"', '-all', '@ TXT "v=spf1 -all"'],
    ['a mechanism with a qualifier', '@ TXT "v=spf1 ~m‸ -all"', 'mx', '@ TXT "v=spf1 ~mx -all"'],
    [
      'a network',
      `${mail}@ TXT "v=spf1 ip4:‸ -all"`,
      '192.0.2.1',
      `${mail}@ TXT "v=spf1 ip4:192.0.2.1 -all"`,
    ],
    [
      'a network with its prefix',
      `${mail}@ TXT "v=spf1 ip4:1‸/24 -all"`,
      '192.0.2.1',
      `${mail}@ TXT "v=spf1 ip4:192.0.2.1/24 -all"`,
    ],
    [
      'a provider',
      '@ TXT "v=spf1 include:_spf.g‸ -all"',
      '_spf.google.com',
      '@ TXT "v=spf1 include:_spf.google.com -all"',
    ],
    [
      'a macro',
      '@ TXT "v=spf1 exists:%‸.example.com -all"',
      '%{i}',
      '@ TXT "v=spf1 exists:%{i}.example.com -all"',
    ],
    [
      'a macro that is closed',
      '@ TXT "v=spf1 exists:%{‸}.example.com -all"',
      '%{d}',
      '@ TXT "v=spf1 exists:%{d}.example.com -all"',
    ],
    [
      'in a later string',
      '@ TXT ( "v=spf1 mx "\n  "inc‸ -all" )',
      'include',
      '@ TXT ( "v=spf1 mx "\n  "include: -all" )',
    ],
    ['over two strings', '@ TXT "v=spf1 inc" "l‸ -all"', 'include', '@ TXT "v=spf1 inc" "lude: -all"'],
    ['without quotes', '@ TXT v=spf1\\032m‸', 'mx', '@ TXT v=spf1\\032mx'],
  ])('%s', (_, marked, label, after) => {
    expect(taken(marked, label)).toBe(after);
  });

  test('names of the zone where they make sense', () => {
    const names = 'a1 A 192.0.2.9\n_spf TXT "v=spf1 ip4:192.0.2.0/24 -all"\n';
    expect(labels(`${mail}${names}@ TXT "v=spf1 a:‸"`)).toEqual([
      'ns1.example.com',
      'mail.example.com',
      'a1.example.com',
    ]);
    expect(labels(`${mail}${names}@ TXT "v=spf1 mx:‸"`)).toEqual(['example.com']);
    expect(labels(`${names}@ TXT "v=spf1 include:‸"`)[0]).toBe('_spf.example.com');
    expect(labels(`${names}@ TXT "v=spf1 redirect=‸"`)).toEqual(['_spf.example.com']);
  });

  test('what stands there already is not proposed again', () => {
    expect(labels('@ TXT "v=spf1 include:_spf.google.com ‸ -all"')).not.toContain('include:_spf.google.com');
    expect(labels('@ TXT "v=spf1 mx ‸ -all"')).not.toContain('~all');
    expect(labels('@ TXT "v=spf1 ‸ -all"')).not.toContain('redirect');
  });

  test('behind all nothing counts but an explanation', () => {
    expect(labels('@ TXT "v=spf1 -all ‸"')).toEqual(['exp', 'ra', 'rp', 'rr']);
  });

  test('nothing that would touch the string before, and no letters that only an explanation may have', () => {
    expect(labels('@ TXT "v=spf1 mx" "‸"')).not.toContain('a');
    expect(labels('@ TXT "v=spf1 exists:%{‸"')).not.toContain('%{c}');
  });

  test.each([
    `${mail}@ TXT "v=spf1 ‸ -all"\n`,
    `${mail}@ TXT "v=spf1 a:‸ -all"\n`,
    `${mail}_spf TXT "v=spf1 a -all"\n@ TXT "v=spf1 include:‸ -all"\n`,
  ])('each of them that is whole is right: %s', (marked) => {
    const at = typed(marked);
    const whole = at.list.items.filter(({ insert }) => insert.every((part) => typeof part === 'string'));
    expect(whole.length).toBeGreaterThan(0);
    for (const some of whole) expect(errorsIn(applied(at, some)), some.label).toEqual([]);
  });
});

test('the includes of providers are domains, each once', () => {
  expect(new Set(mailProviders.map(({ include }) => include)).size).toBe(mailProviders.length);
  for (const { include } of mailProviders) {
    const { terms } = readSpf(`v=spf1 include:${include} -all`);
    expect(terms[0]).toMatchObject({ kind: 'directive', mechanism: 'include' });
  }
});
