import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { duplicateTags } from '../../../tags/tag-list.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';

export const duplicateTag = rule<'dmarc', { readonly name: string }>({
  code: 'DMARC004',
  name: 'duplicate-tag',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(6376, '3.2'),
  message: ({ name }) =>
    say`"${name}" stands here for the second time: some receivers ignore the whole record, others take either value`,
  why: say`The tag lists of DKIM, whose syntax DMARC uses, are void when a name appears twice (RFC 6376 s3.2). DMARC itself does not say, and receivers differ.`,
  advice: say`Keep one of them. Several addresses go into one tag, separated by commas.`,
  when: dmarcTrait.repeated,
  *check(text) {
    for (const { tag, first } of duplicateTags(text.dmarc.list, (name) => name.toLowerCase())) {
      yield {
        span: tag.span,
        data: { name: shown(tag.name.value) },
        related: [{ text, span: first.span, message: say`"${shown(first.name.value)}" stands here first` }],
        fixes: () => [
          fixOf(
            say`Remove the second "${shown(tag.name.value)}"`,
            false,
            withoutPiece(text.text.octets, tag.span),
          ),
        ],
      };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; «p=none»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; sp=none"',
    },
    {
      bad: '_dmarc TXT ( "v=DMARC1; p=none; rua=mailto:a@example.com; «R"\n  "UA=mailto:b@example.com»" )',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com,mailto:b@example.com"',
    },
    { bad: '_dmarc TXT "v=DMARC1; p=none; x=1; «x=2»; «X=3»"' },
  ],
});
