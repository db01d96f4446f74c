import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { formHits, type Quirk } from './form-hits.js';

export const quotedOwner = rule<'zone', Quirk<'quotedOwner'> & { readonly text: string }>({
  code: 'PORT011',
  name: 'quoted-owner',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ reader, says, text }) => say`The owner ${shownText(text)} stands in quotes: ${reader} ${says}`,
  why: say`BIND takes the quotes off an owner. RFC 1035 has quotes for character strings only.`,
  advice: say`Write the owner without quotes, and a blank in it as \\032.`,
  *check(mail) {
    for (const { span, data } of formHits(mail, ['quotedOwner'])) {
      const text = mail.zone.source.slice(span.start, span.end);
      const inner = text.slice(1, -1);
      const isPlain = /^[\w.*-]+$/.test(inner);
      const fix = { title: say`Remove the quotes`, isSafe: true, replacements: [{ span, text: inner }] };
      yield { span, data: { ...data, text }, fixes: isPlain ? [fix] : [] };
    }
  },
  examples: [
    { bad: '«"www"» A 192.0.2.1', good: 'www A 192.0.2.1', facts: { profile: 'knot' } },
    { bad: '«"a b"» A 192.0.2.1', good: 'a\\032b A 192.0.2.1', facts: { profile: 'powerdns' } },
  ],
});
