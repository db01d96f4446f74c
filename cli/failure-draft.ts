import type { DmarcVerdict } from '../core/dmarc/verdict.js';
import { octetsOfName } from '../core/dns/domain.js';
import type { ReportSchema } from '../core/reports/aggregate/report.js';
import type { FailureDraft } from '../core/reports/write/write-failure.js';
import { printIp } from '../core/text/ip-address.js';
import type { VerifiedMessage } from '../core/verdict/json/message-json.js';
import { writeAuthenticationResults } from '../core/verdict/write-results.js';
import { domainText } from './verified-record.js';

/** SPF records of one message that are told. */
const mostRecords = 10;

/** What is to be told about a message that failed, to the address that its domain gives for that. */
export function failureDraft(
  { settled, envelope, restored, time }: VerifiedMessage,
  verdict: DmarcVerdict,
  wanted: {
    readonly schema: ReportSchema;
    readonly receiver: string;
    readonly email: string;
    readonly software: string;
  },
): FailureDraft {
  const { message } = restored;
  const { result, transcript } = settled;
  const { start, end } = message.headerSpan;
  const standard = wanted.schema === 'rfc9990' ? 'rfc9989' : 'rfc7489';
  const field = message.fields.find(({ key }) => key === 'subject');
  const signature = result.dkim.signatures.find((one) => one.domain !== undefined && one.result !== 'pass');
  return {
    standard: wanted.schema === 'rfc9990' ? 'rfc9991' : 'rfc7489',
    from: wanted.email,
    to:
      verdict.reports?.failure[0]?.replace(/^mailto:/i, '') ??
      `postmaster@${domainText(verdict.authorDomain)}`,
    date: new Date(time.seconds * 1000).toUTCString().replace('GMT', '+0000'),
    subject: field?.value ?? '',
    userAgent: wanted.software.replace(' ', '/'),
    reportedDomain: domainText(verdict.authorDomain),
    sourceIp: envelope.clientIp === undefined ? undefined : printIp(envelope.clientIp.value),
    mailFrom: envelope.mailFrom?.value,
    arrivalDate:
      time.from === 'received'
        ? new Date(time.seconds * 1000).toUTCString().replace('GMT', '+0000')
        : undefined,
    deliveryResult: ({ none: 'delivered', quarantine: 'spam', reject: 'reject' } as const)[
      verdict.appliedPolicy ?? 'none'
    ],
    authenticationResults: writeAuthenticationResults(result, standard, wanted.receiver),
    aligned: (['dkim', 'spf'] as const).filter((method) => verdict.alignment[method]),
    dkim:
      signature === undefined
        ? undefined
        : { domain: signature.domain ?? '', selector: signature.selector ?? '', identity: undefined },
    spfRecords: transcript
      .flatMap(({ question, answer }) => {
        if (question.type !== 'TXT' || answer.kind !== 'found') return [];
        const texts = answer.data.flatMap((data) => (Array.isArray(data) ? [data.join('')] : []));
        return texts
          .filter((text) => /^v=spf1(?: |$)/i.test(text))
          .map((text) => ({ domain: octetsOfName(question.name).replace(/\.$/, ''), text }));
      })
      .slice(0, mostRecords),
    header: Buffer.from(message.bytes.subarray(start, end)).toString('latin1'),
  };
}
