import { cite } from '../../../cite.js';
import type { Tag } from '../../../tags/tag-list.js';
import type { Located } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { dkimTrait } from '../../dkim-traits.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { withoutPiece } from '../shared/tag-edits.js';
import { itemsOf } from './key-facts.js';
import { ed25519 } from './sample-keys.js';

export const testing = rule<'dkim-key', undefined>({
  code: 'DKIM012',
  name: 'testing',
  severity: 'warning',
  subject: 'dkim-key',
  cite: cite(6376, '3.6.1'),
  message: () =>
    say`The flag "y" says that the domain only tests DKIM: verifiers treat mail with this key as if it were not signed`,
  why: say`With t=y a verifier must not treat a signed message differently from an unsigned one (RFC 6376 s3.6.1). Some then count no DKIM pass for DMARC either.`,
  advice: say`Remove the flag when the test is over.`,
  when: dkimTrait.t,
  *check(text) {
    const items = itemsOf(text, 't') ?? [];
    const flag = items.find(({ value }) => value === 'y');
    const tag = text.key.tagOf('t');
    if (flag === undefined || tag === undefined) return;
    yield { span: flag.span, data: undefined, fixes: [withoutFlag(text.text.octets, tag, items)] };
  },
  examples: [
    {
      bad: `sel._domainkey TXT "v=DKIM1; t=«y»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; k=ed25519; p=${ed25519}"`,
    },
    {
      bad: `sel._domainkey TXT "v=DKIM1; t=s : " "«y»; k=ed25519; p=${ed25519}"`,
      good: `sel._domainkey TXT "v=DKIM1; t=s; k=ed25519; p=${ed25519}"`,
    },
  ],
});

function withoutFlag(octets: string, tag: Tag, items: readonly Located<string>[]): FixAt<'payload'> {
  const others = items.flatMap(({ value }) => (value === 'y' ? [] : [value]));
  const replacement =
    others.length === 0 ? withoutPiece(octets, tag.span) : { span: tag.value.span, text: others.join(':') };
  return { title: say`End the test: remove "y"`, isSafe: false, replacements: [replacement] };
}
