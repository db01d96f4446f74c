import { expect, test } from 'vitest';
import type { DnsType } from '../../../../core/dns/answer.js';
import { dnsQuestion } from '../../../../core/dns/asking.js';
import type { Name } from '../../../../core/dns/name.js';
import { mailScene } from './scene.js';

const { lookup } = mailScene({
  'example.com': [
    '@ TXT "a" "b"',
    'www CNAME www.example.net.',
    '* MX 10 mail',
    'a.b A 192.0.2.1',
    'sub NS ns.elsewhere.example.',
    'old DNAME new',
    'loop CNAME loop',
    '_25._tcp TLSA 3 1 1 aa',
  ].join('\n'),
  'example.net': 'www A 192.0.2.80\n    AAAA 2001:db8::1',
});

test.each<[string, DnsType, object]>([
  ['example.com.', 'TXT', { kind: 'found', data: [['a', 'b']] }],
  ['EXAMPLE.com.', 'AAAA', { kind: 'nodata' }],
  ['www.example.com.', 'A', { kind: 'found', aliases: ['www.example.net.'], data: [{ family: 4 }] }],
  ['any.example.com.', 'MX', { kind: 'found', data: [{ preference: 10, exchange: 'mail.example.com.' }] }],
  ['any.example.com.', 'TXT', { kind: 'nodata' }],
  ['b.example.com.', 'A', { kind: 'nodata' }],
  ['x.a.b.example.com.', 'A', { kind: 'nxdomain' }],
  ['x.example.net.', 'A', { kind: 'nxdomain' }],
  ['sub.example.com.', 'TXT', { kind: 'unavailable' }],
  ['x.sub.example.com.', 'A', { kind: 'unavailable' }],
  ['x.old.example.com.', 'A', { kind: 'unavailable' }],
  ['loop.example.com.', 'A', { kind: 'unavailable', reason: 'loop' }],
  ['example.org.', 'A', { kind: 'unavailable' }],
  ['com.', 'TXT', { kind: 'unavailable' }],
  ['_25._tcp.example.com.', 'TLSA', { kind: 'found', data: [{ usage: 3, association: '\xaa' }] }],
])('%s %s', (name, type, answer) => {
  expect(lookup(dnsQuestion(name as Name, type))).toMatchObject(answer);
});

test('an answer tells the file and the line', () => {
  expect(lookup(dnsQuestion('www.example.net.' as Name, 'A'))).toMatchObject({
    source: { kind: 'zone', path: 'file:///example.net.zone', line: 4 },
  });
});
