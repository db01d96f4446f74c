import { cite } from '../cite.js';
import { keyword } from '../tags/grammar.js';
import { type RecordReading, recordKind } from '../tags/record-kind.js';
import { isTextAt } from '../tags/words.js';
import { say } from '../words/phrase.js';
import { reportUris } from './report-uris.js';

/** Where reports about TLS between mail servers are wished (RFC 8460 s3). */
export const tlsRpt = recordKind({
  id: 'tls-rpt',
  title: say`TLS reporting record`,
  cite: cite(8460, '3'),
  home: '_smtp._tls.<domain>',
  version: { tag: 'v', literal: 'TLSRPTv1', required: 'always' },
  tagNames: 'case-sensitive',
  tags: {
    v: {
      value: keyword({ TLSRPTv1: say`the only version there is` }, { caseSensitive: true }),
      means: say`Version. The record must begin exactly with "v=TLSRPTv1;", or it is ignored.`,
      cite: cite(8460, '3'),
      required: true,
    },
    rua: {
      value: { ...reportUris, syntax: 'mailto:address | https://... [, ...]' },
      means: say`Where reports are sent: addresses for mail, and addresses of web servers that take them by HTTPS.`,
      cite: cite(8460, '3'),
      required: true,
    },
  },
});

export type TlsRptReading = RecordReading<typeof tlsRpt>;

/** RFC 8460 s3: records that do not begin like this are discarded. */
export function isTlsRpt(octets: string): boolean {
  return isTextAt(octets, 0, 'v=TLSRPTv1;');
}
