import { cite } from '../../../cite.js';
import { isWordAt } from '../../../tags/words.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';

// spf2.0/mfrom,pra                                                                       (RFC 4406 s3.1)
const version = /^spf2\.[0-9]+\/[^ ]*/i;

export const senderId = rule<'other', { readonly version: string }>({
  code: 'SPF049',
  name: 'sender-id',
  severity: 'info',
  subject: 'other',
  cite: cite(4406, '3'),
  marks: 'deprecated',
  message: ({ version }) =>
    say`"${version}" begins a Sender ID record, which receivers of today do not look at`,
  why: say`Sender ID (RFC 4406) was an experiment and is historic. Its records are no SPF records.`,
  advice: say`Publish v=spf1, and take this record out.`,
  concerns: ({ text }) => isWordAt(text.octets, 0, 'spf2.'),
  *check({ text }) {
    const found = version.exec(text.octets)?.[0];
    if (found !== undefined) yield { span: { start: 0, end: found.length }, data: { version: shown(found) } };
  },
  examples: [
    { bad: '@ TXT "«spf2.0/mfrom,pra» mx -all"', good: '@ TXT "v=spf1 mx -all"' },
    { bad: '@ TXT "«SPF2.0/" "pra» ?all"', good: '@ TXT "spf2.0 is historic"' },
  ],
});
