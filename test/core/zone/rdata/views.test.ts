import { expect, it } from 'vitest';
import {
  addressOf,
  caaOf,
  mxOf,
  nameOf,
  soaOf,
  srvOf,
  stringsOf,
  tlsaOf,
} from '../../../../core/zone/rdata/views.js';
import { readLine } from './read-line.js';

const wireOf = (line: string): string => readLine(line).wire ?? '';

it('gives rules the data of a record in typed form', () => {
  expect(nameOf(wireOf('CNAME target'))).toBe('target.example.com.');
  expect(mxOf(wireOf('MX 10 mail'))).toEqual({ preference: 10, exchange: 'mail.example.com.' });
  expect(srvOf(wireOf('SRV 1 2 3 .'))).toEqual({ priority: 1, weight: 2, port: 3, target: '.' });
  expect(soaOf(wireOf('SOA ns host 7 1h 2 3 4'))).toEqual({
    primaryNameServer: 'ns.example.com.',
    responsibleMailbox: 'host.example.com.',
    serial: 7,
    refreshSeconds: 3600,
    retrySeconds: 2,
    expireSeconds: 3,
    minimumSeconds: 4,
  });
  expect(caaOf(wireOf('CAA 128 issue ";"'))).toEqual({ flags: 128, tag: 'issue', value: ';' });
  expect(tlsaOf(wireOf('TLSA 3 1 1 4142'))).toEqual({
    usage: 3,
    selector: 1,
    matchingType: 1,
    association: 'AB',
  });
  expect(stringsOf(wireOf('TXT "v=spf1 " "-all" ""'))).toEqual(['v=spf1 ', '-all', '']);
  expect(addressOf(wireOf('A 192.0.2.1'))).toBe('192.0.2.1');
  expect(addressOf(wireOf('AAAA 2001:DB8::1'))).toBe('2001:db8::1');
});

it('throws on octets that are not of the type, since nobody should have passed them', () => {
  expect(() => mxOf('\0')).toThrow(RangeError);
  expect(() => addressOf('abc')).toThrow(RangeError);
  expect(() => stringsOf('\x05abc')).toThrow(RangeError);
});
