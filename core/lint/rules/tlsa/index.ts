import type { Rule } from '../../rule.js';
import { dataLength } from './data-length.js';
import { hostsNotCovered } from './hosts-not-covered.js';
import { usageForMail } from './usage-for-mail.js';

/** The rules about TLSA records, in the order of the catalogue. */
export const tlsaRules: readonly Rule[] = [usageForMail, dataLength, hostsNotCovered];
