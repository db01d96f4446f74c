import { cite } from '../../../cite.js';
import { nameOfLabels } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { textTrait } from '../../text-traits.js';
import { shownName } from '../shared/shown.js';
import { looksLikeDmarc } from './not-at-dmarc.js';
import { versionSpan } from './tag-lists.js';

export const wildcardPolicy = rule<'txt', { readonly owner: string; readonly domain: string }>({
  code: 'DMARC045',
  name: 'wildcard-policy',
  severity: 'warning',
  subject: 'txt',
  cite: cite(7489, '6.6.3'),
  message: ({ owner, domain }) =>
    say`${owner} answers for every name below ${domain} that does not exist, _dmarc names among them, and gives this text to whoever asks for any other`,
  why: say`A wildcard answers only where nothing exists (RFC 4592): a subdomain that has any record is not covered, and every other TXT question gets a DMARC policy for an answer.`,
  advice: say`Publish the policy at _dmarc.<domain>: sp and np of the organizational domain reach all names below it.`,
  when: textTrait.misplacedDmarc,
  concerns: ({ isWildcard }) => isWildcard,
  *check(text) {
    if (text.labels[0] !== '*' || text.role === 'dmarc-report' || !looksLikeDmarc(text)) return;
    const domain = shownName(nameOfLabels(text.labels.slice(1)));
    yield { span: versionSpan(text), data: { owner: shownName(text.record.owner), domain } };
  },
  examples: [
    {
      bad: '* TXT "«v=DMARC1»; p=reject"',
      good: '* TXT "v=spf1 -all"\n* TXT "google-site-verification=abc"',
    },
    { bad: '*.lists TXT "«v=DMA" "RC1»; p=none"', good: '*._report._dmarc TXT "v=DMARC1"' },
  ],
});
