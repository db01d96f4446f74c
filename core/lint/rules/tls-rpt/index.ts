import type { Rule } from '../../rule.js';
import { severalTlsRptRecords } from './several-tls-rpt-records.js';
import { tlsReportsNotAskedFor } from './tls-reports-not-asked-for.js';
import { tlsRptRecordInvalid } from './tls-rpt-record-invalid.js';

/** The rules about reports on TLS, in the order of the catalogue. */
export const tlsRptRules: readonly Rule[] = [
  tlsRptRecordInvalid,
  severalTlsRptRecords,
  tlsReportsNotAskedFor,
];
