import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { isPublicSuffix } from '../../../records/organizational-domain.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';

export const publicSuffixMismatch = rule<'dmarc', { readonly domain: string; readonly psd: 'y' | 'n' }>({
  code: 'DMARC040',
  name: 'public-suffix-mismatch',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, '4.7'),
  message: ({ domain, psd }) =>
    psd === 'y'
      ? say`${domain} is not on the Public Suffix List: with psd=y, receivers take every name directly below it for an organization of its own`
      : say`${domain} is on the Public Suffix List: with psd=n, receivers take all domains below it for one organization`,
  why: say`psd says whether strangers register names below the domain. It decides which names count as one organization, and with it whose signatures stand for whose mail (RFC 9989 s4.7, s4.10.2, s5.2).`,
  advice: say`Write psd=y for a registry and psd=n for one organization, or leave psd out.`,
  when: dmarcTrait.psd,
  *check({ dmarc, domain }, { standard }) {
    const { psd } = dmarc.values;
    if (standard === 'rfc7489' || psd === undefined || psd.value === 'u') return;
    if (isPublicSuffix(domain) === (psd.value === 'y')) return;
    yield { span: psd.span, data: { domain: shownName(domain), psd: psd.value } };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; psd=«y»"',
      good: '_dmarc TXT "v=DMARC1; p=none; psd=n"',
    },
    {
      bad: '$ORIGIN co.uk.\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n_dmarc TXT "v=DMARC1; p=none; psd=«\\110»"',
      good: '$ORIGIN github.io.\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n_dmarc TXT "v=DMARC1; p=none; psd=y"',
      isWholeFile: true,
    },
  ],
});
