import { getServers } from 'node:dns';
import { expect, test } from 'vitest';
import { addressOfHost } from '../../../platform/node/dns/host-address.js';
import { printServer, readHostAndPort, systemServers } from '../../../platform/node/dns/server-address.js';

test.each([
  ['192.0.2.53', { host: '192.0.2.53', port: 53 }],
  ['192.0.2.53:5353', { host: '192.0.2.53', port: 5353 }],
  ['::1', { host: '::1', port: 53 }],
  ['[::1]', { host: '::1', port: 53 }],
  ['[2001:db8::1]:5353', { host: '2001:db8::1', port: 5353 }],
  ['fe80::1%eth0', { host: 'fe80::1%eth0', port: 53 }],
  ['[fe80::1%eth0]:53', { host: 'fe80::1%eth0', port: 53 }],
  ['dns.example.test', { host: 'dns.example.test', port: 53 }],
  ['dns:65535', { host: 'dns', port: 65_535 }],
  ['', undefined],
  [':53', undefined],
  ['dns:', undefined],
  ['dns:0', undefined],
  ['dns:65536', undefined],
  ['dns:53:53', undefined],
  ['[192.0.2.1]:53', undefined],
  ['[::1', undefined],
  ['::1]:53', undefined],
  ['192.0.2.256', undefined],
  ['192.0.2', undefined],
  ['-x', undefined],
  ['a b', undefined],
  ['https://dns.example/', undefined],
])('%j', (text, expected) => {
  expect(readHostAndPort(text)).toEqual(expected);
});

test("the system's servers with their ports", () => {
  const texts = ['192.0.2.1', '192.0.2.2:5353', '[2001:db8::1]:5353', '2001:db8::2', 'fe80::1%lo'];
  expect(systemServers(texts).map(printServer)).toEqual(texts);
  expect(systemServers([])).toEqual([]);
  // Whatever the machine has, we can read it.
  expect(systemServers().length).toBe(getServers().length);
});

test('the address of a host', async () => {
  expect(await addressOfHost('192.0.2.1')).toBe('192.0.2.1');
  expect(['127.0.0.1', '::1']).toContain(await addressOfHost('localhost'));
  expect(await addressOfHost('no-such-host.invalid')).toBeUndefined();
});
