import { reportColumns, rowColumns } from './columns.js';

/** The tables in the database that a user names. Each may stand for others: a Distributed one, a view. */
export const rowTable = 'dmarc_rows';
export const reportTable = 'dmarc_reports';

/** Makes the tables of one server where they are not there yet. docs/reports.md has them for several. */
export function createTables(): readonly string[] {
  return [
    createTable(rowTable, [...keyColumns, ...rowColumns.map(({ name, type }) => [name, type] as const)], {
      order: 'domain, day, report',
    }),
    createTable(reportTable, reportColumns, { order: 'report' }),
  ];
}

/** `INSERT` with all columns by name, so that a table may have more. */
export function insertRows(): string {
  const names = [...keyColumns.map(([name]) => name), ...rowColumns.map(({ name }) => name)];
  return insertInto(rowTable, names);
}

export function insertReports(): string {
  return insertInto(
    reportTable,
    reportColumns.map(([name]) => name),
  );
}

const keyColumns = [
  ['report', 'FixedString(32)'],
  ['load', 'String'],
] as const;

function createTable(
  name: string,
  columns: readonly (readonly [name: string, type: string])[],
  { order }: { readonly order: string },
): string {
  const lines = columns.map(([column, type]) => `  ${quoted(column)} ${type}`).join(',\n');
  return `CREATE TABLE IF NOT EXISTS ${name} (\n${lines}\n) ENGINE = MergeTree() PARTITION BY toYYYYMM(day) ORDER BY (${order})`;
}

function insertInto(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.map(quoted).join(', ')}) FORMAT TabSeparated`;
}

/** `end` is a word of SQL. */
export function quoted(column: string): string {
  return column === 'end' ? '`end`' : column;
}

/** Which of some reports are there whole; as many statements as their length asks for. Keys are hexadecimal digits. */
export function* selectKnown(keys: readonly string[]): IterableIterator<string> {
  for (let at = 0; at < keys.length; at += mostKeys) {
    const list = keys.slice(at, at + mostKeys).map((key) => `'${key}'`);
    yield `SELECT DISTINCT report FROM ${reportTable} WHERE report IN (${list.join(',')}) FORMAT TabSeparated`;
  }
}

/** A server takes statements of 256 KiB. */
const mostKeys = 5_000;

export function readKeys(text: string): ReadonlySet<string> {
  return new Set(text.split('\n').filter((key) => key !== ''));
}
