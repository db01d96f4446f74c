import type { ReportCode } from './codes.js';

/** Something odd about a report. */
export interface ReportProblem {
  readonly code: ReportCode;
  /** Octet of the document (of the unpacked file, for a file in an archive) at which it stands. */
  readonly offset: number;
  /** Names and texts of the report that the message quotes, in the order of its gaps; cut, but not made inert. */
  readonly values: readonly string[];
}

/** Problems of one report that are kept; the others are counted. */
export const mostProblems = 1000;

const mostQuoted = 120;

/** The problems of one report, the first thousand of them. */
export class ProblemLog {
  readonly kept: ReportProblem[] = [];
  /** All, by code. */
  readonly counts = new Map<ReportCode, number>();

  add(code: ReportCode, offset: number, ...values: readonly string[]): void {
    this.counts.set(code, this.countOf(code) + 1);
    if (this.kept.length >= mostProblems) return;
    const quoted = values.map((value) =>
      value.length > mostQuoted ? `${value.slice(0, mostQuoted)}...` : value,
    );
    this.kept.push({ code, offset, values: quoted });
  }

  countOf(code: ReportCode): number {
    return this.counts.get(code) ?? 0;
  }
}
