import { describe, expect, test } from 'vitest';
import { policiesAt, policyFor } from '../../../core/audit/policy-discovery.js';
import type { DnsAnswer } from '../../../core/dns/answer.js';
import type { DnsQuestion } from '../../../core/dns/asking.js';
import { keyOf, type Name, readName, root } from '../../../core/dns/name.js';
import { settleSync } from '../../../core/dns/settle.js';

/** Texts by domain; at `_dmarc.<domain>` each of them. Domains whose text is `?` give no answer. */
type World = Readonly<Record<string, string | readonly string[]>>;

function lookupIn(world: World, asked: string[] = []): (question: DnsQuestion) => DnsAnswer {
  const texts = new Map(Object.entries(world).map(([domain, text]) => [`${domain}.`, text]));
  const shared = { source: { kind: 'nowhere' }, ttlSeconds: 1, aliases: [] } as const;
  return ({ name, type }) => {
    if (type !== 'TXT') return { kind: texts.has(`missing.${name}`) ? 'nxdomain' : 'nodata', ...shared };
    const domain = keyOf(name).replace('_dmarc.', '');
    asked.push(domain);
    const text = texts.get(domain);
    if (text === '?') return { kind: 'unavailable', reason: 'timeout', source: shared.source };
    if (text === undefined) return { kind: 'nxdomain', ...shared };
    const data = (typeof text === 'string' ? [text] : text).map((one) => [`v=DMARC1;${one}`]);
    return { kind: 'found', data, ...shared };
  };
}

function nameOf(text: string): Name {
  const read = readName(`${text}.`, root);
  if ('problem' in read) throw new Error(text);
  return read.name;
}

const p = 'p=reject;sp=quarantine;np=none';

describe('the DNS tree walk (RFC 9989 s4.10)', () => {
  // The start, the records, how many questions, the organizational domain, the record and tag that decide.
  test.each<[string, World, number, string, string]>([
    ['a.mail.example.com', { 'mail.example.com': p, 'example.com': p }, 4, 'example.com', 'example.com sp'],
    [
      'a.mail.example.com',
      { 'mail.example.com': `${p};psd=n`, 'example.com': p },
      4,
      'mail.example.com',
      'mail.example.com sp',
    ],
    ['a.mail.example.com', { com: `${p};psd=y` }, 4, 'example.com', 'com sp'],
    ['mail.mega.bank.example', { 'bank.example': `${p};psd=y` }, 4, 'mega.bank.example', 'bank.example sp'],
    ['bank.example', { 'bank.example': `${p};psd=y` }, 2, 'bank.example', 'bank.example p'],
    ['a.example.com', { 'a.example.com': [p, p], 'example.com': p }, 3, 'example.com', 'example.com sp'],
    ['a.example.com', { 'example.com': p, com: p }, 3, 'com', 'com sp'],
    ['a.example.com', { 'example.com': `${p};psd=n`, com: p }, 3, 'example.com', 'example.com sp'],
    [
      'mail.a.b.c.d.e.f.g.example.com',
      { 'b.c.d.e.f.g.example.com': `${p};psd=n`, 'example.com': p },
      8,
      'example.com',
      'example.com sp',
    ],
    ['x.test', {}, 2, 'x.test', 'none'],
    [
      'signing.example.com',
      { 'signing.example.com': p, 'example.com': p },
      3,
      'example.com',
      'signing.example.com p',
    ],
  ])('%s with %j', (start, world, questions, organization, decides) => {
    const asked: string[] = [];
    const found = settleSync(policyFor(nameOf(start), 'rfc9989'), lookupIn(world, asked));
    expect(asked.length).toBe(questions);
    expect(found.organizationalDomain).toBe(`${organization}.`);
    const { record, policy } = found;
    expect(record ? `${record.domain.slice(0, -1)} ${policy?.tag}` : 'none').toBe(decides);
  });

  test('np speaks for names that do not exist', () => {
    const world = { 'example.com': p, 'missing.nobody.example.com': '' };
    const found = settleSync(policyFor(nameOf('nobody.example.com'), 'rfc9989'), lookupIn(world));
    expect(found.policy).toMatchObject({ applied: 'none', tag: 'np' });
  });

  test('what gives no answer is told', () => {
    const found = settleSync(
      policyFor(nameOf('a.example.com'), 'rfc9989'),
      lookupIn({ 'example.com': p, com: '?' }),
    );
    expect(found.unknown).toEqual(['com.']);
    expect(found.record?.domain).toBe('example.com.');
  });
});

describe('the policies at a domain', () => {
  test('below a record that is not the organization, that of the organization counts', () => {
    const world = { 'mail.example.com': 'p=reject', 'example.com': 'p=quarantine;sp=none;t=y' };
    const at = (standard: 'rfc9989' | 'rfc7489') =>
      settleSync(policiesAt(nameOf('mail.example.com'), standard), lookupIn(world));
    expect(at('rfc9989').domain.policy).toMatchObject({ applied: 'reject', tag: 'p' });
    expect(at('rfc9989').subdomains.policy).toMatchObject({ applied: 'none', tag: 'sp' });
    expect(at('rfc7489').subdomains.record?.domain).toBe('example.com.');
  });

  test('RFC 7489 knows pct and the Public Suffix List, and neither np nor t', () => {
    const world = { 'example.co.uk': 'p=reject;pct=20;np=none;t=y', 'co.uk': 'p=none' };
    const old = settleSync(policiesAt(nameOf('example.co.uk'), 'rfc7489'), lookupIn(world));
    expect(old.domain.policy).toMatchObject({ applied: 'reject', percent: 20, rest: 'quarantine' });
    expect(old.missingSubdomains.policy).toMatchObject({ applied: 'reject', tag: 'p' });
    const now = settleSync(policiesAt(nameOf('example.co.uk'), 'rfc9989'), lookupIn(world));
    expect(now.domain.policy).toMatchObject({ applied: 'quarantine', isStepped: true });
    expect(now.missingSubdomains.record?.domain).toBe('co.uk.');
  });

  test('RFC 7489 ends at several records', () => {
    const world = { 'example.com': [p, `${p};ri=1`] };
    const found = settleSync(policyFor(nameOf('a.example.com'), 'rfc7489'), lookupIn(world));
    expect(found).toMatchObject({ record: undefined, several: 'example.com.' });
  });

  test('a name without room for _dmarc has no record of its own', () => {
    const long = `${'a.'.repeat(124)}com`;
    expect(settleSync(policyFor(nameOf(long), 'rfc9989'), lookupIn({ com: p })).record?.domain).toBe('com.');
  });
});
