import { identityOf } from '../aggregate/report.js';
import type { ReportSet } from '../report-set.js';

/** A cryptographic digest of the UTF-8 of a text, of 16 octets or more. */
export type Digest = (text: string) => Uint8Array;

/** What makes a report of a set the same in any set. Both are 32 hexadecimal digits. */
export interface ReportKey {
  /** Reporter, name, domain, period and rows. */
  readonly report: string;
  /** The same without the rows: reports that share it contradict each other. */
  readonly identity: string;
}

/** The same for the same rows in any order, whatever else is in the set. Two digests a report and one a row. */
export function reportKeyOf(set: ReportSet, index: number, digest: Digest): ReportKey {
  const report = set.reports[index];
  if (report === undefined) return { report: '', identity: '' };
  const identity = hex(digest(identityOf(report)));
  // Digests are added up, so that their order does not count.
  const sum = new Uint32Array(4);
  for (let row = report.firstRow; row < report.endRow; row++) {
    const octets = digest(textOfRow(set, row));
    for (let at = 0; at < 16; at++) {
      const word = at >> 2;
      sum[word] = (sum[word] as number) + ((octets[at] as number) << (8 * (at & 3)));
    }
  }
  const content = `${identity} ${report.endRow - report.firstRow} ${sum.join(' ')}`;
  return { report: hex(digest(content)), identity };
}

/** All that tells rows apart, as it is written; the same values as in `AggregateReport.fingerprint`. None has a NUL in it. */
function textOfRow(set: ReportSet, row: number): string {
  const { rows, ips, domains, selectors, results, auth, reasons } = set;
  const result = (number: number | undefined): string => results.textOf(number ?? 0);
  const domain = (number: number | undefined): string => domains.textOf(number ?? 0);
  let text = `${ips.textOf(rows.ip.cells[row] ?? 0)}\0${set.messagesOf(row)}`;
  for (const column of [rows.disposition, rows.dkim, rows.spf]) text += `\0${result(column.cells[row])}`;
  for (const column of [rows.headerFrom, rows.envelopeFrom, rows.envelopeTo])
    text += `\0${domain(column.cells[row])}`;
  const [firstAuth, endAuth] = set.authOf(row);
  for (let at = firstAuth; at < endAuth; at++) {
    const selector = selectors.textOf(auth.selector.cells[at] ?? 0);
    text += `\0${auth.kind.cells[at]}\0${domain(auth.domain.cells[at])}\0${selector}\0${result(auth.result.cells[at])}`;
  }
  const [firstReason, endReason] = set.reasonsOf(row);
  for (let at = firstReason; at < endReason; at++) text += `\0\0${result(reasons.type.cells[at])}`;
  return text;
}

function hex(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets.subarray(0, 16)) text += octet.toString(16).padStart(2, '0');
  return text;
}
