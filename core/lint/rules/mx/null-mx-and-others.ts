import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { faultsOf, targetPlace } from '../zone/faults.js';

export const nullMxAndOthers = rule<'zone', { readonly domain: string }>({
  code: 'MX001',
  name: 'null-mx-and-others',
  severity: 'error',
  subject: 'zone',
  cite: cite(7505, '3'),
  message: ({ domain }) =>
    say`The exchange "." says that ${domain} takes no mail, and another MX says that it does: senders may refuse to deliver`,
  why: say`A domain that takes no mail has one MX, "0 .", and no other (RFC 7505 s3). With others beside it the record is no null MX, and what senders make of it is up to them.`,
  advice: say`Keep the null MX alone, or remove it.`,
  *check(mail) {
    const { zone } = mail;
    for (const { record, related } of faultsOf(mail, ['null-mx-and-others'])) {
      const view = zone.records.get(record);
      const other = zone.records.get(related);
      yield {
        span: targetPlace(zone, view),
        data: { domain: shownName(view.owner) },
        owner: view.owner,
        related: [{ span: targetPlace(zone, other), message: say`takes mail` }],
      };
    }
  },
  examples: [
    { bad: '@ MX 0 «.»\n@ MX 10 mail', good: '@ MX 0 .\n* MX 10 mail' },
    { bad: '@ MX 10 mail\n@ MX 20 «.»', good: '@ MX 10 mail' },
  ],
});
