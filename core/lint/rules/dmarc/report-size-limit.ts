import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { usableUris } from '../../../records/report-uris.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, replace } from '../shared/tag-edits.js';
import { reportListsOf } from './report-lists.js';

export const reportSizeLimit = rule<'dmarc', { readonly size: string }>({
  code: 'DMARC032',
  name: 'report-size-limit',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, '4.8'),
  marks: 'deprecated',
  message: ({ size }) =>
    say`"${size}" is a size limit, which RFC 9989 dropped: receivers send larger reports all the same`,
  why: say`RFC 7489 s6.2 let the owner of an address say how large a report may be. Since RFC 9989 the suffix is read and ignored (s4.8).`,
  advice: say`Take the limit out.`,
  when: dmarcTrait.oddUris,
  *check({ dmarc }, { standard }) {
    if (standard === 'rfc7489') return;
    for (const { uris } of reportListsOf(dmarc)) {
      for (const { size } of usableUris(uris)) {
        if (size === undefined) continue;
        const fix = fixOf(say`Remove the size limit`, false, replace(size.span, ''));
        yield { span: size.span, data: { size: shown(size.value) }, fixes: [fix] };
      }
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com«!10m», mailto:b@example.com«!" "512»"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com, mailto:b%21@example.com"',
    },
  ],
});
