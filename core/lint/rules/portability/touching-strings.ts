import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { formHits, type Quirk } from './form-hits.js';

type Data = Quirk<'stringsTouch' | 'stringAfterWord' | 'wordAfterString'>;

export const touchingStrings = rule<'zone', Data>({
  code: 'PORT009',
  name: 'touching-strings',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ reader, says }) => say`No blank stands between two strings here: ${reader} ${says}`,
  why: say`BIND begins a new string at every quote. RFC 1035 does not say so, and other readers want a blank between two strings.`,
  advice: say`Put a blank between the strings. It does not become part of the text.`,
  *check(mail) {
    for (const { span, data } of formHits(mail, ['stringsTouch', 'stringAfterWord', 'wordAfterString'])) {
      const between = { start: span.start + 1, end: span.start + 1 };
      const replacements = [{ span: between, text: ' ' }];
      yield { span, data, fixes: [{ title: say`Put a blank between`, isSafe: true, replacements }] };
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 mx «""»-all"', good: '@ TXT "v=spf1 mx " "-all"', facts: { profile: 'knot' } },
    { bad: 'a TXT "one«"t»wo', good: 'a TXT "one" two', facts: { profile: 'knot' } },
    { bad: 'a TXT on«e"»two"', good: 'a TXT "one""two"', facts: { profile: 'powerdns' } },
  ],
});
