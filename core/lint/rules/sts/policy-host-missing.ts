import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { isMtaSts } from '../../../records/mta-sts.js';
import { say } from '../../../words/phrase.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { stsRecords } from '../shared/neighbours.js';
import { shownName } from '../shared/shown.js';
import { seesAll } from '../zone/faults.js';

export const policyHostMissing = rule<'mta-sts', { readonly host: string }>({
  code: 'STS003',
  name: 'policy-host-missing',
  severity: 'error',
  subject: 'mta-sts',
  needsZone: true,
  cite: cite(8461, '3.2'),
  message: ({ host }) =>
    say`${host} has no address, so senders cannot fetch the policy that this record announces and deliver without MTA-STS`,
  why: say`The record only says that there is a policy. The policy itself is fetched from https://mta-sts.<domain>/.well-known/mta-sts.txt (RFC 8461 s3.2).`,
  advice: say`Give mta-sts below the domain an A, AAAA or CNAME record of the web server that has the policy.`,
  concerns: ({ text, isAtHome }) => isAtHome && isMtaSts(text.octets),
  *check(text, zone) {
    if (!seesAll(zone) || stsRecords(zone).firstAt(text.ownerId) !== text) return;
    const host = `mta-sts.${text.domain === '.' ? '' : text.domain}` as Name;
    if (hasAddress(host, zone)) return;
    yield { span: { start: 0, end: 'v=STSv1;'.length }, data: { host: shownName(host) } };
  },
  examples: [
    {
      bad: '_mta-sts TXT "«v=STSv1;» id=1"',
      good: '_mta-sts TXT "v=STSv1; id=1"\nmta-sts CNAME policies.example.net.',
    },
    {
      bad: '_mta-sts.shop TXT "«v=STSv1;» id=1"\nmta-sts.shop TXT "not an address"',
      good: '_mta-sts.shop TXT "v=STSv1; id=1"\n*.shop AAAA 2001:db8::1',
    },
  ],
});

/** Whether there is an address, or the zone cannot tell. */
function hasAddress(host: Name, { answers }: MailZone): boolean {
  return ['A', 'AAAA'].some((type) => ['found', 'outside'].includes(answers.ask(host, type).kind));
}
