import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { fixOf, replace } from '../shared/tag-edits.js';

export const upperCaseTag = rule<'dmarc', { readonly name: string }>({
  code: 'DMARC007',
  name: 'upper-case-tag',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(6376, '3.2'),
  message: ({ name }) =>
    name === 'V'
      ? say`Many receivers look for "v=DMARC1" with a small v and pass over this record`
      : say`Receivers that tell "${name}" from "${name.toLowerCase()}" do not know this tag and ignore it`,
  why: say`The grammar of DMARC takes tag names in either case (RFC 5234 s2.3), that of DKIM, which it builds on, does not (RFC 6376 s3.2). Receivers do either.`,
  advice: say`Write tag names in small letters.`,
  when: dmarcTrait.oddCase,
  *check({ dmarc: { known } }) {
    for (const [name, tag] of known) {
      const { value, span } = tag.name;
      if (value === name) continue;
      yield {
        span,
        data: { name: value },
        fixes: [fixOf(say`Change to ${name}`, false, replace(span, name))],
      };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; «P»=none; «Rua»=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=NONE; adkim=S"',
    },
    { bad: '_dmarc TXT "«V»=DMARC1; «\\080»=none"', good: '_dmarc TXT "v=DMARC1; \\112=none"' },
  ],
});
