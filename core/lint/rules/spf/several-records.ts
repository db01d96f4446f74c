import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { spfRecords } from './spf-records.js';

export const severalRecords = rule<'spf', { readonly name: string; readonly count: number }>({
  code: 'SPF001',
  name: 'several-records',
  severity: 'error',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '4.5'),
  message: ({ name, count }) => say`${name} has ${count} SPF records: receivers use none of them (permerror)`,
  why: say`A domain must not publish more than one record that begins with v=spf1 (RFC 7208 s3.2). Receivers cannot know which one is meant, and every check ends in a permanent error (s4.5).`,
  advice: say`Merge the terms into one record with one all at its end.`,
  concerns: (text, zone) => spfRecords(zone).isLater(text),
  *check(text, zone) {
    const { ownerId, owner } = text.record;
    const first = spfRecords(zone).firstAt(ownerId);
    if (first === undefined || !spfRecords(zone).isLater(text)) return;
    yield {
      span: text.spf.version.span,
      data: { name: shownName(owner), count: spfRecords(zone).countAt(ownerId) },
      related: [{ text: first, span: first.spf.version.span, message: say`the first record` }],
    };
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx -all"\n@ TXT "«v=spf1» include:_spf.example.net ~all"',
      good: '@ TXT "v=spf1 mx include:_spf.example.net ~all"\n@ TXT "google-site-verification=abc"',
    },
    {
      bad: 'Mail TXT "v=spf1 a -all"\nmail TXT ( "«V=S"\n  "PF1» a -all" )',
      good: '@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 mx -all"',
    },
    {
      bad: '@ TXT "v=spf1 mx -all"\n@ TXT "«v=spf1» mx " "-all" ; cut differently, it is another record',
      good: '@ TXT "v=spf1 mx -all"\n@ TXT "v=spf10 mx"\nwww TXT "v=spf1 -all"',
    },
  ],
});
