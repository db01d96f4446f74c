import { cite } from '../../../cite.js';
import { ipv4 } from '../kinds/addresses.js';
import { base64OrDash, optionalBase64 } from '../kinds/base64.js';
import { domainName } from '../kinds/names.js';
import { uint8, uint32 } from '../kinds/numbers.js';
import { opaque } from '../kinds/opaque.js';
import { ipProtocol, ports } from '../kinds/services.js';
import { characterString, characterStrings } from '../kinds/strings.js';
import { type RrType, rrType } from '../rr-type.js';

/** Types that hardly anybody uses, and those that may not stand in a zone. */
export const leftoverTypes: readonly RrType[] = [
  rrType({
    name: 'MB',
    purpose: 'The host that holds a mailbox.',
    cite: cite(1035, '3.3.3'),
    status: 'experimental',
    fields: [{ name: 'mail host', kind: domainName }],
  }),
  rrType({
    name: 'MG',
    purpose: 'A member of a mail group.',
    cite: cite(1035, '3.3.6'),
    status: 'experimental',
    fields: [{ name: 'mailbox', kind: domainName }],
  }),
  rrType({
    name: 'MR',
    purpose: 'The new name of a mailbox.',
    cite: cite(1035, '3.3.8'),
    status: 'experimental',
    fields: [{ name: 'new mailbox', kind: domainName }],
  }),
  rrType({
    name: 'MINFO',
    purpose: 'Who is responsible for a mailbox or mailing list, and who gets its errors.',
    cite: cite(1035, '3.3.7'),
    status: 'experimental',
    fields: [
      { name: 'responsible mailbox', kind: domainName },
      { name: 'error mailbox', kind: domainName },
    ],
  }),
  rrType({
    name: 'NULL',
    purpose: 'Any data at all; for experiments.',
    cite: cite(1035, '3.3.10'),
    status: 'experimental',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'WKS',
    purpose: 'Which well-known services a host offers; nobody relies on it.',
    cite: cite(1035, '3.4.2'),
    status: 'historic',
    fields: [
      { name: 'address', kind: ipv4 },
      { name: 'protocol', kind: ipProtocol },
      { name: 'ports', kind: ports },
    ],
  }),
  rrType({
    name: 'SINK',
    purpose: 'Any data with a code for its meaning; never came into use.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [
      { name: 'meaning', kind: uint8 },
      { name: 'coding', kind: uint8 },
      { name: 'subcoding', kind: uint8 },
      { name: 'data', kind: optionalBase64 },
    ],
  }),
  rrType({
    name: 'NINFO',
    purpose: 'The state of a zone in text; never came into use.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: 'text', kind: characterStrings }],
  }),
  rrType({
    name: 'AVC',
    purpose: 'Text for the visibility and control of applications.',
    cite: cite(6895, '3.1'),
    fields: [{ name: 'text', kind: characterStrings }],
  }),
  rrType({
    name: 'DOA',
    purpose: 'A digital object or where it is to be found.',
    cite: cite(6895, '3.1'),
    fields: [
      { name: 'enterprise', kind: uint32 },
      { name: 'type', kind: uint32 },
      { name: 'location', kind: uint8 },
      { name: 'media type', kind: characterString },
      { name: 'data', kind: base64OrDash },
    ],
  }),
  rrType({
    name: 'WALLET',
    purpose: 'The address of a wallet for digital currency.',
    cite: cite(6895, '3.1'),
    fields: [{ name: 'text', kind: characterStrings }],
  }),
  rrType({
    name: 'UINFO',
    purpose: 'Reserved: facts about a user.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'UID',
    purpose: 'Reserved: the number of a user.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'GID',
    purpose: 'Reserved: the number of a group.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'UNSPEC',
    purpose: 'Reserved: any binary data.',
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'MD',
    purpose: 'A host that takes mail for this domain; MX took its place.',
    cite: cite(1035, '3.3.4'),
    status: 'obsolete',
    fields: [{ name: 'mail host', kind: domainName }],
  }),
  rrType({
    name: 'MF',
    purpose: 'A host that forwards mail for this domain; MX took its place.',
    cite: cite(1035, '3.3.5'),
    status: 'obsolete',
    fields: [{ name: 'mail host', kind: domainName }],
  }),
  rrType({
    name: 'OPT',
    purpose: 'Options of a DNS message (EDNS).',
    cite: cite(6891, '6.1'),
    status: 'meta',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'TKEY',
    purpose: 'The exchange of a key for signing messages.',
    cite: cite(2930, '2'),
    status: 'meta',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'TSIG',
    purpose: 'The signature of a DNS message with a shared key.',
    cite: cite(8945, '4.2'),
    status: 'meta',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'IXFR',
    purpose: 'Asks for what has changed in a zone.',
    cite: cite(1995, '3'),
    status: 'meta',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'AXFR',
    purpose: 'Asks for a whole zone.',
    cite: cite(5936, '2.1'),
    status: 'meta',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'MAILB',
    purpose: 'Asks for the records MB, MG and MR.',
    cite: cite(1035, '3.2.3'),
    status: 'meta',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'MAILA',
    purpose: 'Asked for the records MD and MF.',
    cite: cite(1035, '3.2.3'),
    status: 'meta',
    fields: [{ name: 'data', kind: opaque }],
  }),
  rrType({
    name: 'ANY',
    purpose: 'Asks for records of all types.',
    cite: cite(1035, '3.2.3'),
    status: 'meta',
    fields: [{ name: 'data', kind: opaque }],
  }),
];
