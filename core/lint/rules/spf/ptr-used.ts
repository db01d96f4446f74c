import { cite } from '../../../cite.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { domainOf } from './domains-of.js';
import { without } from './term-edits.js';

export const ptrUsed = rule<'spf', { readonly text: string; readonly isMacro: boolean }>({
  code: 'SPF035',
  name: 'ptr-used',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '5.5'),
  marks: 'deprecated',
  message: ({ text, isMacro }) =>
    isMacro
      ? say`"${text}" should not be published: receivers look up the names of the sender's address for it, and many do not`
      : say`"${text}" should not be published: it is slow and unreliable, and some receivers do not evaluate it`,
  why: say`ptr and the macro p burden the servers of the reverse zone, are slow, and fail whenever one of many lookups does. RFC 7208 asks not to publish them (s5.5, s7.3).`,
  advice: say`Name the senders with a, mx, ip4 or ip6 in place of ptr.`,
  when: spfTrait.ptr,
  *check({ spf }) {
    for (const term of spf.terms) {
      if (term.kind === 'directive' && term.mechanism === 'ptr') {
        const title = say`Remove ${shown(term.text)}`;
        const fixes = [{ title, isSafe: false, replacements: [without(term)] }];
        yield { span: term.span, data: { text: shown(term.text), isMacro: false }, fixes };
      }
      for (const part of domainOf(term)?.parts ?? []) {
        if (part.kind !== 'macro' || part.letter !== 'p') continue;
        yield {
          span: part.span,
          data: { text: shown(spf.octets.slice(part.span.start, part.span.end)), isMacro: true },
        };
      }
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 «ptr» -all"', good: '@ TXT "v=spf1 a:ptr.example.net -all"' },
    {
      bad: '@ TXT "v=spf1 «+p" "tr:example.com» -all"',
      good: '@ TXT "v=spf1 exists:%{i}._spf.example.net -all"',
    },
    { bad: '@ TXT "v=spf1 exists:«%{p}».%{d} -all"', good: '@ TXT "v=spf1 ptr=example.com -all"' },
  ],
});
