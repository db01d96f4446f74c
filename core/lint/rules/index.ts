import type { Rule } from '../rule.js';
import { dkimRules } from './dkim/index.js';
import { dmarcRules } from './dmarc/index.js';
import { mxRules } from './mx/index.js';
import { nameRules } from './names/index.js';
import { portabilityRules } from './portability/index.js';
import { spfRules } from './spf/index.js';
import { unusedSuppression } from './suppression/unused-suppression.js';
import { tlsaRules } from './tlsa/index.js';
import { zoneRules } from './zone/index.js';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  ...zoneRules,
  ...spfRules,
  ...dkimRules,
  ...dmarcRules,
  ...mxRules,
  ...tlsaRules,
  ...nameRules,
  ...portabilityRules,
  unusedSuppression,
];
