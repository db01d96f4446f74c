import { cite } from '../../../cite.js';
import type { ReportUri } from '../../../records/report-uri.js';
import { isTlsRpt, tlsRpt } from '../../../records/tls-rpt.js';
import { readRecord } from '../../../tags/read-record.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { FixAt, Hit } from '../../hit.js';
import type { NeighbourText } from '../../neighbour-text.js';
import { rule } from '../../rule.js';
import {
  type FieldFault,
  type FieldKind,
  fieldFaultMessage,
  findFieldFaults,
} from '../shared/field-faults.js';
import { shown } from '../shared/shown.js';
import { fixOf, hasRoom, replace } from '../shared/tag-edits.js';

type Fault =
  | FieldFault
  | { readonly kind: 'no-rua' | 'empty-rua' }
  | { readonly kind: 'uri' | 'scheme' | 'mark'; readonly written: string };

const kind: FieldKind = {
  start: 'v=TLSRPTv1;',
  home: tlsRpt.home,
  isRecord: isTlsRpt,
  attempt: /tls|(?:^|;)[ \t]*rua[ \t]*=/i,
};

export const tlsRptRecordInvalid = rule<'tls-rpt', Fault>({
  code: 'TLSR001',
  name: 'tls-rpt-record-invalid',
  severity: 'error',
  subject: 'tls-rpt',
  cite: cite(8460, '3'),
  message: (fault) => messageFor(fault),
  why: say`The record at _smtp._tls says where senders report what went wrong with TLS. It must begin with "v=TLSRPTv1;" and have a rua of mailto: and https: addresses; without one that can be read nobody reports (RFC 8460 s3).`,
  advice: say`Write "v=TLSRPTv1; rua=mailto:tls-reports@example.com".`,
  *check(text) {
    yield* findFieldFaults(text, kind);
    if (!text.isAtHome || !isTlsRpt(text.text.octets)) return;
    const reading = readRecord(tlsRpt, text.list);
    const rua = reading.tagOf('rua');
    if (rua === undefined) yield { span: { start: 0, end: kind.start.length }, data: { kind: 'no-rua' } };
    else if (rua.value.value === '') yield { span: rua.span, data: { kind: 'empty-rua' } };
    else for (const uri of reading.valueOf('rua') ?? []) yield* findUriFault(uri, text);
  },
  examples: [
    {
      bad: '_smtp._tls TXT "v=TLSRPTv1; rua=«d@example.com»"',
      good: '_smtp._tls TXT "v=TLSRPTv1;rua=mailto:d@example.com,https://example.com/tls?a=1; x=1;"',
    },
    { bad: '_smtp._tls TXT "«v=TLSRPTv1»"\n_smtp._tls.a TXT "«v=TLSRPT1;» rua=mailto:d@example.com"' },
    { bad: '_smtp._tls TXT "«v=TLSRPTv1;»"', good: '_smtp._tls TXT "some other text"' },
    {
      bad: '_smtp._tls TXT "v=TLSRPTv1; «rua = »«mailto:»"',
    },
    { bad: '_smtp._tls TXT "v=TLSRPTv1; «rua=»"' },
    {
      bad: '_smtp._tls TXT "v=TLSRPTv1; rua=«http»://example.com/tls,mailto:a@example.com«!10m», «mailto:b»"',
    },
    { bad: '_tls._smtp TXT "«v=TLSRPTv1;» rua=mailto:d@example.com"' },
  ],
});

function messageFor(fault: Fault): Phrase {
  switch (fault.kind) {
    case 'no-rua':
      return say`The record has no rua, so nobody knows where to send reports`;
    case 'empty-rua':
      return say`rua is empty, so nobody knows where to send reports`;
    case 'uri':
      return say`"${shown(fault.written)}" is no mailto: or https: address that reports could be sent to`;
    case 'scheme':
      return say`"${shown(fault.written)}:" is neither mailto: nor https:, so no report goes there`;
    case 'mark':
      return say`"${shown(fault.written)}" has no meaning in this record: "!" must be written "%21", so senders cannot read the address`;
    default:
      return fieldFaultMessage(fault, say`nobody sends reports`);
  }
}

function* findUriFault(
  uri: ReportUri,
  text: NeighbourText<'tls-rpt'>,
): IterableIterator<Hit<Fault, 'payload'>> {
  if (uri.size !== undefined) {
    yield { span: uri.size.span, data: { kind: 'mark', written: uri.size.value } };
  } else if (uri.fault !== undefined || uri.host === undefined) {
    const written = uri.text;
    yield { span: uri.span, data: { kind: 'uri', written }, fixes: () => mailtoFix(uri, text) };
  } else if (uri.scheme !== undefined && !schemes.has(uri.scheme.value)) {
    yield { span: uri.scheme.span, data: { kind: 'scheme', written: uri.scheme.value } };
  }
}

const schemes: ReadonlySet<string> = new Set(['mailto', 'https']);

function mailtoFix(
  { text: written, span }: ReportUri,
  { text }: NeighbourText<'tls-rpt'>,
): FixAt<'payload'>[] {
  if (!/^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/.test(written)) return [];
  if (!hasRoom(text, span.start, 'mailto:'.length)) return [];
  return [fixOf(say`Add mailto:`, false, replace({ start: span.start, end: span.start }, 'mailto:'))];
}
