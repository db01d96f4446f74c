import { cite } from '../../../cite.js';
import type { DmarcReading } from '../../../records/dmarc.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { DmarcText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { fixOf, hasRoom, replace } from '../shared/tag-edits.js';

export const percentageIgnored = rule<'dmarc', { readonly percent: number }>({
  code: 'DMARC022',
  name: 'percentage-ignored',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, 'A.6'),
  message: ({ percent }) =>
    say`pct=${percent} asks to spare ${100 - percent} % of failing mail, but receivers that follow RFC 9989 apply the policy to all of it`,
  why: say`RFC 9989 dropped pct, because only 0 and 100 worked as meant. What was pct=0 is t=y now, pct=100 needs no tag, and nothing stands for the values between (A.6).`,
  advice: say`Write t=y while you test the policy, and take pct out.`,
  when: dmarcTrait.pct,
  *check(text, { standard }) {
    const { dmarc } = text;
    const percent = dmarc.valueOf('pct');
    const tag = dmarc.tagOf('pct');
    if (standard === 'rfc7489' || tag === undefined || percent === undefined || percent === 100) return;
    if (dmarc.valueOf('t') === 'y' || sparesNothing(dmarc)) return;
    yield {
      span: { start: tag.valueStart, end: tag.valueEnd },
      data: { percent },
      fixes: percent === 0 ? () => testingInstead(text) : [],
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

/** Whether all policies are none, so that there is nothing to spare mail from. */
function sparesNothing(dmarc: DmarcReading): boolean {
  if (dmarc.tagOf('p') !== undefined && dmarc.valueOf('p') !== 'none') return false;
  return (dmarc.valueOf('sp') ?? 'none') === 'none' && (dmarc.valueOf('np') ?? 'none') === 'none';
}

const added = '; t=y';

/** Without a t already, and with room for one. */
function testingInstead({ dmarc, text }: DmarcText): FixAt<'payload'>[] {
  const at = dmarc.tagOf('pct')?.valueEnd;
  if (at === undefined || dmarc.tagOf('t') !== undefined || !hasRoom(text, at, added.length)) return [];
  const start = dmarc.tagOf('pct')?.nameStart ?? at;
  return [
    fixOf(say`Add t=y, which says the same in RFC 9989`, false, replace({ start: at, end: at }, added)),
    fixOf(say`Write t=y in place of pct=0`, false, replace({ start, end: at }, 't=y')),
  ];
}
