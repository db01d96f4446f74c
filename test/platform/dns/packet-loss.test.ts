import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultDkimOptions } from '../../../core/dkim/options.js';
import { settle } from '../../../core/dns/settle.js';
import { readIp4 } from '../../../core/text/ip-address.js';
import { authenticate } from '../../../core/verdict/authenticate.js';
import { nodeSignatures } from '../../../platform/node/crypto.js';
import { createResolver } from '../../../platform/node/dns/resolver.js';
import type { Pace } from '../../../platform/shared/dns/ask-servers.js';
import { withBind } from '../../bind.js';
import { withLossyRelay } from '../../dns-server/lossy-relay.js';
import { type Named, withNamed } from '../../dns-server/named.js';
import { wireName } from '../../dns-server/wire.js';
import { diceOf } from '../../fuzz/generate/dice.js';
import { makeRsaKey, nowSeconds, octetsOf, signed } from '../../mail-scene.js';

const key = makeRsaKey(2048);
const halves = [key.p.slice(0, 200), key.p.slice(200)];
const zone = `$TTL 300
@ SOA ns hostmaster 1 3600 600 86400 60
@ NS ns
ns A 127.0.0.1
a TXT "v=spf1 include:_spf.a.test mx -all"
_spf.a TXT "v=spf1 a:out.a.test exists:%{ir}._ok.a.test ?all"
out.a A 192.0.2.99
7.2.0.192._ok.a A 127.0.0.2
a MX 10 mx1.a
mx1.a A 192.0.2.20
_dmarc.a TXT "v=DMARC1; p=reject; sp=quarantine; adkim=s"
s1._domainkey.a TXT "v=DKIM1; p=" ${halves.map((half) => `"${half}"`).join(' ')}
old._domainkey.a TXT "v=DKIM1; p="
alias._domainkey.a CNAME s1._domainkey.a
news.a TXT "v=spf1 redirect=_spf.a.test"
strict TXT "v=spf1 a:one.strict.test a:two.strict.test a:three.strict.test -all"
_dmarc.strict TXT "v=DMARC1; p=quarantine"
broken TXT "v=spf1 include:nowhere.test -all"
twice TXT "v=spf1 -all"
twice TXT "v=spf1 +all"
_dmarc.twice TXT "v=DMARC1; p=none"
_dmarc.twice TXT "v=DMARC1; p=reject"
`;

interface Case {
  readonly name: string;
  readonly text: string;
  readonly ip: string;
  readonly mailFrom: string;
}

const from = (domain: string): string =>
  `From: x@${domain}\r\nTo: y@b.test\r\nSubject: s\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n\r\nbody\r\n`;
const signedBy = (domain: string, selector: string, author = domain): string =>
  signed(from(author), key, { domain, selector });

const cases: readonly Case[] = [
  { name: 'all is well', text: signedBy('a.test', 's1'), ip: '192.0.2.20', mailFrom: 'x@a.test' },
  {
    name: 'a key behind an alias',
    text: signedBy('a.test', 'alias'),
    ip: '198.51.100.1',
    mailFrom: 'x@a.test',
  },
  { name: 'a key that was revoked', text: signedBy('a.test', 'old'), ip: '192.0.2.99', mailFrom: 'x@a.test' },
  {
    name: 'a key that is not there',
    text: signedBy('a.test', 'gone'),
    ip: '192.0.2.7',
    mailFrom: 'x@a.test',
  },
  {
    name: 'a changed body',
    text: `${signedBy('a.test', 's1')}more\r\n`,
    ip: '203.0.113.1',
    mailFrom: 'x@strict.test',
  },
  {
    name: 'a subdomain',
    text: signedBy('a.test', 's1', 'news.a.test'),
    ip: '192.0.2.99',
    mailFrom: 'x@news.a.test',
  },
  { name: 'a forgery', text: from('strict.test'), ip: '203.0.113.1', mailFrom: 'x@strict.test' },
  {
    name: 'a record that leads nowhere',
    text: from('broken.test'),
    ip: '203.0.113.1',
    mailFrom: 'x@broken.test',
  },
  { name: 'records that stand twice', text: from('twice.test'), ip: '203.0.113.1', mailFrom: 'x@twice.test' },
  { name: 'nothing published', text: from('bare.test'), ip: '203.0.113.1', mailFrom: 'x@bare.test' },
];

/** Quicker than for people, so that the test is; the last wait is as long as a busy machine may need. */
const pace: Pace = { waitMilliseconds: [50, 100, 150, 200], deadlineMilliseconds: 30_000 };

