import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';
import { readPermission } from './report-permissions.js';

export const policyInPermission = rule<'dmarc-report', { readonly written: string }>({
  code: 'DMARC038',
  name: 'policy-in-permission',
  severity: 'info',
  subject: 'dmarc-report',
  cite: cite(7489, '6.3'),
  marks: 'unnecessary',
  message: ({ written }) => say`"${written}" has no meaning here: the record only permits reports`,
  why: say`A record below _report._dmarc says that reports about another domain are welcome. It is no policy (RFC 7489 s6.3, RFC 9989 s4.7).`,
  advice: say`Take p out: v=DMARC1 is all that is needed.`,
  *check(text) {
    const tag = readPermission(text).known.get('p');
    if (tag === undefined) return;
    const { octets } = text.text;
    yield {
      span: tag.span,
      data: { written: shown(octets.slice(tag.span.start, tag.span.end)) },
      fixes: [fixOf(say`Remove p`, true, withoutPiece(octets, tag.span))],
    };
  },
  examples: [
    {
      bad: 'a.example.net._report._dmarc TXT "v=DMARC1; «p=no" "ne»"',
      good: 'a.example.net._report._dmarc TXT "v=DMARC1"',
    },
  ],
});
