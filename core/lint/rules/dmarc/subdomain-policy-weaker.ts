import { cite } from '../../../cite.js';
import { isMilder } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { DmarcText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { organizationAbove } from '../shared/policy-records.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';
import { subdomainTags } from './subdomain-tags.js';

interface Data {
  readonly tag: 'sp' | 'np';
  readonly value: string;
  readonly policy: string;
}

export const subdomainPolicyWeaker = rule<'dmarc', Data>({
  code: 'DMARC014',
  name: 'subdomain-policy-weaker',
  severity: 'warning',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9989, '4.7'),
  message: ({ tag, value, policy }) =>
    say`${tag}=${value} is milder than p=${policy}: ${
      tag === 'sp' ? say`any subdomain` : say`any name that does not exist below the domain`
    } can be forged with less trouble than the domain itself`,
  why: say`A forger takes the name that is protected least. A subdomain without mail, or one that does not exist at all, looks as good to a reader as the domain.`,
  advice: say`Leave the tag out, so that p holds for subdomains, and give those that need something milder a record of their own.`,
  when: dmarcTrait.subdomainsMilder,
  *check(text, zone) {
    const { p } = text.dmarc.values;
    if (p === undefined || organizationAbove(text, zone) !== undefined) return;
    for (const tag of subdomainTags(zone.standard)) {
      const own = text.dmarc.values[tag];
      if (own === undefined || !isMilder(own.value, p.value)) continue;
      yield {
        span: own.span,
        data: { tag, value: own.value, policy: p.value },
        related: [{ text, span: p.span, message: say`p is ${p.value}` }],
        fixes: () => removalOf(text, tag),
      };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; sp=«none»"',
      good: '_dmarc TXT "v=DMARC1; p=none; sp=reject; np=reject"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; sp=reject; np=«quaran" "tine»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; sp=reject"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=quarantine; sp=«NONE»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; np=none"',
      standard: 'rfc7489',
    },
  ],
});

/** Without the tag p holds for subdomains, too. */
function removalOf({ dmarc, text }: DmarcText, name: Data['tag']): FixAt<'payload'>[] {
  const tag = dmarc.tagOf(name);
  return tag === undefined ? [] : [fixOf(say`Remove "${name}"`, false, withoutPiece(text.octets, tag.span))];
}
