import { bimiDraft } from '../../../cite.js';
import { bimi, isBimi } from '../../../records/bimi.js';
import { readRecord } from '../../../tags/read-record.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';

export const bimiDeclined = rule<'bimi', { readonly domain: string }>({
  code: 'BIMI003',
  name: 'bimi-declined',
  severity: 'info',
  subject: 'bimi',
  cite: bimiDraft,
  message: ({ domain }) => say`With nothing in l and a, ${domain} declines to take part: no logo is shown`,
  why: say`A record whose l and a are empty says on purpose that the domain has no logo, so that nobody looks any further.`,
  advice: say`Write the address of the logo into l, or leave the record as it is.`,
  concerns: ({ text, isAtHome }) => isAtHome && isBimi(text.octets),
  *check({ list, domain, text, isAtHome }) {
    if (!isAtHome || !isBimi(text.octets)) return;
    const reading = readRecord(bimi, list);
    const location = reading.tagOf('l');
    if (location === undefined || reading.valueOf('l') !== '' || (reading.valueOf('a') ?? '') !== '') return;
    yield { span: location.span, data: { domain: shownName(domain) } };
  },
  examples: [
    {
      bad: 'default._bimi TXT "v=BIMI1; «l=»; a=;"',
      good: 'default._bimi TXT "v=BIMI1; l=https://example.com/logo.svg"',
    },
    { bad: 'default._bimi.shop TXT "v=BIMI1; «l=»"', good: 'default._bimi TXT "v=BIMI2; l="' },
  ],
});
