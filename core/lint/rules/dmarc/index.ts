import type { Rule } from '../../rule.js';
import { policyInvalid } from './policy-invalid.js';

/** The DMARC rules, in the order of the catalogue. */
export const dmarcRules: readonly Rule[] = [policyInvalid];
