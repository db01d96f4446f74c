import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
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
    purpose: say`A list of address prefixes.`,
    cite: cite(3123, '4'),
    status: 'experimental',
    fields: [{ name: say`prefixes`, kind: prefixes }],
  }),
  rrType({
    name: 'LOC',
    purpose: say`Where on earth a host or network is.`,
    cite: cite(1876, '2'),
    status: 'experimental',
    fields: [
      { name: say`latitude`, kind: latitude },
      { name: say`longitude`, kind: longitude },
      { name: say`altitude`, kind: altitude },
      { name: say`size`, kind: size },
      { name: say`horizontal precision`, kind: horizontalPrecision },
      { name: say`vertical precision`, kind: verticalPrecision },
    ],
    order: locOrder,
  }),
  rrType({
    name: 'GPOS',
    purpose: say`Where on earth a host is; LOC took its place.`,
    cite: cite(1712, '3'),
    status: 'historic',
    fields: [
      { name: say`longitude`, kind: characterString },
      { name: say`latitude`, kind: characterString },
      { name: say`altitude`, kind: characterString },
    ],
  }),
  rrType({
    name: 'NID',
    purpose: say`The node identifier of a host that speaks ILNP.`,
    cite: cite(6742, '2.1'),
    status: 'experimental',
    fields: [
      { name: say`preference`, kind: uint16 },
      { name: say`node identifier`, kind: locator64 },
    ],
  }),
  rrType({
    name: 'L32',
    purpose: say`A 32-bit locator of a host that speaks ILNPv4.`,
    cite: cite(6742, '2.2'),
    status: 'experimental',
    fields: [
      { name: say`preference`, kind: uint16 },
      { name: say`locator`, kind: ipv4 },
    ],
  }),
  rrType({
    name: 'L64',
    purpose: say`A 64-bit locator of a host that speaks ILNPv6.`,
    cite: cite(6742, '2.3'),
    status: 'experimental',
    fields: [
      { name: say`preference`, kind: uint16 },
      { name: say`locator`, kind: locator64 },
    ],
  }),
  rrType({
    name: 'LP',
    purpose: say`A name whose L32 and L64 records locate the network of a host.`,
    cite: cite(6742, '2.4'),
    status: 'experimental',
    fields: [
      { name: say`preference`, kind: uint16 },
      { name: say`locator name`, kind: domainName },
    ],
  }),
  rrType({
    name: 'EUI48',
    purpose: say`A 48-bit hardware address.`,
    cite: cite(7043, '3.1'),
    fields: [{ name: say`address`, kind: eui48 }],
  }),
  rrType({
    name: 'EUI64',
    purpose: say`A 64-bit hardware address.`,
    cite: cite(7043, '4.1'),
    fields: [{ name: say`address`, kind: eui64 }],
  }),
  rrType({
    name: 'A6',
    purpose: say`An IPv6 address in parts; AAAA stayed instead.`,
    cite: cite(2874, '3.1'),
    status: 'historic',
    fields: [
      { name: say`prefix length`, kind: prefixLength },
      { name: say`address suffix`, kind: addressSuffix },
      { name: say`prefix name`, kind: prefixName },
    ],
  }),
  rrType({
    name: 'X25',
    purpose: say`An address in an X.25 network.`,
    cite: cite(1183, '3.1'),
    status: 'historic',
    fields: [{ name: say`address`, kind: x25Address }],
  }),
  rrType({
    name: 'ISDN',
    purpose: say`An ISDN number and subaddress.`,
    cite: cite(1183, '3.2'),
    status: 'historic',
    fields: [
      { name: say`address`, kind: characterString },
      { name: say`subaddress`, kind: optionalString },
    ],
  }),
  rrType({
    name: 'RT',
    purpose: say`A host that routes to one without a connection of its own.`,
    cite: cite(1183, '3.3'),
    status: 'historic',
    fields: [
      { name: say`preference`, kind: uint16 },
      { name: say`intermediate host`, kind: domainName },
    ],
  }),
  rrType({
    name: 'NSAP',
    purpose: say`An OSI network address.`,
    cite: cite(1706, '5'),
    status: 'historic',
    fields: [{ name: say`address`, kind: nsap }],
  }),
  rrType({
    name: 'NSAP-PTR',
    purpose: say`The name that an OSI network address belongs to.`,
    cite: cite(1706, '6'),
    status: 'historic',
    fields: [{ name: say`name`, kind: domainName }],
  }),
  rrType({
    name: 'EID',
    purpose: say`An endpoint identifier of the Nimrod routing architecture.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: say`identifier`, kind: hex }],
  }),
  rrType({
    name: 'NIMLOC',
    purpose: say`A locator of the Nimrod routing architecture.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: say`locator`, kind: hex }],
  }),
  rrType({
    name: 'ATMA',
    purpose: say`An address in an ATM network.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: say`address`, kind: atmAddress }],
  }),
  rrType({
    name: 'PX',
    purpose: say`How mail addresses are mapped between the Internet and X.400.`,
    cite: cite(2163, '4'),
    status: 'historic',
    fields: [
      { name: say`preference`, kind: uint16 },
      { name: say`RFC 822 domain`, kind: domainName },
      { name: say`X.400 domain`, kind: domainName },
    ],
  }),
];
