import { cite } from '../../../cite.js';
import { isTlsRpt } from '../../../records/tls-rpt.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { tlsRptRecords } from '../shared/neighbours.js';
import { shownName } from '../shared/shown.js';

export const severalTlsRptRecords = rule<'tls-rpt', { readonly name: string }>({
  code: 'TLSR002',
  name: 'several-tls-rpt-records',
  severity: 'error',
  subject: 'tls-rpt',
  needsZone: true,
  cite: cite(8460, '3'),
  message: ({ name }) => say`${name} has more than one TLS reporting record: nobody sends reports`,
  why: say`Senders discard all texts at the name that do not begin with "v=TLSRPTv1;". If not exactly one is left, they act as if no reports were wished (RFC 8460 s3).`,
  advice: say`Keep one record, with all addresses in its rua.`,
  concerns: (text, zone) => isTlsRpt(text.text.octets) && tlsRptRecords(zone).isLater(text),
  *check(text, zone) {
    const records = tlsRptRecords(zone);
    const first = records.firstAt(text.ownerId);
    if (first === undefined || !records.isLater(text)) return;
    const span = { start: 0, end: 'v=TLSRPTv1;'.length };
    yield {
      span,
      data: { name: shownName(text.record.owner) },
      related: [{ text: first, span, message: say`the first record` }],
    };
  },
  examples: [
    {
      bad: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com"\n_smtp._tls TXT "«v=TLSRPTv1;» rua=mailto:b@example.com"',
      good: '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:a@example.com,mailto:b@example.com"\n_smtp._tls TXT "v=TLSRPTv2; x=1"',
    },
  ],
});
