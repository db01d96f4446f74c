import type { Rule } from '../../rule.js';

export const dkimRules: readonly Rule[] = [];
