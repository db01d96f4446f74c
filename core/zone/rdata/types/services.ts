import { cite } from '../../../cite.js';
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
    purpose: 'A host and port that offer a service; the lowest priority is tried first.',
    cite: cite(2782, ''),
    fields: [
      { name: 'priority', kind: uint16 },
      { name: 'weight', kind: uint16 },
      { name: 'port', kind: uint16 },
      { name: 'target', kind: domainName },
    ],
  }),
  rrType({
    name: 'SVCB',
    purpose: 'How to reach a service: an alias of it, or a host with protocols, port and address hints.',
    cite: cite(9460, '2.2'),
    fields: [
      { name: 'priority', kind: uint16 },
      { name: 'target', kind: quotableName },
      { name: 'parameters', kind: serviceParameters },
    ],
  }),
  rrType({
    name: 'HTTPS',
    purpose: 'How to reach a web site: an alias of it, or a host with protocols, port and address hints.',
    cite: cite(9460, '9'),
    fields: [
      { name: 'priority', kind: uint16 },
      { name: 'target', kind: quotableName },
      { name: 'parameters', kind: serviceParameters },
    ],
  }),
  rrType({
    name: 'NAPTR',
    purpose: 'A rule that turns a telephone number or another identifier into a URI or a name.',
    cite: cite(3403, '4.1'),
    fields: [
      { name: 'order', kind: uint16 },
      { name: 'preference', kind: uint16 },
      { name: 'flags', kind: characterString },
      { name: 'services', kind: characterString },
      { name: 'regexp', kind: substitution },
      { name: 'replacement', kind: domainName },
    ],
  }),
  rrType({
    name: 'URI',
    purpose: 'A URI that offers a service; the lowest priority is tried first.',
    cite: cite(7553, '4'),
    fields: [
      { name: 'priority', kind: uint16 },
      { name: 'weight', kind: uint16 },
      { name: 'target', kind: quotedText },
    ],
  }),
  rrType({
    name: 'AFSDB',
    purpose: 'A host with an AFS or DCE cell database.',
    cite: cite(1183, '1'),
    fields: [
      { name: 'subtype', kind: uint16 },
      { name: 'host name', kind: domainName },
    ],
  }),
  rrType({
    name: 'KX',
    purpose: 'A host that exchanges keys for this name; the lowest preference is tried first.',
    cite: cite(2230, '3.1'),
    fields: [
      { name: 'preference', kind: uint16 },
      { name: 'exchanger', kind: domainName },
    ],
  }),
  rrType({
    name: 'DSYNC',
    purpose: 'Where a child zone tells its parent about changes of its keys or name servers.',
    cite: cite(9859, '2'),
    fields: [
      { name: 'type covered', kind: coveredType },
      { name: 'scheme', kind: notificationScheme },
      { name: 'port', kind: uint16 },
      { name: 'target', kind: domainName },
    ],
  }),
  rrType({
    name: 'AMTRELAY',
    purpose: 'A relay that brings multicast traffic of this source to receivers without multicast.',
    cite: cite(8777, '4'),
    fields: [
      { name: 'precedence', kind: uint8 },
      { name: 'discovery optional', kind: numberUpTo(1, 1) },
      { name: 'relay type', kind: relayType },
      { name: 'relay', kind: gateway(2) },
    ],
    order: amtRelayOrder,
  }),
  rrType({
    name: 'RESINFO',
    purpose: 'What a DNS resolver can do.',
    cite: cite(9606, '4'),
    fields: [{ name: 'text', kind: characterStrings }],
  }),
];
