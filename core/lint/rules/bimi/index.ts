import type { Rule } from '../../rule.js';
import { bimiDeclined } from './bimi-declined.js';
import { bimiPolicyTooWeak } from './bimi-policy-too-weak.js';
import { bimiRecordInvalid } from './bimi-record-invalid.js';

/** The rules about BIMI, in the order of the catalogue. */
export const bimiRules: readonly Rule[] = [bimiRecordInvalid, bimiPolicyTooWeak, bimiDeclined];
