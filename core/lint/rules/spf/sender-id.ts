import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';

export const senderId = rule<'sender-id', { readonly version: string }>({
  code: 'SPF049',
  name: 'sender-id',
  severity: 'info',
  subject: 'sender-id',
  cite: cite(4406, '3'),
  marks: 'deprecated',
  message: ({ version }) =>
    say`"${version}" begins a Sender ID record, which receivers of today do not look at`,
  why: say`Sender ID (RFC 4406) was an experiment and is historic. Its records are no SPF records.`,
  advice: say`Publish v=spf1, and take this record out.`,
  *check({ senderId: { version } }) {
    yield { span: version.span, data: { version: shown(version.value) } };
  },
  examples: [
    { bad: '@ TXT "«spf2.0/mfrom,pra» mx -all"', good: '@ TXT "v=spf1 mx -all"' },
    { bad: '@ TXT "«SPF2.0/" "pra» ?all"', good: '@ TXT "spf2.0 is historic"' },
  ],
});
