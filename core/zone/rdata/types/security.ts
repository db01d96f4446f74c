import { cite } from '../../../cite.js';
import { uint8 } from '../kinds/numbers.js';
import { longText } from '../kinds/strings.js';
import { propertyTag } from '../kinds/tags.js';
import { type RrType, rrType } from '../rr-type.js';

/** Types that carry keys, certificates and who may issue them. */
export const securityTypes: readonly RrType[] = [
  rrType({
    name: 'CAA',
    purpose: 'Which certification authority may issue certificates for the domain.',
    cite: cite(8659, '4.1'),
    fields: [
      { name: 'flags', kind: uint8 },
      { name: 'tag', kind: propertyTag },
      { name: 'value', kind: longText },
    ],
  }),
];
