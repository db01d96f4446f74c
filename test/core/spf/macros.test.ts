import { describe, expect, test } from 'vitest';
import { settleSync } from '../../../core/dns/settle.js';
import { checkHost } from '../../../core/spf/check-host.js';
import { readIp4, readIp6 } from '../../../core/text/ip-address.js';
import { dnsOf, silentAbout } from '../../dns-world.js';

const names = `
3.2.0.192.in-addr.arpa PTR elsewhere.example.
3.2.0.192.in-addr.arpa PTR mx.email.example.com.
mx.email.example.com A 192.0.2.3
elsewhere.example A 192.0.2.3
4.2.0.192.in-addr.arpa PTR forged.email.example.com.
forged.email.example.com A 192.0.2.99
5.2.0.192.in-addr.arpa PTR elsewhere.example.
5.2.0.192.in-addr.arpa PTR a.email.example.com.
a.email.example.com A 192.0.2.99
elsewhere.example A 192.0.2.5
`;

/** The text of an explanation, as the sender strong-bad@email.example.com gets it. */
function explain(
  text: string,
  ip = '192.0.2.3',
  sender = 'strong-bad@email.example.com',
  silent = '',
): string {
  const address = readIp4(ip) ?? readIp6(ip);
  if (address === undefined) throw new Error(ip);
  const records = `email.example.com TXT "v=spf1 -all exp=why.example"\nwhy.example TXT "${text}"\n${names}`;
  const query = {
    ip: address,
    domain: 'email.example.com',
    sender,
    helo: 'mail.Example.org',
    receiver: 'mx.example.net',
    timeSeconds: 1_400_000_000.9,
  };
  const lookup = silentAbout(dnsOf(records), silent);
  return settleSync(checkHost(query), lookup).explanation ?? 'none';
}

describe('a macro (RFC 7208 s7.4)', () => {
  test.each([
    ['%{s}', 'strong-bad@email.example.com'],
    ['%{o}', 'email.example.com'],
    ['%{d}', 'email.example.com'],
    ['%{d4}', 'email.example.com'],
    ['%{d3}', 'email.example.com'],
    ['%{d2}', 'example.com'],
    ['%{d1}', 'com'],
    ['%{dr}', 'com.example.email'],
    ['%{d2r}', 'example.email'],
    ['%{l}', 'strong-bad'],
    ['%{l-}', 'strong.bad'],
    ['%{lr}', 'strong-bad'],
    ['%{lr-}', 'bad.strong'],
    ['%{l1r-}', 'strong'],
    ['%{ir}.%{v}._spf.%{d2}', '3.2.0.192.in-addr._spf.example.com'],
    ['%{lr-}.lp._spf.%{d2}', 'bad.strong.lp._spf.example.com'],
    ['%{lr-}.lp.%{ir}.%{v}._spf.%{d2}', 'bad.strong.lp.3.2.0.192.in-addr._spf.example.com'],
    ['%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}', '3.2.0.192.in-addr.strong.lp._spf.example.com'],
    ['%{h} %{r} %{t} %{c}', 'mail.Example.org mx.example.net 1400000000 192.0.2.3'],
    ['%{S}', 'strong-bad%40email.example.com'],
    ['%{D1}%{L-}', 'comstrong.bad'],
    ['100%% %_%-', '100%  %20'],
    ['%{d.+-}', 'email.example.com'],
    ['%{l+-}', 'strong.bad'],
  ])('%s is %s', (text, expected) => {
    expect(explain(text)).toBe(expected);
  });

  test('of an IPv6 address has its digits apart', () => {
    expect(explain('%{i} %{v} %{c}', '2001:db8::cb01')).toBe(
      '2.0.0.1.0.D.B.8.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.C.B.0.1 ip6 2001:db8::cb01',
    );
  });

  test.each([
    ['a name in the domain before others', '192.0.2.3', '', 'mx.email.example.com'],
    ['a name that does not lead back is none', '192.0.2.4', '', 'unknown'],
    ['another one will do', '192.0.2.5', '', 'elsewhere.example'],
    ['no name', '192.0.2.6', '', 'unknown'],
    ['no answer about names', '192.0.2.3', 'PTR 3.2.0.192.in-addr.arpa.', 'unknown'],
    ['no answer about one of them', '192.0.2.3', 'A mx.email.example.com.', 'elsewhere.example'],
  ])('p: %s', (_, ip, silent, expected) => {
    expect(explain('%{p}', ip, undefined, silent)).toBe(expected);
  });
});

test.each([
  ['a lone percent sign', '5 % off'],
  ['an unknown letter', '%{x}'],
  ['a cut macro', '%{d'],
  ['no part at all', '%{d0}'],
  ['an octet outside of ASCII', 'caf\\195\\169'],
])('an explanation with %s is none', (_, text) => {
  expect(explain(text)).toBe('none');
});

test('what a local part brings in is made printable, or is not used', () => {
  expect(explain('%{l}!', undefined, 'a\x07\x1b[2Jb@email.example.com')).toBe('a\\007\\027[2Jb!');
  expect(explain('%{l}!', undefined, 'm\xc3\xbcller@email.example.com')).toBe('none');
  expect(explain('%{l}!', undefined, `${'x'.repeat(600)}@email.example.com`)).toBe('none');
});

test('a name that gets too long loses labels on the left', () => {
  const long = Array.from({ length: 30 }, (_, at) => `label-${at}`).join('.');
  const records = dnsOf('example.com TXT "v=spf1 exists:%{l}.x.example -all"');
  const query = {
    ip: { family: 4, octets: [192, 0, 2, 3] },
    domain: 'example.com',
    helo: '',
    timeSeconds: 0,
  } as const;
  const verdict = settleSync(checkHost({ ...query, sender: `${long}.y@example.com` }), records);
  const target = verdict.trace?.terms[0]?.target ?? '';
  expect(target.length).toBeLessThanOrEqual(253);
  expect(target.length).toBeGreaterThan(253 - 'label-00.'.length);
  expect(`${long}.y.x.example`.endsWith(`.${target}`)).toBe(true);
});
