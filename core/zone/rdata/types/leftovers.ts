import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
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
    purpose: say`The host that holds a mailbox.`,
    cite: cite(1035, '3.3.3'),
    status: 'experimental',
    fields: [{ name: say`mail host`, kind: domainName }],
  }),
  rrType({
    name: 'MG',
    purpose: say`A member of a mail group.`,
    cite: cite(1035, '3.3.6'),
    status: 'experimental',
    fields: [{ name: say`mailbox`, kind: domainName }],
  }),
  rrType({
    name: 'MR',
    purpose: say`The new name of a mailbox.`,
    cite: cite(1035, '3.3.8'),
    status: 'experimental',
    fields: [{ name: say`new mailbox`, kind: domainName }],
  }),
  rrType({
    name: 'MINFO',
    purpose: say`Who is responsible for a mailbox or mailing list, and who gets its errors.`,
    cite: cite(1035, '3.3.7'),
    status: 'experimental',
    fields: [
      { name: say`responsible mailbox`, kind: domainName },
      { name: say`error mailbox`, kind: domainName },
    ],
  }),
  rrType({
    name: 'NULL',
    purpose: say`Any data at all; for experiments.`,
    cite: cite(1035, '3.3.10'),
    status: 'experimental',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'WKS',
    purpose: say`Which well-known services a host offers; nobody relies on it.`,
    cite: cite(1035, '3.4.2'),
    status: 'historic',
    fields: [
      { name: say`address`, kind: ipv4 },
      { name: say`protocol`, kind: ipProtocol },
      { name: say`ports`, kind: ports },
    ],
  }),
  rrType({
    name: 'SINK',
    purpose: say`Any data with a code for its meaning; never came into use.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [
      { name: say`meaning`, kind: uint8 },
      { name: say`coding`, kind: uint8 },
      { name: say`subcoding`, kind: uint8 },
      { name: say`data`, kind: optionalBase64 },
    ],
  }),
  rrType({
    name: 'NINFO',
    purpose: say`The state of a zone in text; never came into use.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: say`text`, kind: characterStrings }],
  }),
  rrType({
    name: 'AVC',
    purpose: say`Text for the visibility and control of applications.`,
    cite: cite(6895, '3.1'),
    fields: [{ name: say`text`, kind: characterStrings }],
  }),
  rrType({
    name: 'DOA',
    purpose: say`A digital object or where it is to be found.`,
    cite: cite(6895, '3.1'),
    fields: [
      { name: say`enterprise`, kind: uint32 },
      { name: say`type`, kind: uint32 },
      { name: say`location`, kind: uint8 },
      { name: say`media type`, kind: characterString },
      { name: say`data`, kind: base64OrDash },
    ],
  }),
  rrType({
    name: 'WALLET',
    purpose: say`The address of a wallet for digital currency.`,
    cite: cite(6895, '3.1'),
    fields: [{ name: say`text`, kind: characterStrings }],
  }),
  rrType({
    name: 'UINFO',
    purpose: say`Reserved: facts about a user.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'UID',
    purpose: say`Reserved: the number of a user.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'GID',
    purpose: say`Reserved: the number of a group.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'UNSPEC',
    purpose: say`Reserved: any binary data.`,
    cite: cite(6895, '3.1'),
    status: 'historic',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'MD',
    purpose: say`A host that takes mail for this domain; MX took its place.`,
    cite: cite(1035, '3.3.4'),
    status: 'obsolete',
    fields: [{ name: say`mail host`, kind: domainName }],
  }),
  rrType({
    name: 'MF',
    purpose: say`A host that forwards mail for this domain; MX took its place.`,
    cite: cite(1035, '3.3.5'),
    status: 'obsolete',
    fields: [{ name: say`mail host`, kind: domainName }],
  }),
  rrType({
    name: 'OPT',
    purpose: say`Options of a DNS message (EDNS).`,
    cite: cite(6891, '6.1'),
    status: 'meta',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'TKEY',
    purpose: say`The exchange of a key for signing messages.`,
    cite: cite(2930, '2'),
    status: 'meta',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'TSIG',
    purpose: say`The signature of a DNS message with a shared key.`,
    cite: cite(8945, '4.2'),
    status: 'meta',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'IXFR',
    purpose: say`Asks for what has changed in a zone.`,
    cite: cite(1995, '3'),
    status: 'meta',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'AXFR',
    purpose: say`Asks for a whole zone.`,
    cite: cite(5936, '2.1'),
    status: 'meta',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'MAILB',
    purpose: say`Asks for the records MB, MG and MR.`,
    cite: cite(1035, '3.2.3'),
    status: 'meta',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'MAILA',
    purpose: say`Asked for the records MD and MF.`,
    cite: cite(1035, '3.2.3'),
    status: 'meta',
    fields: [{ name: say`data`, kind: opaque }],
  }),
  rrType({
    name: 'ANY',
    purpose: say`Asks for records of all types.`,
    cite: cite(1035, '3.2.3'),
    status: 'meta',
    fields: [{ name: say`data`, kind: opaque }],
  }),
];
