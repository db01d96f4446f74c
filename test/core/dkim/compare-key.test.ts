import { expect, test } from 'vitest';
import { compareKey } from '../../../core/dkim/compare-key.js';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import { makeEd25519Key, makeRsaKey } from '../../mail-scene.js';

const rsa = makeRsaKey(2048);
const short = makeRsaKey(512);
const other = makeRsaKey(1024);
const ed25519 = makeEd25519Key();

function found(...texts: readonly string[]): DnsAnswer<'TXT'> {
  const source = { kind: 'nowhere' } as const;
  return { kind: 'found', data: texts.map((text) => [text]), source, ttlSeconds: 1, aliases: [] };
}

/** What a record has against a key, in short. */
function told(record: string, key = rsa, identity: 'exact' | 'below' = 'exact'): string {
  const own = { type: key === ed25519 ? 'ed25519' : 'rsa', p: key.p } as const;
  return compareKey(found(record), own, identity)
    .map((one) => (one.kind === 'unusable' ? one.reason : one.kind))
    .join(' ');
}

test.each([
  [`v=DKIM1; p=${rsa.p}`, ''],
  [`p=${rsa.p.replace(/(.{60})/g, '$1 ')}`, ''],
  [`v=DKIM1; p=${rsa.pkcs1}`, ''],
  [`v=DKIM1; p=${other.p}`, 'other-key'],
  [`v=DKIM1; p=${short.p}`, 'other-key key-short'],
  [`v=DKIM1; t=y; h=sha1; s=other; p=${other.p}`, 'other-key key-service key-hash testing'],
  ['v=DKIM1; k=rsa; p=', 'key-revoked'],
  [`v=DKIM1; k=ed25519; p=${ed25519.p}`, 'key-type-other'],
  ['v=DKIM1; k=rsa', 'key-without-data'],
  ['v=spf1 -all', 'key-version key-without-data'],
  [`v=DKIM1; p=${rsa.p.slice(0, 100)}`, 'key-unreadable'],
])('%s: every mismatch is named', (record, expected) => {
  expect(told(record)).toBe(expected);
});

test('a key for the very domain is no key for an identity below it', () => {
  expect(told(`v=DKIM1; t=s; p=${rsa.p}`)).toBe('');
  expect(told(`v=DKIM1; t=s; p=${rsa.p}`, rsa, 'below')).toBe('identity-not-exact');
});

test('of several records the one that fits best is looked at, and that there are several is told', () => {
  const own = { type: 'ed25519', p: ed25519.p } as const;
  const kinds = compareKey(found('x', `v=DKIM1; k=ed25519; p=${ed25519.p}`), own).map(({ kind }) => kind);
  expect(kinds).toEqual(['several-records']);
});
