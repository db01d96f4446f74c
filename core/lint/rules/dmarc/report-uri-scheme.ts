import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { usableUris } from '../../../records/report-uris.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { nearestWord } from '../shared/nearest-word.js';
import { shown } from '../shared/shown.js';
import { fixOf, replace } from '../shared/tag-edits.js';
import { reportListsOf } from './report-lists.js';

export const reportUriScheme = rule<
  'dmarc',
  { readonly scheme: string; readonly nearest: string | undefined }
>({
  code: 'DMARC033',
  name: 'report-uri-scheme',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, '4.7'),
  message: ({ scheme, nearest }) =>
    say`"${scheme}:" is not mailto:, and receivers ignore URIs of a scheme that they do not support${
      nearest === undefined ? '' : say`. Was "${nearest}:" meant?`
    }`,
  why: say`The only scheme that every sender of reports supports is mailto (RFC 7489 s6.3, RFC 9989 s4.7). No other is in use.`,
  advice: say`Give a mailto: address, too.`,
  when: dmarcTrait.oddUris,
  *check({ dmarc }) {
    for (const { uris } of reportListsOf(dmarc)) {
      for (const { scheme } of usableUris(uris)) {
        if (scheme === undefined || scheme.value === 'mailto') continue;
        const nearest = nearestWord(scheme.value, ['mailto']);
        yield {
          span: scheme.span,
          data: { scheme: shown(scheme.value), nearest },
          fixes:
            nearest === undefined ? [] : [fixOf(say`Change to mailto`, false, replace(scheme.span, nearest))],
        };
      }
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com,«https»://example.com/dmarc"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=MailTo:d@example.com"',
    },
    { bad: '_dmarc TXT "v=DMARC1; p=none; rua=«mail" "ot»:d@example.com"' },
  ],
});
