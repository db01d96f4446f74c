import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { formHits, type Quirk } from './form-hits.js';

export const ownerAfterInclude = rule<'zone', Quirk<'afterInclude'>>({
  code: 'PORT004',
  name: 'owner-after-include',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ reader, says }) => say`The record after $INCLUDE has no owner of its own: ${reader} ${says}`,
  why: say`After an $INCLUDE the owner from before it is current again (RFC 1035 s5.1), as it is in BIND. A reader that does not go back gives the record to another name.`,
  advice: say`Write the owner.`,
  check: (mail) => formHits(mail, ['afterInclude']),
  examples: [
    {
      bad: 'www A 192.0.2.1\n$INCLUDE hosts\n  «AAAA» 2001:db8::1',
      good: 'www A 192.0.2.1\n$INCLUDE hosts\nwww AAAA 2001:db8::1\n  TXT "www as well"',
      facts: { profile: 'powerdns' },
    },
  ],
});
