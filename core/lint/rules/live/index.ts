import type { Rule } from '../../rule.js';
import { notChecked } from './not-checked.js';
import { policyNotServed } from './policy-not-served.js';

/** The rules about asking the world itself: they find nothing where nobody asked for that. */
export const liveRules: readonly Rule[] = [notChecked, policyNotServed];
