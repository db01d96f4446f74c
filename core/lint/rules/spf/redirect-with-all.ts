import { cite } from '../../../cite.js';
import { allOf, redirectOf } from '../../../records/spf.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { removal } from './term-edits.js';

export const redirectWithAll = rule<'spf', { readonly redirect: string; readonly all: string }>({
  code: 'SPF033',
  name: 'redirect-with-all',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '6.1'),
  marks: 'unnecessary',
  message: ({ redirect, all }) => say`"${redirect}" is ignored by receivers, because the record has "${all}"`,
  why: say`redirect counts where no mechanism matches, and all always matches, wherever it stands (RFC 7208 s5.1, s6.1).`,
  advice: say`Keep all, or keep redirect=. To allow what the other record allows and refuse the rest, write include: before all.`,
  when: spfTrait.redirectWithAll,
  *check(text) {
    const { spf } = text;
    const all = allOf(spf);
    const redirect = redirectOf(spf);
    if (all === undefined || redirect === undefined) return;
    yield {
      span: redirect.span,
      data: { redirect: shown(redirect.text), all: shown(all.text) },
      related: [{ text, span: all.span, message: say`matches everybody` }],
      fixes: [removal(say`Remove redirect`, spf, [redirect])],
    };
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx -all «redirect=_spf.example.net»"',
      good: '@ TXT "v=spf1 mx redirect=_spf.example.net"',
    },
    {
      bad: '@ TXT "v=spf1 «redirect=_spf." "example.net» mx ~all"',
      good: '@ TXT "v=spf1 mx include:_spf.example.net -all"',
    },
  ],
});
