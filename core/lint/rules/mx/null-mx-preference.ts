import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { mxOf } from '../../../zone/rdata/views.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { faultsOf } from '../zone/faults.js';

interface Data {
  readonly domain: string;
  readonly preference: number;
}

export const nullMxPreference = rule<'zone', Data>({
  code: 'MX002',
  name: 'null-mx-preference',
  severity: 'warning',
  subject: 'zone',
  cite: cite(7505, '3'),
  message: ({ domain, preference }) =>
    say`A null MX has preference 0, and this one has ${preference}: senders may look for a host "." before they give up on ${domain}`,
  why: say`RFC 7505 s3 gives the null MX one form: preference 0 and the exchange ".". Software that knows it looks for that.`,
  advice: say`Write "MX 0 .".`,
  *check(mail) {
    const { zone } = mail;
    for (const { record } of faultsOf(mail, ['null-mx-preference'])) {
      const view = zone.records.get(record);
      const cursor = zone.fieldsOf(view);
      const isGeneric = cursor.text === '\\#';
      const span = isGeneric ? view.typeSpan : cursor.span;
      yield {
        span,
        data: { domain: shownName(view.owner), preference: mxOf(zone.wireOf(view)).preference },
        owner: view.owner,
        fixes: isGeneric
          ? []
          : [{ title: say`Make it preference 0`, isSafe: false, replacements: [{ span, text: '0' }] }],
      };
    }
  },
  examples: [
    { bad: 'parked MX «10» .', good: 'parked MX 0 .' },
    { bad: '$ORIGIN .\nparked.example.com MX «65535» @', good: 'parked MX 00 .' },
  ],
});
