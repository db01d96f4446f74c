import { describe, expect, test } from 'vitest';
import { settleSync } from '../../../core/dns/settle.js';
import { checkHost } from '../../../core/spf/check-host.js';
import { readIp4, readIp6 } from '../../../core/text/ip-address.js';
import { dnsOf } from '../../dns-world.js';

const world = `
host.example A 192.0.2.1
host.example A 192.0.2.2
host.example AAAA 2001:db8::1
six.example AAAA 2001:db8::1
mail.example MX 20 second.example.
mail.example MX 10 first.example.
first.example A 192.0.2.10
second.example A 192.0.2.20
second.example AAAA 2001:db8::20
alias.example CNAME host.example.
9.2.0.192.in-addr.arpa PTR in.example.com.
9.2.0.192.in-addr.arpa PTR in.badexample.com.
9.2.0.192.in-addr.arpa PTR out.example.org.
in.example.com A 192.0.2.9
in.badexample.com A 192.0.2.9
out.example.org A 192.0.2.9
1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa PTR six.example.
pass.example TXT "v=spf1 +all"
fail.example TXT "v=spf1 -all exp=why.fail.example"
soft.example TXT "v=spf1 ~all"
neutral.example TXT "v=spf1 ?all"
silent.example TXT "v=spf1"
broken.example TXT "v=spf1 all:"
why.example TXT "ours"
why.fail.example TXT "theirs"
eleven.example TXT "v=spf1 include:eleven.example"
`;

function check(terms: string, ip: string): string {
  const address = readIp4(ip) ?? readIp6(ip);
  if (address === undefined) throw new Error(ip);
  const query = {
    ip: address,
    domain: 'example.com',
    sender: 'a@example.com',
    helo: 'h.example',
    timeSeconds: 0,
  };
  const lookup = dnsOf(`${world}\nexample.com TXT "v=spf1 ${terms}"`);
  const { result, reason, explanation } = settleSync(checkHost(query), lookup);
  const why = result === 'permerror' ? ` ${reason.kind}` : '';
  return `${result}${why}${explanation === undefined ? '' : ` ${explanation}`}`;
}

const notFound = '203.0.113.7';

describe('mechanisms', () => {
  test.each([
    ['a:host.example', '192.0.2.2', 'pass'],
    ['-a:host.example', '192.0.2.2', 'fail'],
    ['~a:host.example', '192.0.2.2', 'softfail'],
    ['?a:host.example', '192.0.2.2', 'neutral'],
    ['a:host.example', '192.0.2.3', 'neutral'],
    ['a:host.example/24', '192.0.2.3', 'pass'],
    ['a:host.example/24', '2001:db8::2', 'neutral'],
    ['a:host.example//64', '2001:db8::2', 'pass'],
    ['a:host.example/32//64', '192.0.2.3', 'neutral'],
    ['a:alias.example', '192.0.2.1', 'pass'],
    ['a:six.example/0', '192.0.2.1', 'neutral'],
    ['mx:mail.example', '192.0.2.20', 'pass'],
    ['mx:mail.example', '2001:db8::20', 'pass'],
    ['mx:mail.example/24', '192.0.2.77', 'pass'],
    ['mx:host.example', '192.0.2.1', 'neutral'],
    ['ip4:192.0.2.0/30', '192.0.2.3', 'pass'],
    ['ip4:192.0.2.0/30', '192.0.2.4', 'neutral'],
    ['ip4:0.0.0.0/0', '2001:db8::1', 'neutral'],
    ['ip6:2001:db8::/32', '2001:db8:ffff::1', 'pass'],
    ['ip6:::/0', '::ffff:192.0.2.1', 'neutral'],
    ['ip4:192.0.2.1', '::ffff:192.0.2.1', 'pass'],
    ['exists:host.example', '2001:db8::77', 'pass'],
    ['exists:six.example', '2001:db8::1', 'neutral'],
    ['ptr', '192.0.2.9', 'pass'],
    ['ptr:example.org', '192.0.2.9', 'pass'],
    ['ptr:ample.com', '192.0.2.9', 'neutral'],
    ['ptr:host.example', '192.0.2.9', 'neutral'],
    ['ptr:six.example', '2001:db8::1', 'pass'],
    ['ptr', notFound, 'neutral'],
  ])('%s and %s: %s', (terms, ip, expected) => {
    expect(check(terms, ip)).toBe(expected);
  });
});

describe('include takes the result of the other record (RFC 7208 s5.2)', () => {
  test.each([
    ['pass', 'fail ours'],
    ['fail', 'neutral'],
    ['soft', 'neutral'],
    ['neutral', 'neutral'],
    ['silent', 'neutral'],
    ['broken', 'permerror syntax'],
    ['nothing', 'permerror leads-nowhere'],
    ['eleven', 'permerror too-many-lookups'],
  ])('%s: %s', (domain, expected) => {
    expect(check(`-include:${domain}.example exp=why.example`, notFound)).toBe(expected);
  });
});

describe('redirect has the other record decide (RFC 7208 s6.1)', () => {
  test.each([
    ['redirect=pass.example', 'pass'],
    ['redirect=fail.example exp=why.example', 'fail theirs'],
    ['redirect=silent.example', 'neutral'],
    ['redirect=broken.example', 'permerror syntax'],
    ['redirect=nothing.example', 'permerror leads-nowhere'],
    ['redirect=pass.example -all', 'fail'],
    ['-all redirect=pass.example exp=why.example', 'fail ours'],
    ['redirect=pass.example -ip4:203.0.113.0/24', 'fail'],
  ])('%s: %s', (terms, expected) => {
    expect(check(terms, notFound)).toBe(expected);
  });
});

describe('a syntax error anywhere is one before anything else (RFC 7208 s4.6)', () => {
  test.each(['+all moo', '+all a:b', '+all exp=a.example exp=b.example', '+all ip4:1.2.3', '+all x=%'])(
    '%s',
    (terms) => {
      expect(check(terms, notFound)).toBe('permerror syntax');
    },
  );
});
