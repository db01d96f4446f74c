import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { type Quirk, quirkOf } from './form-hits.js';
import { writtenForms } from './written-forms.js';

type Data = Quirk<'generate' | 'include' | 'date' | 'lowerCaseDirective'> & { readonly word: string };

const quirks = [
  ['$GENERATE', 'generate'],
  ['$INCLUDE', 'include'],
  ['$DATE', 'date'],
] as const;

export const directiveNotKnown = rule<'zone', Data>({
  code: 'PORT001',
  name: 'directive-not-known',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ quirk, reader, says, word }) =>
    quirk === 'lowerCaseDirective'
      ? say`${reader} knows directives in capital letters only: of "${shownText(word)}" it ${says}`
      : say`${reader} does not know "${shownText(word)}" and ${says}`,
  why: say`RFC 1035 has $ORIGIN and $INCLUDE, RFC 2308 adds $TTL. $GENERATE and $DATE are BIND’s own, and readers that take a single file have no $INCLUDE.`,
  advice: say`Write the records out: named-compilezone -s full prints the zone as it is served. Write directives in capital letters.`,
  *check(mail) {
    const known = quirks.flatMap(([name, quirk]) => {
      const data = quirkOf(mail, quirk);
      return data === undefined ? [] : [[name as string, data] as const];
    });
    const lowerCase = quirkOf(mail, 'lowerCaseDirective');
    if (known.length === 0 && lowerCase === undefined) return;
    const byName = new Map(known);
    for (const { name, isLowerCase, word: span } of writtenForms(mail).directives) {
      const data = byName.get(name) ?? (isLowerCase ? lowerCase : undefined);
      if (data === undefined) continue;
      const word = mail.zone.source.slice(span.start, span.end);
      const replacements = [{ span, text: name }];
      const fixes = data === lowerCase ? [{ title: say`Write ${name}`, isSafe: true, replacements }] : [];
      yield { span, data: { ...data, word }, fixes };
    }
  },
  examples: [
    {
      bad: '«$GENERATE» 1-2 host$ A 192.0.2.$',
      good: 'host1 A 192.0.2.1\nhost2 A 192.0.2.2',
      facts: { profile: 'knot' },
    },
    { bad: '«$INCLUDE» hosts', good: '$ORIGIN example.com.\nwww A 192.0.2.1', facts: { profile: 'route53' } },
    { bad: '«$DATE» 20261122000000\nwww A 192.0.2.1', facts: { profile: 'nsd' } },
    { bad: '«$ttl» 300\nwww A 192.0.2.1', good: '$TTL 300\nwww A 192.0.2.1', facts: { profile: 'ldns' } },
  ],
});
