import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { domainIdOf, policyRecords } from '../shared/policy-records.js';
import { shownName } from '../shared/shown.js';
import { versionSpan } from './tag-lists.js';

export const severalRecords = rule<'dmarc', { readonly name: string; readonly count: number }>({
  code: 'DMARC002',
  name: 'several-records',
  severity: 'error',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9989, '4.10'),
  message: ({ name, count }) =>
    say`${name} has ${count} DMARC records: receivers use none of them and go on as if there were no record here`,
  why: say`Where more than one DMARC record is found at a name, RFC 7489 s6.6.3 stops without a policy, and RFC 9989 s4.10 discards all of them and asks the domains above.`,
  advice: say`Keep one record and put all tags into it.`,
  concerns: (text, zone) => policyRecords(zone).isLater(text),
  *check(text, zone) {
    const records = policyRecords(zone);
    const id = domainIdOf(text, zone);
    const first = records.firstAt(id);
    if (first === undefined || !records.isLater(text)) return;
    yield {
      span: versionSpan(text),
      data: { name: shownName(text.record.owner), count: records.countAt(id) },
      related: [{ text: first, span: versionSpan(first), message: say`the first record` }],
    };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "«v=DMARC1»; p=reject"',
      good: '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "v=DMARC1; p=none"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none"\n_DMARC TXT "«v=DMARC1»;" " p=none"',
      good: '_dmarc TXT "v=DMARC1; p=none"\n_dmarc TXT "google-site-verification=abc"',
    },
  ],
});
