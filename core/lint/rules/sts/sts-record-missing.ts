import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { none } from '../../../zone/name-table.js';
import { isPause } from '../../../zone/steps.js';
import type { Hit } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { type Pause, pause, rule } from '../../rule.js';
import { NameFact, nameFacts } from '../shared/name-facts.js';
import { shownName } from '../shared/shown.js';
import { ownerPlace, seesAll } from '../zone/faults.js';

export const stsRecordMissing = rule<'zone', { readonly domain: string }>({
  code: 'STS004',
  name: 'sts-record-missing',
  severity: 'warning',
  subject: 'zone',
  cite: cite(8461, '3'),
  message: ({ domain }) =>
    say`This host is there for the MTA-STS policy of ${domain}, but nothing stands at _mta-sts.${domain}, so no sender looks for the policy`,
  why: say`Senders look for a policy only when the TXT record at _mta-sts says that there is one (RFC 8461 s3.1).`,
  advice: say`Add the record: _mta-sts TXT "v=STSv1; id=1", with another id after every change of the policy.`,
  check: (_, mail) => findHosts(mail),
  examples: [
    {
      bad: '«mta-sts» A 192.0.2.1',
      good: 'mta-sts A 192.0.2.1\n_mta-sts TXT "v=STSv1; id=1"\nmta-sts.shop TXT "no host"',
    },
    {
      bad: '$ORIGIN shop.example.com.\n«MTA-STS» CNAME web.example.net.',
      good: '$ORIGIN shop.example.com.\nmta-sts CNAME web.example.net.\n_mta-sts CNAME _mta-sts.example.net.',
    },
  ],
});

const host = NameFact.a | NameFact.aaaa | NameFact.cname;

function* findHosts(mail: MailZone): IterableIterator<Hit<{ readonly domain: string }, 'source'> | Pause> {
  if (!seesAll(mail)) return;
  const { names, records } = mail.zone;
  for (let id = 0; id < names.length; id++) {
    if (isPause(id)) yield pause;
    if (!names.hasLabel(id, 'mta-sts')) continue;
    const facts = nameFacts(mail)[id] ?? 0;
    const domain = names.parentOf(id);
    if ((facts & host) === 0 || (facts & NameFact.outside) !== 0 || domain === none) continue;
    const text = mail.answers.ask(`_mta-sts.${names.get(domain)}` as Name, 'TXT');
    if (text.kind === 'found' || text.kind === 'outside') continue;
    for (const index of records.atOwner(id)) {
      const record = records.get(index);
      yield {
        span: ownerPlace(record),
        owner: record.owner,
        data: { domain: shownName(names.get(domain)) },
      };
      break;
    }
  }
}
