/**
 * `note`: put up with. `warning`: a value was repaired or is unknown. `error`: something of the report, or all of it, is lost
 * or is not as the standard wants it.
 */
export type ProblemLevel = 'note' | 'warning' | 'error';

/** What can be odd about a report, by code: a name and how bad it is (docs/reports.md). */
export const reportCodes = {
  REPORT001: ['not-a-report', 'error'],
  REPORT002: ['empty', 'error'],
  REPORT003: ['html-page', 'error'],
  REPORT004: ['foreign-format', 'error'],
  REPORT005: ['archive-truncated', 'error'],
  REPORT006: ['archive-damaged', 'error'],
  REPORT007: ['checksum-differs', 'warning'],
  REPORT008: ['octets-behind-archive', 'note'],
  REPORT009: ['too-large', 'error'],
  REPORT010: ['bomb', 'error'],
  REPORT011: ['too-many-members', 'error'],
  REPORT012: ['too-deeply-packed', 'error'],
  REPORT013: ['encrypted', 'error'],
  REPORT014: ['compression-unknown', 'error'],
  REPORT016: ['mail-without-report', 'error'],
  REPORT017: ['zip-directory-damaged', 'error'],
  REPORT018: ['file-name-differs', 'warning'],
  REPORT020: ['bare-bracket', 'warning'],
  REPORT021: ['bare-ampersand', 'warning'],
  REPORT022: ['element-not-closed', 'warning'],
  REPORT023: ['stray-end-tag', 'warning'],
  REPORT024: ['doctype', 'error'],
  REPORT025: ['text-before-report', 'note'],
  REPORT026: ['document-truncated', 'error'],
  REPORT027: ['record-incomplete', 'warning'],
  REPORT028: ['record-lost', 'error'],
  REPORT029: ['deep-nesting', 'warning'],
  REPORT030: ['encoding', 'note'],
  REPORT031: ['control-characters', 'note'],
  REPORT032: ['value-cut', 'warning'],
  REPORT033: ['several-reports', 'note'],
  REPORT034: ['unknown-element', 'note'],
  REPORT036: ['utf-16', 'note'],
  REPORT037: ['declared-charset', 'note'],
  REPORT040: ['count-invalid', 'error'],
  REPORT041: ['source-ip-missing', 'warning'],
  REPORT042: ['source-ip-invalid', 'warning'],
  REPORT043: ['value-unknown', 'note'],
  REPORT044: ['value-case', 'note'],
  REPORT045: ['value-alias', 'note'],
  REPORT046: ['period-backwards', 'warning'],
  REPORT047: ['period-long', 'note'],
  REPORT048: ['date-form', 'note'],
  REPORT049: ['date-missing', 'warning'],
  REPORT050: ['several-policies', 'warning'],
  REPORT051: ['foreign-author', 'warning'],
  REPORT053: ['nothing-seen', 'note'],
  REPORT054: ['too-many-values', 'warning'],
  REPORT060: ['element-missing', 'error'],
  REPORT061: ['element-repeated', 'error'],
  REPORT062: ['element-order', 'error'],
  REPORT063: ['value-invalid', 'error'],
  REPORT064: ['element-of-other-schema', 'error'],
  REPORT066: ['report-id-form', 'error'],
  REPORT067: ['file-name-form', 'error'],
  REPORT068: ['namespace', 'error'],
  REPORT069: ['reason-missing', 'error'],
  REPORT070: ['too-many-signatures', 'warning'],
  REPORT071: ['contradiction', 'warning'],
  REPORT080: ['json-invalid', 'error'],
  REPORT081: ['member-missing', 'warning'],
  REPORT082: ['member-invalid', 'warning'],
  REPORT083: ['totals-differ', 'warning'],
  REPORT084: ['session-count-invalid', 'warning'],
  REPORT090: ['no-feedback-part', 'warning'],
  REPORT091: ['field-missing', 'error'],
  REPORT092: ['field-repeated', 'error'],
  REPORT093: ['field-value', 'warning'],
  REPORT094: ['no-sample', 'error'],
} as const satisfies Readonly<Record<string, readonly [string, ProblemLevel]>>;

export type ReportCode = keyof typeof reportCodes;

export function levelOf(code: ReportCode): ProblemLevel {
  return reportCodes[code][1];
}

export function nameOf(code: ReportCode): string {
  return reportCodes[code][0];
}
