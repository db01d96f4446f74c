import type { Rule } from '../rule.js';
import { bimiRules } from './bimi/index.js';
import { dkimRules } from './dkim/index.js';
import { dmarcRules } from './dmarc/index.js';
import { liveRules } from './live/index.js';
import { mxRules } from './mx/index.js';
import { nameRules } from './names/index.js';
import { portabilityRules } from './portability/index.js';
import { spfRules } from './spf/index.js';
import { stsRules } from './sts/index.js';
import { unusedSuppression } from './suppression/unused-suppression.js';
import { tlsRptRules } from './tls-rpt/index.js';
import { tlsaRules } from './tlsa/index.js';
import { zoneRules } from './zone/index.js';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  ...zoneRules,
  ...spfRules,
  ...dkimRules,
  ...dmarcRules,
  ...stsRules,
  ...tlsRptRules,
  ...bimiRules,
  ...mxRules,
  ...tlsaRules,
  ...nameRules,
  ...portabilityRules,
  ...liveRules,
  unusedSuppression,
];
