import { cite } from '../../../cite.js';
import { policyInForce } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { fixOf, hasRoom, replace } from '../shared/tag-edits.js';
import { versionSpan } from './tag-lists.js';

export const policyMissing = rule<'dmarc', { readonly hasReports: boolean }>({
  code: 'DMARC011',
  name: 'policy-missing',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, '4.7'),
  message: ({ hasReports }) =>
    say`There is no policy (p=), which RFC 7489 requires: ${
      hasReports
        ? say`receivers act as if it were none`
        : say`with no usable rua either, receivers ignore the whole record`
    }`,
  why: say`RFC 7489 s6.3 requires p, RFC 9989 s4.7 recommends it. Without p the record means p=none when it has a usable rua, and otherwise nothing (RFC 9989 s4.10.1).`,
  advice: say`Say what you want directly after the version: p=none, p=quarantine or p=reject.`,
  when: dmarcTrait.policyMissing,
  *check(text, { standard }) {
    if (text.dmarc.known.has('p')) return;
    const span = versionSpan(text);
    const hasReports = policyInForce(text.dmarc, standard).fallback?.outcome === 'none';
    const canFix = hasReports && hasRoom(text.text, span.end, '; p=none'.length);
    const place = { start: span.end, end: span.end };
    yield {
      span,
      data: { hasReports },
      fixes: canFix ? [fixOf(say`Add p=none, as it is read now`, false, replace(place, '; p=none'))] : [],
    };
  },
  examples: [
    {
      bad: '_dmarc TXT "«v=DMARC1»; rua=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    },
    { bad: '_dmarc TXT "«v=DMARC1»; sp=reject"', good: '_dmarc TXT "v=DMARC1; P=none"' },
    {
      bad: '_dmarc TXT "«v=DMA" "RC1»;"',
      good: '_dmarc TXT "v=DMARC1; rua=mailto:d@example.com; p=monitor"',
    },
  ],
});
