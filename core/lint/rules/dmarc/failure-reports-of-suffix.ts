import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';

export const failureReportsOfSuffix = rule<'dmarc', undefined>({
  code: 'DMARC039',
  name: 'failure-reports-of-suffix',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9991, '2'),
  message: () =>
    say`Beside psd=y, ruf is not honored: it would show a registry the mail of the domains below it`,
  why: say`Failure reports hold parts of messages. Below a public suffix the messages are those of other organizations, so senders of reports must not use ruf there (RFC 9991 s2, RFC 9989 s10.2).`,
  advice: say`Take ruf out. Aggregate reports (rua) are sent.`,
  when: dmarcTrait.suffix,
  *check(text, { standard }) {
    const psd = text.dmarc.known.get('psd');
    const ruf = text.dmarc.known.get('ruf');
    if (standard === 'rfc7489' || psd === undefined || ruf === undefined) return;
    if (text.dmarc.values.psd?.value !== 'y') return;
    const related = [{ text, span: psd.span, message: say`the domain is a public suffix` }];
    yield { span: ruf.span, data: undefined, related };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; psd=y; «ruf=mailto:d@exa" "mple.com»"',
      good: '_dmarc TXT "v=DMARC1; p=none; psd=n; ruf=mailto:d@example.com"',
    },
  ],
});
