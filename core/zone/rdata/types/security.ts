import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { base64, base64Word } from '../kinds/base64.js';
import { digest, hex, hexWord } from '../kinds/digests.js';
import { gateway, gatewayType } from '../kinds/gateways.js';
import { certificateType, namedAlgorithm } from '../kinds/mnemonics.js';
import { domainNames } from '../kinds/names.js';
import { uint8, uint16 } from '../kinds/numbers.js';
import { longText } from '../kinds/strings.js';
import { propertyTag } from '../kinds/tags.js';
import { type RrType, rrType } from '../rr-type.js';
import { hipOrder } from './wire-orders.js';

/** RFC 4255 s3.1.2, RFC 6594 s2.2: SHA-1 and SHA-256. */
const fingerprint = digest({
  lengths: new Map([
    [1, 20],
    [2, 32],
  ]),
  atLeast: 0,
});

/** Types that carry keys and certificates of services, or say who may issue them. */
export const securityTypes: readonly RrType[] = [
  rrType({
    name: 'CAA',
    purpose: say`Which certification authority may issue certificates for the domain.`,
    cite: cite(8659, '4.1'),
    fields: [
      { name: say`flags`, kind: uint8 },
      { name: say`tag`, kind: propertyTag },
      { name: say`value`, kind: longText },
    ],
  }),
  rrType({
    name: 'TLSA',
    purpose: say`Ties a TLS service to its certificate or key; mail servers use it to require TLS (DANE).`,
    cite: cite(6698, '2.1'),
    fields: [
      { name: say`certificate usage`, kind: uint8 },
      { name: say`selector`, kind: uint8 },
      { name: say`matching type`, kind: uint8 },
      { name: say`certificate association`, kind: hex },
    ],
  }),
  rrType({
    name: 'SMIMEA',
    purpose: say`Ties a mail address to its S/MIME certificate.`,
    cite: cite(8162, '2'),
    status: 'experimental',
    fields: [
      { name: say`certificate usage`, kind: uint8 },
      { name: say`selector`, kind: uint8 },
      { name: say`matching type`, kind: uint8 },
      { name: say`certificate association`, kind: hex },
    ],
  }),
  rrType({
    name: 'OPENPGPKEY',
    purpose: say`The OpenPGP key of a mail address.`,
    cite: cite(7929, '2.1'),
    status: 'experimental',
    fields: [{ name: say`key`, kind: base64 }],
  }),
  rrType({
    name: 'SSHFP',
    purpose: say`The fingerprint of an SSH host key.`,
    cite: cite(4255, '3.1'),
    fields: [
      { name: say`algorithm`, kind: uint8 },
      { name: say`fingerprint type`, kind: uint8 },
      { name: say`fingerprint`, kind: fingerprint },
    ],
  }),
  rrType({
    name: 'CERT',
    purpose: say`A certificate or a list of revoked ones.`,
    cite: cite(4398, '2'),
    fields: [
      { name: say`type`, kind: certificateType },
      { name: say`key tag`, kind: uint16 },
      { name: say`algorithm`, kind: namedAlgorithm },
      { name: say`certificate`, kind: base64 },
    ],
  }),
  rrType({
    name: 'IPSECKEY',
    purpose: say`The key for IPsec with a host, and the gateway to go through.`,
    cite: cite(4025, '2.1'),
    fields: [
      { name: say`precedence`, kind: uint8 },
      { name: say`gateway type`, kind: gatewayType },
      { name: say`algorithm`, kind: uint8 },
      { name: say`gateway`, kind: gateway(1) },
      { name: say`public key`, kind: base64 },
    ],
  }),
  rrType({
    name: 'HIP',
    purpose: say`The host identity of a host, and servers where it can be met.`,
    cite: cite(8005, '5'),
    fields: [
      { name: say`algorithm`, kind: uint8 },
      { name: say`host identity tag`, kind: hexWord },
      { name: say`public key`, kind: base64Word },
      { name: say`rendezvous servers`, kind: domainNames },
    ],
    order: hipOrder,
  }),
  rrType({
    name: 'DHCID',
    purpose: say`Marks which DHCP client has this name.`,
    cite: cite(4701, '3.1'),
    fields: [{ name: say`digest`, kind: base64 }],
  }),
  rrType({
    name: 'HHIT',
    purpose: say`The entity tag of an unmanned aircraft, with its certificates.`,
    cite: cite(9886, '5.1'),
    fields: [{ name: say`data`, kind: base64 }],
  }),
  rrType({
    name: 'BRID',
    purpose: say`What an unmanned aircraft broadcasts to identify itself.`,
    cite: cite(9886, '5.2'),
    fields: [{ name: say`data`, kind: base64 }],
  }),
];
