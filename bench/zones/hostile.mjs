// Zones that nobody writes by accident: each makes one part of a reader work on all of the text at once. `size` is what
// the shape is made of (records, octets, names), so that a tenth of it is a tenth of the work for a linear reader.

import { grouped } from '../report/units.mjs';

const head = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 hostmaster 1 2 3 4 5\n@ NS ns1\nns1 A 192.0.2.1\n';
const deepest = 110;

/** `{ name, what, full, make }`; `what` is said of a size, `full` is the size that the goals speak of. */
export const hostileShapes = [
  {
    name: 'one-owner',
    what: (size) => `${grouped(size)} addresses of one owner`,
    full: 1_000_000,
    make: (size) => repeated(size, (at) => `h A ${ipv4(at)}\n`),
  },
  {
    name: 'parentheses',
    what: (size) => `${grouped(size)} octets of (`,
    full: 10_000_000,
    make: (size) => head + '('.repeat(size),
  },
  {
    name: 'one-line',
    what: (size) => `one line of ${grouped(size)} octets`,
    full: 10_000_000,
    make: (size) => `${head}h TXT${' "text"'.repeat(size / 7)}\n`,
  },
  {
    name: 'one-comment',
    what: (size) => `one comment of ${grouped(size)} octets`,
    full: 10_000_000,
    make: (size) => `${head}; ${'x'.repeat(size)}\n`,
  },
  {
    name: 'alias-chain',
    what: (size) => `${grouped(size)} CNAMEs in one chain`,
    full: 1_000_000,
    make: (size) => repeated(size, (at) => `c${at} CNAME c${at + 1}\n`),
  },
  {
    name: 'one-delegation',
    what: (size) => `${grouped(size)} names below one delegation`,
    full: 1_000_000,
    make: (size) => repeated(size, (at) => `${at === 0 ? 'd NS ns1\n' : ''}h${at}.d A ${ipv4(at)}\n`),
  },
  {
    name: 'deep-names',
    what: (size) => `${grouped(size)} names of ${deepest + 1} labels`,
    full: 50_000,
    // The label next to the origin differs, so no name has an ancestor in common with another.
    make: (size) => repeated(size, (at) => `${'a.'.repeat(deepest)}${at} A ${ipv4(at)}\n`),
  },
];

function repeated(count, lineAt) {
  const lines = [head];
  for (let at = 0; at < count; at++) lines.push(lineAt(at));
  return lines.join('');
}

function ipv4(at) {
  return `10.${at >>> 16}.${(at >>> 8) & 255}.${at & 255}`;
}
