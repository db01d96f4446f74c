import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { gateway, relayType } from '../kinds/gateways.js';
import { notificationScheme } from '../kinds/mnemonics.js';
import { domainName, quotableName } from '../kinds/names.js';
import { substitution } from '../kinds/naptr.js';
import { numberUpTo, uint8, uint16 } from '../kinds/numbers.js';
import { serviceParameters } from '../kinds/service-parameters.js';
import { characterString, characterStrings, quotedText } from '../kinds/strings.js';
import { coveredType } from '../kinds/type-lists.js';
import { type RrType, rrType } from '../rr-type.js';
import { amtRelayOrder } from './wire-orders.js';

/** Types that say where a service is to be found. */
export const serviceTypes: readonly RrType[] = [
  rrType({
    name: 'SRV',
    purpose: say`A host and port that offer a service; the lowest priority is tried first.`,
    cite: cite(2782, ''),
    fields: [
      { name: say`priority`, kind: uint16 },
      { name: say`weight`, kind: uint16 },
      { name: say`port`, kind: uint16 },
      { name: say`target`, kind: domainName },
    ],
  }),
  rrType({
    name: 'SVCB',
    purpose: say`How to reach a service: an alias of it, or a host with protocols, port and address hints.`,
    cite: cite(9460, '2.2'),
    fields: [
      { name: say`priority`, kind: uint16 },
      { name: say`target`, kind: quotableName },
      { name: say`parameters`, kind: serviceParameters },
    ],
  }),
  rrType({
    name: 'HTTPS',
    purpose: say`How to reach a web site: an alias of it, or a host with protocols, port and address hints.`,
    cite: cite(9460, '9'),
    fields: [
      { name: say`priority`, kind: uint16 },
      { name: say`target`, kind: quotableName },
      { name: say`parameters`, kind: serviceParameters },
    ],
  }),
  rrType({
    name: 'NAPTR',
    purpose: say`A rule that turns a telephone number or another identifier into a URI or a name.`,
    cite: cite(3403, '4.1'),
    fields: [
      { name: say`order`, kind: uint16 },
      { name: say`preference`, kind: uint16 },
      { name: say`flags`, kind: characterString },
      { name: say`services`, kind: characterString },
      { name: say`regexp`, kind: substitution },
      { name: say`replacement`, kind: domainName },
    ],
  }),
  rrType({
    name: 'URI',
    purpose: say`A URI that offers a service; the lowest priority is tried first.`,
    cite: cite(7553, '4'),
    fields: [
      { name: say`priority`, kind: uint16 },
      { name: say`weight`, kind: uint16 },
      { name: say`target`, kind: quotedText },
    ],
  }),
  rrType({
    name: 'AFSDB',
    purpose: say`A host with an AFS or DCE cell database.`,
    cite: cite(1183, '1'),
    fields: [
      { name: say`subtype`, kind: uint16 },
      { name: say`host name`, kind: domainName },
    ],
  }),
  rrType({
    name: 'KX',
    purpose: say`A host that exchanges keys for this name; the lowest preference is tried first.`,
    cite: cite(2230, '3.1'),
    fields: [
      { name: say`preference`, kind: uint16 },
      { name: say`exchanger`, kind: domainName },
    ],
  }),
  rrType({
    name: 'DSYNC',
    purpose: say`Where a child zone tells its parent about changes of its keys or name servers.`,
    cite: cite(9859, '2'),
    fields: [
      { name: say`type covered`, kind: coveredType },
      { name: say`scheme`, kind: notificationScheme },
      { name: say`port`, kind: uint16 },
      { name: say`target`, kind: domainName },
    ],
  }),
  rrType({
    name: 'AMTRELAY',
    purpose: say`A relay that brings multicast traffic of this source to receivers without multicast.`,
    cite: cite(8777, '4'),
    fields: [
      { name: say`precedence`, kind: uint8 },
      { name: say`discovery optional`, kind: numberUpTo(1, 1) },
      { name: say`relay type`, kind: relayType },
      { name: say`relay`, kind: gateway(2) },
    ],
    order: amtRelayOrder,
  }),
  rrType({
    name: 'RESINFO',
    purpose: say`What a DNS resolver can do.`,
    cite: cite(9606, '4'),
    fields: [{ name: say`text`, kind: characterStrings }],
  }),
];
