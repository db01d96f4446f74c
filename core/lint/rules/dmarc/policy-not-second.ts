import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import type { Tag } from '../../../tags/tag-list.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { DmarcText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { fixOf, hasRoom, replace, withoutPiece } from '../shared/tag-edits.js';
import { versionSpan } from './tag-lists.js';

export const policyNotSecond = rule<'dmarc', undefined>({
  code: 'DMARC012',
  name: 'policy-not-second',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(7489, '6.3'),
  message: () =>
    say`Receivers that follow RFC 7489 to the letter look for p directly after v=DMARC1 and ignore this record`,
  why: say`RFC 7489 s6.4 has p as the second tag. RFC 9989 s4.8 takes the tags behind the version in any order, but many receivers still run the older standard.`,
  advice: say`Put p directly after v=DMARC1;.`,
  when: dmarcTrait.policyNotSecond,
  *check(text) {
    const tag = text.dmarc.known.get('p');
    if (tag === undefined || text.dmarc.list.tags[1] === tag) return;
    yield { span: tag.span, data: undefined, fixes: fixesOf(text, tag) };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; rua=mailto:d@example.com; «p=reject»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"',
    },
    {
      bad: '_dmarc TXT ( "v=DMARC1; sp=none; «p=rej"\n  "ect»; rua=mailto:d@example.com" )',
      good: '_dmarc TXT "v=DMARC1 ;\tp = reject;sp=none"',
    },
  ],
});

function fixesOf(text: DmarcText, tag: Tag): FixAt<'payload'>[] {
  const { end } = versionSpan(text);
  const written = `; p=${tag.value.value}`;
  if (!hasRoom(text.text, end, written.length)) return [];
  // What would have to be escaped is not moved about.
  if (!/^[ -~]*$/.test(written) || /["\\]/.test(written)) return [];
  const insert = replace({ start: end, end }, written);
  return [
    fixOf(say`Put p directly after the version`, false, insert, withoutPiece(text.text.octets, tag.span)),
  ];
}
