import type { SchemaWatch } from '../aggregate/reader.js';
import type { ReportOrigin } from '../aggregate/report.js';
import type { ReportCode } from '../codes.js';
import type { ReportProblem } from '../problem.js';
import type { ReportSet } from '../report-set.js';
import type { UnpackLimits, UnpackPorts } from './ports.js';

/** A problem with a file or with something in it, beside those of the reports that were read. */
export interface FileProblem extends ReportProblem {
  readonly origin: ReportOrigin;
}

/** Problems of one file that are kept. */
const mostFileProblems = 100;

/** What goes on while one file is read. */
export class Reading {
  /** Reports that were found in it. */
  found = 0;
  readonly problems: FileProblem[] = [];
  readonly set: ReportSet;
  readonly ports: UnpackPorts;
  readonly limits: UnpackLimits;
  readonly watch: SchemaWatch | undefined;
  /** Files, parts and messages that may still be looked at. */
  left: number;

  constructor(set: ReportSet, ports: UnpackPorts, limits: UnpackLimits, watch?: SchemaWatch) {
    this.set = set;
    this.ports = ports;
    this.limits = limits;
    this.watch = watch;
    this.left = limits.members;
  }

  problem(origin: ReportOrigin, code: ReportCode, offset: number, ...values: readonly string[]): void {
    if (this.problems.length < mostFileProblems) this.problems.push({ origin, code, offset, values });
  }
}
