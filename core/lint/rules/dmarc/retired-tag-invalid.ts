import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, withoutPiece } from '../shared/tag-edits.js';
import { valueSpan } from './policy-words.js';

const grammars = {
  pct: say`a whole number from 0 to 100: receivers take 100`,
  ri: say`a number of seconds below 2^32: receivers take 86400`,
  rf: say`a list with "afrf" in it: receivers take afrf, and may ignore the whole record`,
} as const;

type Retired = keyof typeof grammars;
const retired = Object.keys(grammars) as readonly Retired[];

export const retiredTagInvalid = rule<'dmarc', { readonly value: string; readonly name: Retired }>({
  code: 'DMARC021',
  name: 'retired-tag-invalid',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(7489, '6.3'),
  message: ({ value, name }) =>
    say`${value === '' ? say`Nothing` : say`"${value}"`} is no value of ${name}, which is ${grammars[name]}`,
  why: say`RFC 7489 s6.3 says how pct, ri and rf are written. Receivers that still read them fall back to the default, and may ignore a record whose rf they do not know.`,
  advice: say`Take the tag out, or correct its value.`,
  when: dmarcTrait.problem,
  *check({ dmarc, text }) {
    for (const name of retired) {
      const tag = dmarc.known.get(name);
      if (tag === undefined || !dmarc.problems.has(name)) continue;
      const fix = fixOf(say`Remove "${name}"`, false, withoutPiece(text.octets, tag.span));
      yield { span: valueSpan(tag), data: { value: shown(tag.value.value), name }, fixes: [fix] };
    }
  },
  examples: [
    { bad: '_dmarc TXT "v=DMARC1; p=reject; pct=«110»"', good: '_dmarc TXT "v=DMARC1; p=reject; pct=0"' },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; pct=«50%»; ri=«1h»; rf=«iodef»"',
      good: '_dmarc TXT "v=DMARC1; p=none; pct=100; ri=0; rf=afrf:iodef"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; ri=«42949" "67296»; «rf=»"',
      good: '_dmarc TXT "v=DMARC1; p=none; ri=4294967295; rf=AFRF"',
      standard: 'rfc7489',
    },
  ],
});
