import { Passages } from './aggregate/passages.js';
import type { AggregateReport } from './aggregate/report.js';
import { fold } from './aggregate/results.js';
import type { FailureReport } from './failure/report.js';
import { AuthColumns, ReasonColumns, RowColumns, rowFlag } from './table/columns.js';
import { Dictionary, type HashFactor, hashFactorOf } from './table/dictionary.js';
import type { Messages } from './table/exact-sum.js';
import type { TlsReport } from './tls/report.js';

/** Columns of 16 bits have room for so many. */
const mostResults = 0x10000;

/**
 * Any number of reports: a table with a row for each record, and what stands once in a report beside it. It only grows.
 * Values of rows are numbers of dictionaries, so filtering and grouping is work on whole numbers (view/). One reader at a time
 * adds to it.
 */
export class ReportSet {
  readonly reports: AggregateReport[] = [];
  readonly failures: FailureReport[] = [];
  readonly tls: TlsReport[] = [];

  readonly rows = new RowColumns();
  readonly auth = new AuthColumns();
  readonly reasons = new ReasonColumns();
  /** Counts over 2^53, by row. */
  readonly bigCounts = new Map<number, bigint>();

  /** How its dictionaries hash. */
  readonly hashFactor: HashFactor;
  readonly ips: Dictionary;
  readonly domains: Dictionary;
  readonly selectors: Dictionary;
  /** Results, dispositions, scopes, reasons: as written; `fold` says what they mean. */
  readonly results: Dictionary;
  /** Comments and other free text. */
  readonly texts: Dictionary;

  /** Reports by identity, to find those that came twice. */
  readonly byIdentity = new Map<string, number[]>();
  /** What the reports so far taught about how reports are written. */
  readonly passages = new Passages();

  /** `seed` keeps values made to collide from making dictionaries slow; doors pass a random one. */
  constructor(seed = 0x1d87_2b41) {
    const factor = hashFactorOf(seed);
    this.hashFactor = factor;
    this.ips = new Dictionary(factor);
    this.domains = new Dictionary(factor);
    this.selectors = new Dictionary(factor);
    this.results = new Dictionary(factor, mostResults);
    this.texts = new Dictionary(factor);
  }

  /** Messages that a row stands for. */
  messagesOf(row: number): Messages {
    const { flags, count } = this.rows;
    return ((flags.cells[row] ?? 0) & rowFlag.bigCount) !== 0
      ? (this.bigCounts.get(row) ?? 0)
      : (count.cells[row] ?? 0);
  }

  /** The rows of `AuthColumns` that belong to a row: from the first to before the second. */
  authOf(row: number): readonly [start: number, end: number] {
    const { auth, length } = this.rows;
    return [auth.cells[row] ?? 0, row + 1 < length ? (auth.cells[row + 1] ?? 0) : this.auth.length];
  }

  reasonsOf(row: number): readonly [start: number, end: number] {
    const { reason, length } = this.rows;
    return [reason.cells[row] ?? 0, row + 1 < length ? (reason.cells[row + 1] ?? 0) : this.reasons.length];
  }

  /** What a number of `results` means. */
  resultOf(number: number): string {
    return fold(this.results.textOf(number));
  }
}
