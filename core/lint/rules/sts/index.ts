import type { Rule } from '../../rule.js';
import { policyAge } from './policy-age.js';
import { policyFileInvalid } from './policy-file-invalid.js';
import { policyHostMissing } from './policy-host-missing.js';
import { severalStsRecords } from './several-sts-records.js';
import { stsRecordInvalid } from './sts-record-invalid.js';
import { stsRecordMissing } from './sts-record-missing.js';

/** The rules about MTA-STS, in the order of the catalogue. */
export const stsRules: readonly Rule[] = [
  stsRecordInvalid,
  severalStsRecords,
  policyHostMissing,
  stsRecordMissing,
  policyFileInvalid,
  policyAge,
];
