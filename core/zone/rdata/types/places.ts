import { cite } from '../../../cite.js';
import { ipv4 } from '../kinds/addresses.js';
import { addressSuffix, prefixLength, prefixName } from '../kinds/chained-address.js';
import { hex } from '../kinds/digests.js';
import { atmAddress, eui48, eui64, locator64, nsap, x25Address } from '../kinds/identifiers.js';
import {
  altitude,
  horizontalPrecision,
  latitude,
  longitude,
  size,
  verticalPrecision,
} from '../kinds/location.js';
import { domainName } from '../kinds/names.js';
import { uint16 } from '../kinds/numbers.js';
import { prefixes } from '../kinds/prefixes.js';
import { characterString, optionalString } from '../kinds/strings.js';
import { type RrType, rrType } from '../rr-type.js';
import { locOrder } from './wire-orders.js';

/** Types that carry addresses of other networks, identifiers of devices and places on earth. */
export const placeTypes: readonly RrType[] = [
  rrType({
    name: 'APL',
    purpose: 'A list of address prefixes.',
    cite: cite(3123, '4'),
    status: 'experimental',
    fields: [{ name: 'prefixes', kind: prefixes }],
  }),
  rrType({
    name: 'LOC',
    purpose: 'Where on earth a host or network is.',
    cite: cite(1876, '2'),
    status: 'experimental',
    fields: [
      { name: 'latitude', kind: latitude },
      { name: 'longitude', kind: longitude },
      { name: 'altitude', kind: altitude },
      { name: 'size', kind: size },
      { name: 'horizontal precision', kind: horizontalPrecision },
      { name: 'vertical precision', kind: verticalPrecision },
    ],
    order: locOrder,
  }),
  rrType({
    name: 'GPOS',
    purpose: 'Where on earth a host is; LOC took its place.',
    cite: cite(1712, '3'),
    status: 'historic',
    fields: [
      { name: 'longitude', kind: characterString },
      { name: 'latitude', kind: characterString },
      { name: 'altitude', kind: characterString },
    ],
  }),
  rrType({
    name: 'NID',
    purpose: 'The node identifier of a host that speaks ILNP.',
    cite: cite(6742, '2.1'),
    status: 'experimental',
    fields: [
      { name: 'preference', kind: uint16 },
      { name: 'node identifier', kind: locator64 },
    ],
  }),
  rrType({
    name: 'L32',
    purpose: 'A 32-bit locator of a host that speaks ILNPv4.',
    cite: cite(6742, '2.2'),
    status: 'experimental',
    fields: [
      { name: 'preference', kind: uint16 },
      { name: 'locator', kind: ipv4 },
    ],
  }),
  rrType({
    name: 'L64',
    purpose: 'A 64-bit locator of a host that speaks ILNPv6.',
    cite: cite(6742, '2.3'),
    status: 'experimental',
    fields: [
      { name: 'preference', kind: uint16 },
      { name: 'locator', kind: locator64 },
    ],
  }),
  rrType({
    name: 'LP',
    purpose: 'A name whose L32 and L64 records locate the network of a host.',
    cite: cite(6742, '2.4'),
    status: 'experimental',
    fields: [
      { name: 'preference', kind: uint16 },
      { name: 'locator name', kind: domainName },
    ],
  }),
  rrType({
    name: 'EUI48',
    purpose: 'A 48-bit hardware address.',
    cite: cite(7043, '3.1'),
    fields: [{ name: 'address', kind: eui48 }],
  }),
  rrType({
    name: 'EUI64',
    purpose: 'A 64-bit hardware address.',
    cite: cite(7043, '4.1'),
    fields: [{ name: 'address', kind: eui64 }],
  }),
  rrType({
    name: 'A6',
    purpose: 'An IPv6 address in parts; AAAA stayed instead.',
    cite: cite(2874, '3.1'),
    status: 'historic',
    fields: [
      { name: 'prefix length', kind: prefixLength },
      { name: 'address suffix', kind: addressSuffix },
      { name: 'prefix name', kind: prefixName },
    ],
  }),
  rrType({
    name: 'X25',
    purpose: 'An address in an X.25 network.',
    cite: cite(1183, '3.1'),
    status: 'historic',
    fields: [{ name: 'address', kind: x25Address }],
  }),
  rrType({
    name: 'ISDN',
    purpose: 'An ISDN number and subaddress.',
    cite: cite(1183, '3.2'),
    status: 'historic',
    fields: [
      { name: 'address', kind: characterString },
      { name: 'subaddress', kind: optionalString },
    ],
  }),
  rrType({
    name: 'RT',
    purpose: 'A host that routes to one without a connection of its own.',
    cite: cite(1183, '3.3'),
    status: 'historic',
    fields: [
      { name: 'preference', kind: uint16 },
      { name: 'intermediate host', kind: domainName },
    ],
  }),
  rrType({
    name: 'NSAP',
    purpose: 'An OSI network address.',
    cite: cite(1706, '5'),
    status: 'historic',
    fields: [{ name: 'address', kind: nsap }],
  }),
  rrType({
    name: 'NSAP-PTR',
    purpose: 'The name that an OSI network address belongs to.',
    cite: cite(1706, '6'),
    status: 'historic',
    fields: [{ name: 'name', kind: domainName }],
  }),
  rrType({
    name: 'EID',
    purpose: 'An endpoint identifier of the Nimrod routing architecture.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: 'identifier', kind: hex }],
  }),
  rrType({
    name: 'NIMLOC',
    purpose: 'A locator of the Nimrod routing architecture.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: 'locator', kind: hex }],
  }),
  rrType({
    name: 'ATMA',
    purpose: 'An address in an ATM network.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: 'address', kind: atmAddress }],
  }),
  rrType({
    name: 'PX',
    purpose: 'How mail addresses are mapped between the Internet and X.400.',
    cite: cite(2163, '4'),
    status: 'historic',
    fields: [
      { name: 'preference', kind: uint16 },
      { name: 'RFC 822 domain', kind: domainName },
      { name: 'X.400 domain', kind: domainName },
    ],
  }),
];
