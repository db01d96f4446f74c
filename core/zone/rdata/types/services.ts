import { cite } from '../../../cite.js';
import { domainName } from '../kinds/names.js';
import { uint16 } from '../kinds/numbers.js';
import { type RrType, rrType } from '../rr-type.js';

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
];
