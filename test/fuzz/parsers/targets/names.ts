import { octetsOfName, readDomain } from '../../../../core/dns/domain.js';
import { toAscii } from '../../../../core/dns/idna.js';
import {
  labelsOf,
  type Name,
  nameOfLabels,
  readName,
  root,
  wireLengthOf,
} from '../../../../core/dns/name.js';
import { printIp, readIp4, readIp6 } from '../../../../core/text/ip-address.js';
import { textOfOctets } from '../../../../core/text/utf8.js';
import { readHostAndPort } from '../../../../platform/node/dns/server-address.js';
import { promise, same } from '../promises.js';
import { kindsOf, octetsOf, type Target, textOf } from '../target.js';

const origin = 'example.com.' as Name;

/** Names, domains and addresses as people write them. */
export const namesAndAddresses: Target = {
  name: 'names',
  seeds: [
    'www',
    'a.b.example.com.',
    '\\065\\.b',
    '@',
    '.',
    '*.x',
    'xn--bcher-kva.example',
    'b\xc3\xbccher.example',
    '192.0.2.1',
    '2001:db8::1',
    '::ffff:192.0.2.1',
    '[::1]:53',
    'https://dns.example/dns-query',
  ],
  words: [
    '.',
    '..',
    '\\',
    '\\000',
    '\\255',
    '\\256',
    '\\.',
    '@',
    '*',
    '_',
    'xn--',
    ':',
    '::',
    'ffff',
    '192',
    '0',
    '255',
    '256',
    '[',
    ']',
    '/',
    '%',
    'a'.repeat(63),
    'a'.repeat(64),
    '\xe3\x81\x82',
    '\xcc\x81',
    '\xe3\x80\x82',
    'https://',
    ':53',
  ],
  check(input) {
    const read = readName(input, origin);
    if ('name' in read) {
      same(readName(read.name, root), { name: read.name }, 'a name that is printed reads the same');
      same(nameOfLabels(labelsOf(read.name)), read.name, 'labels make the name again');
      promise(wireLengthOf(read.name) <= 255, 'a name has 255 octets at most', read.name);
      octetsOfName(read.name);
    } else {
      const { offset, length } = read.problem;
      promise(
        offset >= 0 && offset + length <= input.length + 1,
        'a problem stands in the name',
        read.problem,
      );
    }
    const domain = readDomain(input);
    if ('name' in domain)
      promise(wireLengthOf(domain.name) <= 255, 'a domain has 255 octets at most', domain.name);
    const ascii = toAscii(input);
    const addresses = [readIp4(input), readIp6(input)];
    for (const address of addresses) {
      if (address === undefined) continue;
      const printed = printIp(address);
      same(
        address.family === 4 ? readIp4(printed) : readIp6(printed),
        address,
        'an address that is printed reads the same',
      );
    }
    const isUtf8 = Buffer.from(textOf(input), 'utf8').equals(octetsOf(input));
    if (isUtf8) same(textOfOctets(input), textOf(input), 'UTF-8 is read as others read it');
    const server = readHostAndPort(input);
    return kindsOf([
      'name' in read ? 'name' : read.problem.kind,
      'name' in domain ? 'domain' : domain.fault,
      `${ascii === undefined} ${ascii === input}`,
      ...addresses.map(String),
      typeof server,
    ]);
  },
};
