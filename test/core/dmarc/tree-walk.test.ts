import { describe, expect, test } from 'vitest';
import { organizationOf, walkedDomains, walkTree } from '../../../core/dmarc/tree-walk.js';
import type { Name } from '../../../core/dns/name.js';
import { replay } from '../../../core/dns/replay.js';
import { settleSync } from '../../../core/dns/settle.js';
import { dnsOf, silentAbout } from '../../dns-world.js';

function walk(start: string, records: string, ...silent: readonly string[]): string {
  const lookup = silentAbout(dnsOf(records), ...silent);
  const found = settleSync(
    replay((look) => walkTree(look, `${start}.` as Name)),
    lookup,
  );
  return `${found.steps.length} ${organizationOf(found) ?? 'unknown'}`;
}

/** `name` or `name psd=x`, some at once. */
function zone(...owners: readonly string[]): string {
  return owners
    .map((owner) => {
      const [name = '', psd] = owner.split(' ');
      return `_dmarc.${name} TXT "v=DMARC1; p=none${psd === undefined ? '' : `; ${psd}`}"`;
    })
    .join('\n');
}

describe('the walk and the organizational domain (RFC 9989 s4.10, B.4)', () => {
  test.each([
    ['a.mail.example.com', ['mail.example.com', 'example.com'], '4 example.com.'],
    ['a.mail.example.com', ['mail.example.com psd=n', 'example.com'], '2 mail.example.com.'],
    ['a.mail.example.com', ['com psd=y'], '4 example.com.'],
    ['giant.bank.example', ['giant.bank.example', 'bank.example psd=y'], '2 giant.bank.example.'],
    ['mail.mega.bank.example', ['bank.example psd=y'], '3 mega.bank.example.'],
    ['bank.example', ['bank.example psd=y'], '1 bank.example.'],
    ['signing.example.com', ['signing.example.com', 'example.com'], '3 example.com.'],
    ['a.example.com', ['example.com', 'com'], '3 com.'],
    ['a.example.com', ['example.com psd=n', 'com'], '2 example.com.'],
    ['mail.a.b.c.d.e.f.g.example.com', ['b.c.d.e.f.g.example.com psd=n', 'example.com'], '8 example.com.'],
    ['x.test', [], '2 x.test.'],
    ['com', [], '1 com.'],
  ])('of %s with %j', (start, records, expected) => {
    expect(walk(start, zone(...records))).toBe(expected);
  });

  test('several records at one name count as none, and so does one with a tag twice', () => {
    const two = `${zone('a.example.com psd=n', 'example.com')}\n_dmarc.a.example.com TXT "v=DMARC1; p=reject"`;
    expect(walk('a.example.com', two)).toBe('3 example.com.');
    const twice = `${zone('example.com')}\n_dmarc.a.example.com TXT "v=DMARC1; p=none; psd=n; P=none"`;
    expect(walk('a.example.com', twice)).toBe('3 example.com.');
  });

  test('ends where DNS gives no answer', () => {
    expect(walk('a.example.com', zone('a.example.com'), 'TXT _dmarc.example.com.')).toBe('2 unknown');
    expect(walk('a.example.com', zone('a.example.com psd=n'), 'TXT _dmarc.example.com.')).toBe(
      '1 a.example.com.',
    );
  });
});

test('a long name costs eight questions', () => {
  expect(walkedDomains('a.b.c.d.e.f.g.h.i.j.mail.example.com.' as Name)).toEqual([
    'a.b.c.d.e.f.g.h.i.j.mail.example.com.',
    'g.h.i.j.mail.example.com.',
    'h.i.j.mail.example.com.',
    'i.j.mail.example.com.',
    'j.mail.example.com.',
    'mail.example.com.',
    'example.com.',
    'com.',
  ]);
  expect(walkedDomains('a.b.c.d.e.f.example.com.' as Name)).toHaveLength(8);
  expect(walkedDomains('a.b.c.d.e.example.com.' as Name)).toHaveLength(7);
});
