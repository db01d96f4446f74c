import { cite } from '../../../cite.js';
import type { DmarcReading } from '../../../records/dmarc.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';

const effects = {
  pct: 'receivers that follow RFC 9989 apply the policy to all failing mail',
  ri: 'reports come once a day whatever it says',
  rf: 'there is only one format of failure reports',
} as const;

type Retired = keyof typeof effects;
const retired = Object.keys(effects) as readonly Retired[];

export const retiredTag = rule<'dmarc', { readonly written: string; readonly name: Retired }>({
  code: 'DMARC020',
  name: 'retired-tag',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, 'C.5.2'),
  marks: 'deprecated',
  message: ({ written, name }) => `"${written}" was taken out of DMARC by RFC 9989: ${effects[name]}`,
  why: 'RFC 9989 made pct, rf and ri historic (A.6, C.5.2). Receivers ignore them as they ignore any tag that they do not know.',
  advice: 'Take the tag out. To test a policy, RFC 9989 has t=y in place of pct.',
  *check({ dmarc, text }, { standard }) {
    if (standard === 'rfc7489') return;
    for (const name of retired) {
      const tag = dmarc.known.get(name);
      if (tag === undefined) continue;
      const isSafe = isDefault(dmarc, name);
      yield {
        span: tag.span,
        data: { written: shown(text.octets.slice(tag.span.start, tag.span.end)), name },
        fixes: [fixOf(`Remove ${name}`, isSafe, withoutPiece(text.octets, tag.span))],
      };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; «ri=3600»; «rf=afrf»; rua=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    },
    { bad: '_dmarc TXT "v=DMARC1; p=reject; «p" "ct=50»"', good: '_dmarc TXT "v=DMARC1; p=reject; t=y"' },
    { bad: '_dmarc TXT "v=DMARC1\\; p=reject\\; «PCT=100»\\;"' },
  ],
});

/** Whether the tag says what holds without it, so that no receiver of either generation misses it. */
function isDefault({ values }: DmarcReading, name: Retired): boolean {
  if (name === 'pct') return values.pct?.value === 100;
  if (name === 'ri') return values.ri?.value === 86400;
  return values.rf?.value.length === 1;
}
