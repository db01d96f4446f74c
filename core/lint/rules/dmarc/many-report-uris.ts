import { cite } from '../../../cite.js';
import { dmarcTrait, supportedUris } from '../../../records/dmarc-traits.js';
import { usableUris } from '../../../records/report-uris.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { reportListsOf } from './report-lists.js';

export const manyReportUris = rule<'dmarc', { readonly name: string; readonly count: number }>({
  code: 'DMARC034',
  name: 'many-report-uris',
  severity: 'info',
  subject: 'dmarc',
  cite: cite(7489, '6.2'),
  message: ({ name, count }) =>
    say`${name} lists ${count} addresses: receivers that follow RFC 7489 may send reports to the first ${supportedUris} only`,
  why: say`RFC 7489 s6.2 lets a receiver limit how many addresses it serves, to no fewer than two. RFC 9989 s4.6 wants all of them served.`,
  advice: say`List two addresses at most, and pass reports on from there.`,
  when: dmarcTrait.manyUris,
  *check({ dmarc }) {
    for (const { name, uris } of reportListsOf(dmarc)) {
      const usable = usableUris(uris);
      const first = usable[supportedUris];
      const last = usable[usable.length - 1];
      if (first === undefined || last === undefined) continue;
      yield { span: { start: first.span.start, end: last.span.end }, data: { name, count: usable.length } };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com,mailto:b@example.com,«mailto:c@exa" "mple.com,mailto:d@example.com»"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@example.com,mailto:b@example.com; ruf=mailto:a@example.com"',
    },
  ],
});
