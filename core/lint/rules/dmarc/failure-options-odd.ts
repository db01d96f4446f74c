import { cite } from '../../../cite.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import type { FailureOption } from '../../../records/failure-options.js';
import type { Located, Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { fixOf, replace } from '../shared/tag-edits.js';

type Data =
  | { readonly kind: 'repeated' | 'contradiction'; readonly value: string; readonly first: string }
  | { readonly kind: 'blank' };

export const failureOptionsOdd = rule<'dmarc', Data>({
  code: 'DMARC025',
  name: 'failure-options-odd',
  severity: 'warning',
  subject: 'dmarc',
  cite: cite(9989, '4.8'),
  message: (data) => {
    switch (data.kind) {
      case 'repeated':
        return say`"${data.value}" stands twice in fo: strict receivers take the default, fo=0`;
      case 'contradiction':
        return say`"${data.value}" contradicts "${data.first}": of the two only one may stand in fo, and strict receivers take the default, fo=0`;
      case 'blank':
        return say`White space has no place in fo since RFC 9989: strict receivers take the default, fo=0`;
    }
  },
  why: say`fo is one of 0 and 1, or neither, with d and s at most once each (RFC 9989 s4.7, s4.8). RFC 7489 let any list pass.`,
  advice: say`Keep one of 0 and 1: 1 asks for more reports. Name d and s once at most.`,
  when: dmarcTrait.fo,
  *check(text, { standard }) {
    const { fo } = text.dmarc.values;
    if (fo === undefined) return;
    const { octets } = text.text;
    const seen = new Map<FailureOption, Located<FailureOption>>();
    for (const option of fo.value) {
      const first = seen.get(option.value) ?? seen.get(opposites.get(option.value) ?? option.value);
      if (first !== undefined) {
        const kind = first.value === option.value ? 'repeated' : 'contradiction';
        yield {
          span: option.span,
          data: { kind, value: option.value, first: first.value },
          related: [{ text, span: first.span, message: say`"${first.value}" stands here` }],
          fixes: () => [tidied(fo)],
        };
      }
      if (!seen.has(option.value)) seen.set(option.value, option);
    }
    if (standard === 'rfc9989')
      for (const span of blanksIn(octets, fo.span)) {
        yield { span, data: { kind: 'blank' }, fixes: () => [tidied(fo)] };
      }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; fo=0:«1»; ruf=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=reject; fo=1:d:s; ruf=mailto:d@example.com"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; fo=d:s:«D»:" "«s»; ruf=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=reject; fo= s:0 ; ruf=mailto:d@example.com"',
    },
    { bad: '_dmarc TXT "v=DMARC1; p=reject; fo=1:« »d; ruf=mailto:d@example.com"' },
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; fo=1:«0»; ruf=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=reject; fo=1 : d; ruf=mailto:d@example.com"',
      standard: 'rfc7489',
    },
  ],
});

/** The two that exclude each other. */
const opposites: ReadonlyMap<FailureOption, FailureOption> = new Map([
  ['0', '1'],
  ['1', '0'],
]);

function* blanksIn(octets: string, { start, end }: Span<'payload'>): IterableIterator<Span<'payload'>> {
  for (const { index, 0: blanks } of octets.slice(start, end).matchAll(/[ \t]+/g)) {
    yield { start: start + index, end: start + index + blanks.length };
  }
}

/** Each option once, without blanks; of 0 and 1 the one that asks for more. */
function tidied({ value, span }: Located<readonly Located<FailureOption>[]>): FixAt<'payload'> {
  const options = new Set(value.map((option) => option.value));
  if (options.has('1')) options.delete('0');
  const text = [...options].join(':');
  return fixOf(say`Write ${`fo=${text}`}`, false, replace(span, text));
}
