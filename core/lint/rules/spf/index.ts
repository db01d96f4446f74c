import type { Rule } from '../../rule.js';

export const spfRules: readonly Rule[] = [];
