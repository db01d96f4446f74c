import { describe, expect, test } from 'vitest';
import { labels, taken, typed } from './cursor.js';

const hosts = 'mail A 192.0.2.1\nmail2.eu AAAA 2001:db8::1\nweb CNAME mail\n_x TXT "y"\n';

describe('names in data', () => {
  test('a host is wanted where aliases are not allowed', () => {
    expect(labels(`${hosts}@ MX 10 ‸`)).toEqual(['mail', 'mail2.eu']);
    expect(labels(`${hosts}_imap._tcp SRV 0 0 143 ‸`)).toEqual(['mail', 'mail2.eu', '.']);
    expect(labels(`${hosts}@ NS ‸`)).toEqual(['mail', 'mail2.eu']);
  });

  test('an alias may point to any name', () => {
    expect(labels(`${hosts}old CNAME ‸`)).toEqual(['@', 'mail', 'mail2.eu', 'web', '_x']);
  });

  test('they are relative to the origin', () => {
    expect(taken(`${hosts}$ORIGIN eu.example.com.\n@ MX 10 ma‸`, 'mail2')).toContain('@ MX 10 mail2');
    expect(labels(`${hosts}$ORIGIN eu.example.com.\n@ MX 10 ‸`)).toEqual(['mail2', 'mail.example.com.']);
  });

  test('no mail is a dot behind a zero', () => {
    expect(labels('@ MX 0 ‸')).toEqual(['.']);
  });
});

describe('values that mean something', () => {
  test.each([
    ['_25._tcp.mail TLSA ‸', '3'],
    ['_25._tcp.mail TLSA 3 ‸', '1'],
    ['_25._tcp.mail TLSA 3 1 ‸', '1'],
    ['h SSHFP ‸', '4'],
    ['@ CAA 0 ‸', 'issue'],
    ['@ CAA 0 issue ‸', '"letsencrypt.org"'],
    ['@ CAA 0 issue "‸"', 'letsencrypt.org'],
    ['@ DNSKEY 257 3 ‸', 'ECDSAP256SHA256'],
    ['sub DS 12345 ‸', 'ECDSAP256SHA256'],
    ['sub DS 12345 13 ‸', '2'],
    ['c CERT ‸', 'PKIX'],
    ['@ HTTPS 1 . ‸', 'alpn='],
    ['@ HTTPS 1 . alpn=h2 ‸', 'port='],
  ])('%s: %s first', (marked, first) => {
    expect(labels(marked)[0]).toBe(first);
  });

  test('what nobody may use any more is struck through', () => {
    const outdated = typed('@ DNSKEY 257 3 ‸').list.items.filter(({ isDeprecated }) => isDeprecated);
    expect(outdated.map(({ label }) => label)).toContain('RSAMD5');
  });

  test('addresses of the zone for reports of authorities', () => {
    expect(labels('_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"\n@ CAA 0 iodef ‸')).toEqual([
      '"mailto:d@example.com"',
    ]);
  });

  test('nothing where nothing is known', () => {
    expect(labels('www A ‸')).toEqual([]);
    expect(labels('www BOGUS ‸')).toEqual([]);
    expect(labels('www TYPE1 \\# ‸')).toEqual([]);
  });
});
