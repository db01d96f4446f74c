import { type Asking, ask, dnsQuestion } from '../dns/asking.js';
import { dkimReport } from '../records/dkim-report.js';
import type { DkimSignatureReading } from '../records/dkim-signature.js';
import { readRecord } from '../tags/read-record.js';
import { readTagList } from '../tags/tag-list.js';
import { domainText, nameOfOctets } from './signature-plan.js';

/** Where and for what reports about failures are wished (RFC 6651 s3.2). Nobody here sends any. */
export interface ReportAddress {
  /** Undefined where the record names none: then no reports are wished. */
  readonly address: string | undefined;
  readonly percent: number;
  readonly reasons: readonly string[];
}

/** Asks where a signer with r=y wishes reports; undefined without the tag (and without asking) or without one record. */
export function* findReportAddress({ values }: DkimSignatureReading): Asking<ReportAddress | undefined> {
  if (!values.r || !values.d) return undefined;
  const domain = domainText(values.d.value);
  const name = nameOfOctets(`_report._domainkey.${domain}`);
  if (name === undefined) return undefined;
  const answer = yield* ask(dnsQuestion(name, 'TXT'));
  const [text, ...more] = answer.kind === 'found' ? answer.data.map((strings) => strings.join('')) : [];
  if (text === undefined || more.length > 0) return undefined;
  const record = readRecord(dkimReport, readTagList(text));
  const local = record.valueOf('ra');
  return {
    address: local && `${local}@${domain}`,
    percent: record.valueOf('rp') ?? 100,
    reasons: record.valueOf('rr')?.map(({ value }) => value) ?? ['all'],
  };
}
