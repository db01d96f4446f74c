import { describe, expect, test } from 'vitest';
import {
  firstOf,
  type IpAddress,
  isInNetwork,
  printIp,
  readIp4,
  readIp6,
  unmapped,
} from '../../../core/text/ip-address.js';

describe('an IPv4 address', () => {
  test.each(['0.0.0.0', '192.0.2.1', '255.255.255.255', '10.20.30.40'])('%s', (text) => {
    const read = readIp4(text);
    expect(read && printIp(read)).toBe(text);
  });

  test.each([
    '',
    '1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '01.2.3.4',
    '1.2.3.04',
    '1.2.3.4.',
    '.1.2.3.4',
    '1..3.4',
    '1.2.3.4:80',
    '1.2.3.4/8',
    ' 1.2.3.4',
    '1.2.3.4 ',
    '+1.2.3.4',
    '0x1.2.3.4',
    '1.2.3.4\n',
    '::1',
  ])('is not "%s"', (text) => {
    expect(readIp4(text)).toBeUndefined();
  });
});

describe('an IPv6 address', () => {
  test.each([
    ['::', '::'],
    ['::0', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['2001:DB8::1', '2001:db8::1'],
    ['2001:0db8:0000:0000:0001:0000:0000:0001', '2001:db8::1:0:0:1'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['::2:3:4:5:6:7:8', '0:2:3:4:5:6:7:8'],
    ['1::3:4:5:6:7:8', '1:0:3:4:5:6:7:8'],
    ['::192.0.2.1', '::c000:201'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
    ['1:2:3:4:5:6:192.0.2.1', '1:2:3:4:5:6:c000:201'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
    ['Cafe:Babe:8000::', 'cafe:babe:8000::'],
  ])('%s', (text, printed) => {
    const read = readIp6(text);
    expect(read?.octets).toHaveLength(16);
    expect(read && printIp(read)).toBe(printed);
  });

  test.each([
    '',
    ':',
    ':::',
    '1',
    '1:2',
    ':1',
    '1:',
    '::1::',
    '1::2::3',
    ':::1',
    ':CAFE::BABE',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '::1:2:3:4:5:6:7:8',
    '1:2:3:4::5:6:7:8',
    '12345::',
    '::g',
    '::1%eth0',
    '[::1]',
    '::1/64',
    '192.0.2.1',
    '::192.0.2',
    '::192.0.2.01',
    '192.0.2.1::',
    '::192.0.2.1:1',
    '1:2:3:4:5:6:7:192.0.2.1',
    ' ::1',
  ])('is not "%s"', (text) => {
    expect(readIp6(text)).toBeUndefined();
  });
});

describe('a network', () => {
  const network = (address: IpAddress | undefined, prefixLength: number) => {
    if (address === undefined) throw new Error('no address');
    return { ...address, prefixLength };
  };

  test.each([
    ['192.0.2.255', 24, '192.0.2.0'],
    ['192.0.2.255', 32, '192.0.2.255'],
    ['192.0.2.255', 0, '0.0.0.0'],
    ['192.0.2.255', 25, '192.0.2.128'],
    ['192.0.2.255', 31, '192.0.2.254'],
    ['192.0.2.255', 9, '192.0.0.0'],
  ])('%s/%i begins at %s', (text, length, first) => {
    expect(printIp(firstOf(network(readIp4(text), length)))).toBe(first);
  });

  test.each([
    ['2001:db8:ffff::1', 33, '2001:db8:8000::'],
    ['2001:db8:ffff::1', 128, '2001:db8:ffff::1'],
    ['2001:db8:ffff::1', 0, '::'],
  ])('%s/%i begins at %s', (text, length, first) => {
    expect(printIp(firstOf(network(readIp6(text), length)))).toBe(first);
  });

  test('holds the addresses that share its prefix, of its own family only', () => {
    const v4 = network(readIp4('192.0.2.77'), 25);
    const v6 = network(readIp6('::'), 0);
    const holds = (text: string) => {
      const address = readIp4(text) ?? readIp6(text);
      return address !== undefined && [isInNetwork(address, v4), isInNetwork(address, v6)];
    };
    expect(holds('192.0.2.0')).toEqual([true, false]);
    expect(holds('192.0.2.127')).toEqual([true, false]);
    expect(holds('192.0.2.128')).toEqual([false, false]);
    expect(holds('::ffff:192.0.2.1')).toEqual([false, true]);
  });

  test('an IPv4-mapped address counts as the IPv4 address in it', () => {
    const back = (text: string) => {
      const read = readIp6(text);
      return read && printIp(unmapped(read));
    };
    expect(back('::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(back('::192.0.2.1')).toBe('::c000:201');
    expect(back('1::ffff:192.0.2.1')).toBe('1::ffff:c000:201');
  });
});
