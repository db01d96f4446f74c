import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { ipv4, ipv6 } from '../kinds/addresses.js';
import { domainName } from '../kinds/names.js';
import { interval, uint16, uint32 } from '../kinds/numbers.js';
import { characterString, characterStrings } from '../kinds/strings.js';
import { type RrType, rrType } from '../rr-type.js';

/** The types that nearly every zone has. */
export const basicTypes: readonly RrType[] = [
  rrType({
    name: 'A',
    purpose: say`The IPv4 address of a host.`,
    cite: cite(1035, '3.4.1'),
    fields: [{ name: say`address`, kind: ipv4 }],
  }),
  rrType({
    name: 'AAAA',
    purpose: say`The IPv6 address of a host.`,
    cite: cite(3596, '2.1'),
    fields: [{ name: say`address`, kind: ipv6 }],
  }),
  rrType({
    name: 'NS',
    purpose: say`A name server that answers for the zone, or for the part of it that begins here.`,
    cite: cite(1035, '3.3.11'),
    fields: [{ name: say`name server`, kind: domainName }],
  }),
  rrType({
    name: 'CNAME',
    purpose: say`Makes this name an alias of another one, with all that stands there.`,
    cite: cite(1035, '3.3.1'),
    fields: [{ name: say`canonical name`, kind: domainName }],
  }),
  rrType({
    name: 'DNAME',
    purpose: say`Makes every name below this one an alias of the same name below another one.`,
    cite: cite(6672, '2.1'),
    fields: [{ name: say`target`, kind: domainName }],
  }),
  rrType({
    name: 'SOA',
    purpose: say`Starts the zone: who is responsible for it, its version, and how long others may keep it.`,
    cite: cite(1035, '3.3.13'),
    fields: [
      { name: say`primary name server`, kind: domainName },
      { name: say`responsible mailbox`, kind: domainName },
      { name: say`serial`, kind: uint32 },
      { name: say`refresh`, kind: interval },
      { name: say`retry`, kind: interval },
      { name: say`expire`, kind: interval },
      { name: say`minimum`, kind: interval },
    ],
  }),
  rrType({
    name: 'PTR',
    purpose: say`Points to a name; at an address that was turned into a name it tells which host has the address.`,
    cite: cite(1035, '3.3.12'),
    fields: [{ name: say`name`, kind: domainName }],
  }),
  rrType({
    name: 'MX',
    purpose: say`A host that takes mail for this domain; the lowest preference is tried first.`,
    cite: cite(1035, '3.3.9'),
    fields: [
      { name: say`preference`, kind: uint16 },
      { name: say`exchange`, kind: domainName },
    ],
  }),
  rrType({
    name: 'TXT',
    purpose: say`Text for programs to read: SPF, DKIM and DMARC among them.`,
    cite: cite(1035, '3.3.14'),
    fields: [{ name: say`text`, kind: characterStrings }],
  }),
  rrType({
    name: 'SPF',
    purpose: say`An SPF record in a type of its own, which nobody asks for any more: publish it as TXT.`,
    cite: cite(7208, '3.1'),
    status: 'historic',
    fields: [{ name: say`text`, kind: characterStrings }],
  }),
  rrType({
    name: 'HINFO',
    purpose: say`The hardware and operating system of a host; today mostly a refusal to answer questions for all types.`,
    cite: cite(1035, '3.3.2'),
    fields: [
      { name: say`CPU`, kind: characterString },
      { name: say`operating system`, kind: characterString },
    ],
  }),
  rrType({
    name: 'RP',
    purpose: say`The person responsible for a name, and where more about them is to be read.`,
    cite: cite(1183, '2.2'),
    status: 'experimental',
    fields: [
      { name: say`mailbox`, kind: domainName },
      { name: say`text name`, kind: domainName },
    ],
  }),
];
