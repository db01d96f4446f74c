import { expect, test } from 'vitest';
import { octetsOfBase32 } from '../../../../core/zone/rdata/kinds/base32.js';

test.each(['', '00', '28', 'H4', 'G0', '0000', '000G', '00000', '0000000', 'CPNMU', 'CPNMUOJ1'])(
  '%j is base32',
  (text) => {
    expect(octetsOfBase32(text)).toHaveLength(Math.floor((text.length * 5) / 8));
  },
);

/** Digits too few for an octet, bits at the end that should be zero, other characters. */
test.each(['0', '000', '000000', 'H5', 'G1', '0001', '00001', 'cpnmu', 'CPNMU===', 'W0', '0 0'])(
  '%j is none',
  (text) => {
    expect(octetsOfBase32(text)).toBeUndefined();
  },
);
