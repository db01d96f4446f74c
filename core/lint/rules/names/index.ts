import type { Rule } from '../../rule.js';
import { wrongType } from './wrong-type.js';

/** The rules about names that software knows. */
export const nameRules: readonly Rule[] = [wrongType];
