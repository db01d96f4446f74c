import { expect, test } from 'vitest';
import { defaultDkimOptions } from '../../../core/dkim/options.js';
import { settle } from '../../../core/dns/settle.js';
import { readIp4 } from '../../../core/text/ip-address.js';
import { authenticate } from '../../../core/verdict/authenticate.js';
import { nodeSignatures } from '../../../platform/node/crypto.js';
import { sealed } from '../../arc-chain.js';
import { dnsOf, roundsOf } from '../../dns-world.js';
import { makeRsaKey, nowSeconds, octetsOf, signed } from '../../mail-scene.js';

const key = makeRsaKey(1024);
const record = `TXT ${(`v=DKIM1; p=${key.p}`.match(/.{1,250}/g) ?? []).map((text) => `"${text}"`).join(' ')}`;
const lookup = dnsOf(`
s1._domainkey.mail.corp.example.com ${record}
s2._domainkey.mail.corp.example.com ${record}
s1._domainkey.esp.example ${record}
arc1._domainkey.list.example ${record}
arc2._domainkey.fwd.example ${record}
_dmarc.example.com TXT "v=DMARC1; p=reject"
example.com A 192.0.2.80
bounce.example.com TXT "v=spf1 include:one.example -all"
one.example TXT "v=spf1 include:two.example -all"
two.example TXT "v=spf1 a:host.three.example -all"
host.three.example A 192.0.2.9
`);

/** What peers-verify calls the heavy message. SPF is three records deep, and then asks for an address. */
function heavyMessage(): string {
  const text = 'From: a@x.mail.corp.example.com\r\nTo: b@example.net\r\nSubject: heavy\r\n\r\nHi.\r\n';
  const domain = 'mail.corp.example.com';
  const first = signed(text, key, { domain });
  const second = signed(first, key, { domain, selector: 's2' });
  const third = signed(second, key, { domain: 'esp.example' });
  const hop = { key, selector: 'arc1', domain: 'list.example' } as const;
  const once = sealed(third, { ...hop, instance: 1, cv: 'none' });
  return sealed(once, { instance: 2, cv: 'pass', key, selector: 'arc2', domain: 'fwd.example' });
}

test('the heavy message takes as many rounds as its SPF record is deep', async () => {
  const envelope = {
    clientIp: readIp4('192.0.2.9'),
    helo: 'mx.example.com',
    mailFrom: 'x@bounce.example.com',
  };
  const options = { dkim: { ...defaultDkimOptions, nowSeconds }, senderId: 'spf' } as const;
  const settled = await settle(authenticate(octetsOf(heavyMessage()), envelope, options), {
    resolve: async (question) => lookup(question),
    ...nodeSignatures,
    now: () => 0,
  });
  const { spf, dkim, arc, dmarc } = settled.result;
  expect(spf.kind === 'checked' && spf.verdicts.mailFrom.result).toBe('pass');
  expect(dkim.signatures.map(({ result }) => result)).toEqual(['pass', 'pass', 'pass']);
  expect([arc.result, arc.sets.length]).toEqual(['pass', 2]);
  expect(dmarc.rfc9989.result).toBe('pass');
  expect(settled.rounds).toBe(4);
  const [first, ...later] = roundsOf(settled);
  expect(later).toEqual([['TXT one.example.'], ['TXT two.example.'], ['A host.three.example.']]);
  expect(first).toContain('TXT arc2._domainkey.fwd.example.');
  expect(first).toContain('TXT _dmarc.example.com.');
});