/** What a message comes to when this server is asked: every result with its reason. */
async function verdictOf(
  { text, ip, mailFrom }: Omit<Case, 'name'>,
  { host: address, port }: { readonly host: string; readonly port: number },
  patience: Pace = pace,
): Promise<object> {
  const resolver = createResolver({ servers: [{ kind: 'dns', address, port }], pace: patience });
  const asking = authenticate(
    octetsOf(text),
    { clientIp: readIp4(ip), helo: 'mx1.a.test', mailFrom },
    { dkim: { ...defaultDkimOptions, nowSeconds }, senderId: 'spf' },
  );
  const { result } = await settle(asking, {
    resolve: (question) => resolver.resolve(question),
    ...nodeSignatures,
    now: () => 0,
  });
  resolver.close();
  const { spf, dkim, dmarc } = result;
  return {
    spf: spf.kind === 'checked' ? [spf.verdicts.mailFrom.result, spf.verdicts.helo.result] : spf.because,
    dkim: dkim.signatures.map(({ result: some, reason }) => `${some} ${reason}`),
    dmarc: [dmarc.rfc7489.result, dmarc.rfc9989.result],
    policy: [dmarc.rfc7489.decisive?.appliedPolicy, dmarc.rfc9989.decisive?.appliedPolicy],
  };
}

/** Loses a share of all datagrams, by chance that can be repeated. */
function lossOf(share: number, seed: number): (message: Buffer, way: 'udp' | 'tcp') => boolean {
  const dice = diceOf(seed, { rare: 0, odd: 0 });
  return (_, way) => way === 'udp' && dice.chance(share);
}

describe.runIf(withBind)('thirty of a hundred datagrams lost each way', () => {
  let named: Named;
  let expected: readonly object[];
  beforeAll(async () => {
    named = await withNamed({ test: zone });
    expected = await Promise.all(cases.map((one) => verdictOf(one, named)));
  });
  afterAll(() => named.stop());

  test('without loss the verdicts differ from each other, and none is for want of an answer', () => {
    expect(new Set(expected.map((verdict) => JSON.stringify(verdict))).size).toBeGreaterThan(6);
    expect(JSON.stringify(expected)).not.toContain('temperror');
    expect(expected[0]).toMatchObject({
      spf: ['pass', 'none'],
      dkim: ['pass verified'],
      dmarc: ['pass', 'pass'],
    });
  });

  test.each([1, 2, 3])('verdicts are those without loss (seed %i)', async (seed) => {
    const relay = await withLossyRelay(named, lossOf(0.3, seed));
    const found = await Promise.all(cases.map((one) => verdictOf(one, relay)));
    await relay.stop();
    expect(found).toEqual(expected);
    expect(relay.counts.lost).toBeGreaterThan(relay.counts.seen / 10);
  });
});

describe.runIf(withBind)('when all is lost that is about some names', () => {
  let named: Named;
  beforeAll(async () => {
    named = await withNamed({ test: zone });
  });
  afterAll(() => named.stop());

  /** Nothing is waited for longer than what does not come. */
  const short: Pace = { waitMilliseconds: [20, 20, 20, 20], deadlineMilliseconds: 3_000 };

  test.concurrent.each([
    [
      'an included record',
      '_spf.a.test',
      { spf: ['temperror', 'none'], dkim: ['pass verified'], dmarc: ['pass', 'pass'] },
    ],
    [
      'an address of SPF',
      'mx1.a.test',
      { spf: ['temperror', 'temperror'], dkim: ['pass verified'], dmarc: ['pass', 'pass'] },
    ],
    [
      'a key',
      's1._domainkey.a.test',
      { spf: ['pass', 'none'], dkim: ['temperror key-unavailable'], dmarc: ['pass', 'pass'] },
    ],
    ['the policy', '_dmarc.a.test', { dmarc: ['temperror', 'temperror'], policy: [undefined, undefined] }],
  ])('%s: temperror, and nothing fails for it', async (_, name, expected) => {
    const relay = await withLossyRelay(named, (query) => query.includes(wireName(name)));
    const found = await verdictOf(
      { text: signedBy('a.test', 's1'), ip: '192.0.2.20', mailFrom: 'x@a.test' },
      relay,
      short,
    );
    await relay.stop();
    expect(found).toMatchObject(expected);
    expect(relay.counts.lost).toBeGreaterThan(0);
  });
});
