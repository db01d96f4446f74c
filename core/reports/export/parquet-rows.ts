import { policyDomain } from '../aggregate/report.js';
import type { ReportSet } from '../report-set.js';
import type { Selection } from '../view/filter.js';
import { type Row, selectedRows } from '../view/row.js';
import { type Compress, type ParquetColumn, ParquetWriter } from './parquet.js';

/** Rows of one block. */
const blockRows = 50_000;

type Cell = string | number | bigint;

/** The columns of the table, in order: what kind they are, and their value of a row. Results of several are joined by `; `. */
const columns: readonly (readonly [
  name: string,
  kind: ParquetColumn['kind'],
  value: (row: Row, set: ReportSet) => Cell,
])[] = [
  ['path', 'text', (row, set) => set.reports[row.report]?.origin.path ?? ''],
  ['org_name', 'text', (row, set) => set.reports[row.report]?.orgName ?? ''],
  ['report_id', 'text', (row, set) => set.reports[row.report]?.reportId ?? ''],
  ['domain', 'text', (row, { reports }) => domainOf(row, reports)],
  ['begin', 'time', (row, set) => (set.reports[row.report]?.begin ?? 0) * 1000],
  ['end', 'time', (row, set) => (set.reports[row.report]?.end ?? 0) * 1000],
  ['source_ip', 'text', ({ sourceIp }) => sourceIp],
  ['count', 'number', ({ messages }) => messages],
  ['disposition', 'text', ({ disposition }) => disposition],
  ['dkim', 'text', ({ dkim }) => dkim],
  ['spf', 'text', ({ spf }) => spf],
  ['reason', 'text', ({ reasons }) => reasons.map(({ type }) => type).join('; ')],
  ['header_from', 'text', ({ headerFrom }) => headerFrom],
  ['envelope_from', 'text', ({ envelopeFrom }) => envelopeFrom],
  ['envelope_to', 'text', ({ envelopeTo }) => envelopeTo],
  ['auth_dkim', 'text', (row) => authText(row, 'dkim')],
  ['auth_spf', 'text', (row) => authText(row, 'spf')],
];

/** Writes the selected rows as a Parquet file, in pieces. */
export function writeParquetRows(
  set: ReportSet,
  selection: Selection,
  write: (octets: Uint8Array) => void,
  compress?: Compress,
): void {
  const writer = new ParquetWriter(write, compress);
  let block: Row[] = [];
  const flush = (): void => {
    writer.block(
      columns.map(([name, kind, value]) =>
        columnOf(
          name,
          kind,
          block.map((row) => value(row, set)),
        ),
      ),
    );
    block = [];
  };
  for (const row of selectedRows(set, selection)) {
    block.push(row);
    if (block.length === blockRows) flush();
  }
  flush();
  writer.end();
}

function columnOf(name: string, kind: ParquetColumn['kind'], values: readonly Cell[]): ParquetColumn {
  return kind === 'text'
    ? { name, kind, values: values.map(String) }
    : { name, kind, values: values.map((value) => (typeof value === 'string' ? 0 : value)) };
}

function domainOf(row: Row, reports: ReportSet['reports']): string {
  const report = reports[row.report];
  return report === undefined ? '' : policyDomain(report);
}

/** `pass example.com/s1; fail example.net` */
export function authText({ auth }: Row, method: 'dkim' | 'spf'): string {
  return auth
    .filter((one) => one.method === method)
    .map(({ domain, selector, result }) => `${result} ${domain}${selector === '' ? '' : `/${selector}`}`)
    .join('; ');
}
