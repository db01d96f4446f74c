import { cite } from '../../../cite.js';
import type { DmarcReading } from '../../../records/dmarc.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { DmarcText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';

const effects = {
  pct: say`receivers that follow RFC 9989 apply the policy to all failing mail`,
  ri: say`reports come once a day whatever it says`,
  rf: say`there is only one format of failure reports`,
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
  message: ({ written, name }) => say`"${written}" was taken out of DMARC by RFC 9989: ${effects[name]}`,
  why: say`RFC 9989 made pct, rf and ri historic (A.6, C.5.2). Receivers ignore them as they ignore any tag that they do not know.`,
  advice: say`Take the tag out. To test a policy, RFC 9989 has t=y in place of pct.`,
  when: dmarcTrait.retired,
  *check(text, { standard }) {
    if (standard === 'rfc7489') return;
    for (const name of retired) {
      const tag = text.dmarc.tagOf(name);
      if (tag === undefined) continue;
      const written = shown(text.text.octets.slice(tag.nameStart, tag.valueEnd));
      yield { span: tag.span, data: { written, name }, fixes: () => removalOf(text, name) };
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

function removalOf({ dmarc, text }: DmarcText, name: Retired): FixAt<'payload'>[] {
  const tag = dmarc.tagOf(name);
  if (tag === undefined) return [];
  return [fixOf(say`Remove ${name}`, isDefault(dmarc, name), withoutPiece(text.octets, tag.span))];
}

/** Whether the tag says what holds without it, so that no receiver of either generation misses it. */
function isDefault(dmarc: DmarcReading, name: Retired): boolean {
  if (name === 'pct') return dmarc.valueOf('pct') === 100;
  if (name === 'ri') return dmarc.valueOf('ri') === 86400;
  return dmarc.valueOf('rf')?.length === 1;
}
