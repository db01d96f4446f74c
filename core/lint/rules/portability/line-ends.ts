import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { formHits, type Quirk } from './form-hits.js';

export const lineEnds = rule<'zone', Quirk<'carriageReturn' | 'loneCarriageReturn'>>({
  code: 'PORT013',
  name: 'line-ends',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ quirk, reader, says }) =>
    say`This line ends with CR${quirk === 'carriageReturn' ? say` LF, as on Windows` : say` alone`}, and perhaps others do: ${reader} ${says}`,
  why: say`BIND takes CR for a blank before the line end. Other readers take it for an octet that must not be there.`,
  advice: say`Save the file with LF line ends.`,
  check: (mail) => formHits(mail, ['carriageReturn', 'loneCarriageReturn']),
  examples: [
    {
      bad: 'www A 192.0.2.1«\r\n»mail A 192.0.2.2\r\n',
      good: 'www A 192.0.2.1\nmail A 192.0.2.2\n',
      facts: { profile: 'knot' },
    },
    { bad: 'www A 192.0.2.1«\r»mail A 192.0.2.2\r', facts: { profile: 'ldns' } },
  ],
});
