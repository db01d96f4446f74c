/** A record as a server would serve it, taken apart so that two programs' lines can be compared. */
export interface RecordLine {
  /** In lower case: owners are the same in any case (RFC 4343 s3). */
  readonly owner: string;
  readonly ttlSeconds: number;
  readonly type: string;
  /** As it is printed, blanks included. */
  readonly data: string;
}

/** `owner TTL IN type data`, as both `named-checkzone -D -s full` and `printZone` write it. */
const pattern = /^(\S+)[ \t]+(\d+)[ \t]+IN[ \t]+(\S+)(?:[ \t]+(.*))?$/;

/** Reads one line of a printed zone; undefined for a comment or an empty one. Anything else throws: it is a bug of ours. */
export function readRecordLine(line: string): RecordLine | undefined {
  if (line === '' || line.startsWith(';')) return undefined;
  const [, owner = '', ttl = '', type = '', data = ''] = pattern.exec(line) ?? [];
  if (owner === '') throw new Error(`no record: ${JSON.stringify(line)}`);
  return { owner: owner.toLowerCase(), ttlSeconds: Number(ttl), type, data: comparable(type, data) };
}

/** The lines of a printed zone, one a record, sorted. */
export function readRecordLines(lines: Iterable<string>): readonly RecordLine[] {
  const records: RecordLine[] = [];
  for (const line of lines) {
    const record = readRecordLine(line);
    if (record !== undefined) records.push(record);
  }
  return records.sort((a, b) => compare(printLine(a), printLine(b)));
}

export function printLine({ owner, ttlSeconds, type, data }: RecordLine): string {
  return `${withoutTtl({ owner, type, data })} ; TTL ${ttlSeconds}`;
}

/** Everything but the TTL. */
export function withoutTtl({ owner, type, data }: Omit<RecordLine, 'ttlSeconds'>): string {
  return `${owner} ${type} ${data}`;
}

/** BIND prints two blanks where an A6 record has no address. */
function comparable(type: string, data: string): string {
  return type === 'A6' ? data.replace(/^128 {2}/, '128 ') : data.trimEnd();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
