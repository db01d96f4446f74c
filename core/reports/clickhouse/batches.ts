import type { ReportSet } from '../report-set.js';
import { reportValues, rowColumns } from './columns.js';
import type { ReportKey } from './report-key.js';

/** Lines to insert, TabSeparated. The reports of a batch are whole when its rows are there. */
export interface Batch {
  readonly rows: string;
  readonly rowCount: number;
  /** Empty where the rows of a long report go on in the next batch. */
  readonly reports: string;
  readonly reportCount: number;
}

/** How much goes into one batch. */
export interface BatchLimits {
  readonly rows: number;
  /** Characters of all its lines, about. */
  readonly characters: number;
  /** A server refuses an insert that touches many partitions, and a report may name any month. */
  readonly months: number;
}

export const defaultBatchLimits: BatchLimits = { rows: 50_000, characters: 1 << 24, months: 40 };

/** Turns reports of one set into what a server loads. */
export class BatchWriter {
  readonly #set: ReportSet;
  readonly #columns: readonly ((row: number) => string)[];

  constructor(set: ReportSet) {
    this.#set = set;
    this.#columns = rowColumns.map((column) => column.of(set));
  }

  /** The reports with these keys, in their order. `load` is of letters, digits and hyphens. */
  *batches(
    keys: ReadonlyMap<number, ReportKey>,
    load: string,
    limits: BatchLimits = defaultBatchLimits,
  ): IterableIterator<Batch> {
    let [rows, reports, rowCount, reportCount] = ['', '', 0, 0];
    const months = new Set<number>();
    const batch = (): Batch => {
      const full = { rows, rowCount, reports, reportCount };
      [rows, reports, rowCount, reportCount] = ['', '', 0, 0];
      months.clear();
      return full;
    };
    for (const [index, { report: key, identity }] of keys) {
      const report = this.#set.reports[index];
      if (report === undefined) continue;
      const month = Math.floor((report.begin ?? 0) / leastMonthSeconds);
      if (months.size >= limits.months && !months.has(month)) yield batch();
      months.add(month);
      const start = `${key}\t${load}\t`;
      for (let row = report.firstRow; row < report.endRow; row++) {
        rows += `${start}${this.#line(row)}\n`;
        rowCount++;
        if (rowCount < limits.rows && rows.length < limits.characters) continue;
        yield batch();
        months.add(month);
      }
      reports += `${start}${identity}\t${reportValues(this.#set, index).join('\t')}\n`;
      reportCount++;
      if (reportCount >= limits.rows || reports.length >= limits.characters) yield batch();
    }
    if (rowCount + reportCount > 0) yield batch();
  }

  #line(row: number): string {
    let line = '';
    for (const column of this.#columns) line += `${column(row)}\t`;
    return line.slice(0, -1);
  }
}

/** Two reports in one span of this length touch two months at most. */
const leastMonthSeconds = 28 * 86_400;
