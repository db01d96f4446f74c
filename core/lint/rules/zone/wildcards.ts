import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { faultsOf, ownerPlace, ownerText } from './faults.js';

export const wildcards = rule<'zone', { readonly written: string; readonly isRefused: boolean }>({
  code: 'ZONE013',
  name: 'wildcards',
  severity: 'warning',
  subject: 'zone',
  cite: cite(4592, '2.1.1'),
  message: ({ written, isRefused }) =>
    isRefused
      ? say`"${written}" is a wildcard, and a wildcard cannot be delegated: BIND rejects the zone`
      : say`Only a "*" at the very left stands for other names: "${written}" answers for no name but itself`,
  why: say`A label "*" matches names that do not exist when it is the leftmost one (RFC 4592 s2.1.1). Further right it is a label like any other, and nobody asks for it. NS records at a wildcard have no meaning that servers agree on (RFC 4592 s4.2).`,
  advice: say`Move the asterisk to the left end of the name, or write a record for each name.`,
  *check(mail) {
    const { zone } = mail;
    for (const { kind, record, isRefused } of faultsOf(mail, ['inner-wildcard', 'wildcard-ns'])) {
      const view = zone.records.get(record);
      const span = kind === 'wildcard-ns' ? view.typeSpan : ownerPlace(view);
      yield {
        span,
        data: { written: ownerText(zone, view), isRefused },
        owner: view.owner,
        ...(isRefused ? { severity: 'error' } : {}),
      };
    }
  },
  examples: [
    {
      bad: '«_dmarc.*» TXT "v=DMARC1; p=reject"\n  TXT "told once"',
      good: '*._report._dmarc TXT "v=DMARC1"\n*a TXT "no wildcard at all"',
    },
    { bad: '* «NS» ns1', good: '\\042 A 192.0.2.1\n*.shop MX 10 mail' },
    { bad: '«*.mail.*.shop» A 192.0.2.1', good: '**.shop TXT "x"' },
  ],
});
