import { AggregateReader } from '../../../core/reports/aggregate/reader.js';
import { defaultLimits, type UnpackLimits } from '../../../core/reports/container/ports.js';
import { readFile } from '../../../core/reports/container/read-file.js';
import { ReportSet } from '../../../core/reports/report-set.js';
import { type Row, rowOf } from '../../../core/reports/view/row.js';
import { nodeUnpack } from '../../../platform/node/unpack.js';

export const origin = { path: 'a.xml', containers: [], name: undefined };

/** Octets of a text that has one character an octet. */
export const octetsOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A report with these records; every part of it can be given another form. */
export function reportXml(
  records: readonly string[],
  {
    root = 'feedback',
    head = '<?xml version="1.0" encoding="UTF-8"?>\n',
    org = 'receiver.example',
    policy = '<domain>example.com</domain><adkim>r</adkim><aspf>r</aspf><p>none</p><sp>none</sp><pct>100</pct>',
    begin = '1795132800',
    end = '1795219199',
    id = '4711',
    tail = '</feedback>\n',
  } = {},
): string {
  return `${head}<${root}><version>1.0</version><report_metadata><org_name>${org}</org_name><email>a@b.example</email>
<report_id>${id}</report_id><date_range><begin>${begin}</begin><end>${end}</end></date_range></report_metadata>
<policy_published>${policy}</policy_published>${records.join('')}${tail}`;
}

export function recordXml({
  ip = '192.0.2.1',
  count = '1',
  disposition = 'none',
  dkim = 'pass',
  spf = 'fail',
  from = 'example.com',
  reason = '',
  auth = '<dkim><domain>example.com</domain><selector>s1</selector><result>pass</result></dkim><spf><domain>example.net</domain><scope>mfrom</scope><result>pass</result></spf>',
} = {}): string {
  return `<record><row><source_ip>${ip}</source_ip><count>${count}</count><policy_evaluated><disposition>${disposition}</disposition>
<dkim>${dkim}</dkim><spf>${spf}</spf>${reason}</policy_evaluated></row><identifiers><envelope_from>example.net</envelope_from>
<header_from>${from}</header_from></identifiers><auth_results>${auth}</auth_results></record>\n`;
}

export interface Read {
  readonly set: ReportSet;
  readonly rows: readonly Row[];
  /** Codes of all problems, sorted, each once. */
  readonly codes: readonly string[];
}

/** Reads a document in pieces of a size. */
export function readXml(text: string | Uint8Array, size = 1 << 18): Read {
  const set = new ReportSet();
  const octets = typeof text === 'string' ? octetsOf(text) : text;
  const reader = new AggregateReader(set, origin);
  // As a file is read: again and again into the same buffer, which nobody may keep.
  const buffer = Buffer.alloc(Math.min(size, octets.length));
  for (let at = 0; at < octets.length; at += size) {
    const piece = octets.subarray(at, at + size);
    buffer.set(piece);
    reader.push(buffer.subarray(0, piece.length));
    buffer.fill(0x3c);
  }
  reader.end();
  return readOf(set, set.reports.length === 0 ? Array.from(reader.problems.counts.keys()) : []);
}

/** Reads a whole file, whatever it is. */
export async function readAny(
  file: string | Uint8Array,
  limits: Partial<UnpackLimits> = {},
  path = 'file',
): Promise<Read & { readonly found: number; readonly fileCodes: readonly string[] }> {
  const set = new ReportSet();
  const octets = typeof file === 'string' ? octetsOf(file) : file;
  const options = { ports: nodeUnpack, limits: { ...defaultLimits, ...limits } };
  const { found, problems } = await readFile(set, path, octets, options);
  return { ...readOf(set, []), found, fileCodes: problems.map(({ code }) => code) };
}

function readOf(set: ReportSet, more: readonly string[]): Read {
  const codes = new Set([
    ...more,
    ...set.reports.flatMap(({ problems }) => Array.from(problems.counts.keys())),
  ]);
  return {
    set,
    rows: Array.from({ length: set.rows.length }, (_, row) => rowOf(set, row)),
    codes: [...codes].sort(),
  };
}
