import { cite } from '../../../cite.js';
import { rule } from '../../rule.js';
import { fixOf, hasRoom, replace } from '../shared/tag-edits.js';

export const percentageIgnored = rule<'dmarc', { readonly percent: number }>({
  code: 'DMARC022',
  name: 'percentage-ignored',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, 'A.6'),
  message: ({ percent }) =>
    `pct=${percent} asks to spare ${100 - percent} % of failing mail, but receivers that follow RFC 9989 apply the policy to all of it`,
  why: 'RFC 9989 dropped pct, because only 0 and 100 worked as meant. What was pct=0 is t=y now, pct=100 needs no tag, and nothing stands for the values between (A.6).',
  advice: 'Write t=y while you test the policy, and take pct out.',
  *check(text, { standard }) {
    const { pct, t, p, sp, np } = text.dmarc.values;
    if (standard === 'rfc7489' || pct === undefined || pct.value === 100 || t?.value === 'y') return;
    // There is nothing to spare mail from.
    const isNone = text.dmarc.known.get('p') === undefined || p?.value === 'none';
    if (isNone && [sp, np].every((policy) => policy === undefined || policy.value === 'none')) return;
    const canFix =
      pct.value === 0 && !text.dmarc.known.has('t') && hasRoom(text.text, pct.span.end, '; t=y'.length);
    const place = { start: pct.span.end, end: pct.span.end };
    yield {
      span: pct.span,
      data: { percent: pct.value },
      fixes: canFix
        ? [fixOf('Add t=y, which says the same in RFC 9989', false, replace(place, '; t=y'))]
        : [],
    };
  },
  examples: [
    { bad: '_dmarc TXT "v=DMARC1; p=reject; pct=«50»"', good: '_dmarc TXT "v=DMARC1; p=reject; pct=100"' },
    {
      bad: '_dmarc TXT "v=DMARC1; p=quarantine; pct=«0»"',
      good: '_dmarc TXT "v=DMARC1; p=quarantine; pct=0; t=y"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; sp=reject; pct=«2" "5»"',
      good: '_dmarc TXT "v=DMARC1; p=none; pct=25"',
    },
  ],
});
