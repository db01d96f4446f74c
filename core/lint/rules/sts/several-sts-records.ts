import { cite } from '../../../cite.js';
import { isMtaSts } from '../../../records/mta-sts.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { stsRecords } from '../shared/neighbours.js';
import { shownName } from '../shared/shown.js';

export const severalStsRecords = rule<'mta-sts', { readonly name: string }>({
  code: 'STS002',
  name: 'several-sts-records',
  severity: 'error',
  subject: 'mta-sts',
  needsZone: true,
  cite: cite(8461, '3.1'),
  message: ({ name }) =>
    say`${name} has more than one MTA-STS record: senders use none of them and deliver without MTA-STS`,
  why: say`Senders discard all texts at the name that do not begin with "v=STSv1;". If not exactly one is left, they act as if there were no policy (RFC 8461 s3.1).`,
  advice: say`Keep one record.`,
  concerns: (text, zone) => isMtaSts(text.text.octets) && stsRecords(zone).isLater(text),
  *check(text, zone) {
    const records = stsRecords(zone);
    const first = records.firstAt(text.ownerId);
    if (first === undefined || !records.isLater(text)) return;
    const span = { start: 0, end: 'v=STSv1;'.length };
    yield {
      span,
      data: { name: shownName(text.record.owner) },
      related: [{ text: first, span, message: say`the first record` }],
    };
  },
  examples: [
    {
      bad: '_mta-sts TXT "v=STSv1; id=1"\n_mta-sts TXT "«v=STSv1;» id=2"',
      good: '_mta-sts TXT "v=STSv1; id=1"\n_mta-sts TXT "v=STSv1; id=1"\n_mta-sts TXT "google-site-verification=abc"',
    },
  ],
});
