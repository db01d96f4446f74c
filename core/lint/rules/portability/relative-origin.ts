import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { type Quirk, quirkOf } from './form-hits.js';
import { writtenForms } from './written-forms.js';

type Data = Quirk<'relativeOrigin' | 'originAt'> & { readonly text: string };

export const relativeOrigin = rule<'zone', Data>({
  code: 'PORT005',
  name: 'relative-origin',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ reader, says, text }) =>
    say`"${shownText(text)}" is an origin without final dot: ${reader} ${says}`,
  why: say`BIND completes the name in $ORIGIN with the origin before it. Other readers ask for a whole name, or take it for one, and then every name below stands elsewhere.`,
  advice: say`Write the whole name with its final dot.`,
  *check(mail) {
    const relative = quirkOf(mail, 'relativeOrigin');
    const at = quirkOf(mail, 'originAt');
    if (relative === undefined && at === undefined) return;
    for (const { name, fields } of writtenForms(mail).directives) {
      const span = fields[0]?.span;
      if (name !== '$ORIGIN' || span === undefined) continue;
      const text = mail.zone.source.slice(span.start, span.end);
      const data = text === '@' ? at : text.endsWith('.') ? undefined : relative;
      if (data !== undefined) yield { span, data: { ...data, text } };
    }
  },
  examples: [
    {
      bad: '$ORIGIN «sub»\nwww A 192.0.2.1',
      good: '$ORIGIN sub.example.com.\nwww A 192.0.2.1',
      facts: { profile: 'nsd' },
    },
    { bad: '$ORIGIN «@»\nwww A 192.0.2.1', facts: { profile: 'knot' } },
    { bad: '$ORIGIN «example.com»\nwww A 192.0.2.1', facts: { profile: 'powerdns' } },
  ],
});
