import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { formHits, type Quirk } from './form-hits.js';

type Data = Quirk<'classNumber' | 'classBeforeTtl'> & { readonly text: string };

export const classForm = rule<'zone', Data>({
  code: 'PORT006',
  name: 'class-form',
  severity: 'warning',
  subject: 'zone',
  cite: cite(3597, '5'),
  message: ({ quirk, reader, says, text }) =>
    quirk === 'classNumber'
      ? say`${reader} does not know "${shownText(text)}" and ${says}`
      : say`${reader} wants the TTL before the class: with "${shownText(text)}" it ${says}`,
  why: say`TTL and class may stand in either order (RFC 1035 s5.1), and a class may be written as a number (RFC 3597 s5). Not every reader has learned that.`,
  advice: say`Write the TTL, then IN.`,
  *check(mail) {
    for (const { span, data } of formHits(mail, ['classNumber', 'classBeforeTtl'])) {
      const text = mail.zone.source.slice(span.start, span.end);
      const words = text.split(/[ \t]+/);
      const isTwoWords = words.length === 2 && !/[();\r\n]/.test(text);
      const title = data.quirk === 'classNumber' ? say`Write IN` : say`Write the TTL first`;
      const fixed = data.quirk === 'classNumber' ? 'IN' : isTwoWords ? `${words[1]} ${words[0]}` : undefined;
      const fixes =
        fixed === undefined ? [] : [{ title, isSafe: true, replacements: [{ span, text: fixed }] }];
      yield { span, data: { ...data, text }, fixes };
    }
  },
  examples: [
    { bad: 'www «CLASS1» A 192.0.2.1', good: 'www IN A 192.0.2.1', facts: { profile: 'knot' } },
    {
      bad: 'www 300 «class1» A 192.0.2.1',
      good: 'class1 300 IN A 192.0.2.1',
      facts: { profile: 'powerdns' },
    },
    { bad: 'www «IN 300» A 192.0.2.1', good: 'www 300 IN A 192.0.2.1', facts: { profile: 'ldns' } },
  ],
});
