import type { Selection } from '../core/reports/view/filter.js';
import type { Group } from '../core/reports/view/group.js';
import { totalsOf } from '../core/reports/view/group-rows.js';
import type { Basis } from '../core/reports/view/outcomes.js';
import type { ReadReports } from './report-read.js';

/** What is told about everything at once, wherever the rows are. */
export interface ReportTotals {
  readonly sums: Group;
  /** Aggregate reports that are wanted. */
  readonly reports: number;
  readonly files: number;
  /** Reports that came twice. */
  readonly repeated: number;
  /** Reports with the name of another one and other rows. */
  readonly differing: number;
  /** Problems that were told on standard error. */
  readonly failures: number;
}

export function totalsIn(
  { set, failures, files }: ReadReports,
  selection: Selection,
  basis: Basis,
): ReportTotals {
  return {
    sums: totalsOf(set, selection, basis),
    reports: selection.reports.reduce((sum, isWanted) => sum + isWanted, 0),
    files,
    repeated: set.reports.filter(({ duplicateOf }) => duplicateOf !== undefined).length,
    differing: set.reports.filter(({ conflictsWith }) => conflictsWith !== undefined).length,
    failures: failures.length,
  };
}
