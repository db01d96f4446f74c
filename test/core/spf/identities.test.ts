import { expect, test } from 'vitest';
import { checkIdentities, type SpfClient } from '../../../core/spf/identities.js';
import { dnsOf, roundsOf, settleWith } from '../../dns-world.js';

const client: SpfClient = {
  ip: { family: 4, octets: [192, 0, 2, 9] },
  helo: 'mx.example.com',
  mailFrom: 'user@example.com',
  timeSeconds: 0,
};
const lookup = dnsOf(`
example.com TXT "v=spf1 a:%{l}.example exists:%{h} -all"
user.example A 192.0.2.1
mx.example.com TXT "v=spf1 a -all"
mx.example.com A 192.0.2.9
`);

test('both identities are checked side by side', async () => {
  const settled = await settleWith(checkIdentities(client), lookup);
  const { helo, mailFrom } = settled.result;
  expect([helo.result, helo.domain, mailFrom.result, mailFrom.domain]).toEqual([
    ...['pass', 'mx.example.com.', 'pass', 'example.com.'],
  ]);
  expect(mailFrom.decision?.text).toBe('exists:%{h}');
  expect(roundsOf(settled)).toEqual([
    ['TXT example.com.', 'TXT mx.example.com.'],
    ['A mx.example.com.', 'A user.example.'],
  ]);
});

test('the null reverse-path is the postmaster of HELO', async () => {
  const { result } = await settleWith(checkIdentities({ ...client, mailFrom: '' }), lookup);
  expect(result.mailFrom).toBe(result.helo);
  expect(result.helo).toMatchObject({ result: 'pass', domain: 'mx.example.com.' });
});

test.each(['', 'localhost', '[192.0.2.9]', 'a..b'])('HELO %j cannot be checked', async (helo) => {
  const { result } = await settleWith(checkIdentities({ ...client, helo, mailFrom: '' }), lookup);
  expect(result.helo).toMatchObject({ result: 'none', reason: { kind: 'no-domain' }, lookups: 0 });
});

test('an address without a local part is that of the postmaster, and a route is dropped', async () => {
  const words = dnsOf('example.com TXT "v=spf1 -all exp=why.example"\nwhy.example TXT "%{s}"');
  const explain = async (mailFrom: string) =>
    (await settleWith(checkIdentities({ ...client, mailFrom }), words)).result.mailFrom.explanation;
  expect(await explain('@example.com')).toBe('postmaster@example.com');
  expect(await explain('example.com')).toBe('postmaster@example.com');
  expect(await explain('@relay.example:user@example.com')).toBe('user@example.com');
  expect(await explain('"a@b"@example.com')).toBe('"a@b"@example.com');
});
