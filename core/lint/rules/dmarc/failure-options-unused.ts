import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';

export const failureOptionsUnused = rule<'dmarc', { readonly written: string }>({
  code: 'DMARC024',
  name: 'failure-options-unused',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, '4.7'),
  marks: 'unnecessary',
  message: ({ written }) => say`"${written}" has no effect: without ruf nobody is asked for failure reports`,
  why: say`fo says when a failure report is wanted, and ruf where to send it. Without ruf, fo must be ignored (RFC 7489 s6.3, RFC 9989 s4.7).`,
  advice: say`Add ruf, or take fo out.`,
  when: dmarcTrait.fo,
  *check({ dmarc, text }) {
    const tag = dmarc.known.get('fo');
    if (tag === undefined || dmarc.known.has('ruf')) return;
    yield {
      span: tag.span,
      data: { written: shown(text.octets.slice(tag.span.start, tag.span.end)) },
      fixes: [fixOf(say`Remove fo`, true, withoutPiece(text.octets, tag.span))],
    };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; «fo=1»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; fo=1; ruf=mailto:d@example.com"',
    },
    { bad: '_dmarc TXT "v=DMARC1; p=none; «fo=" "d:s»; rua=mailto:d@example.com"' },
  ],
});
