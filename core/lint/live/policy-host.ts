import { type Asking, askAll, dnsQuestion } from '../../dns/asking.js';
import { nameBelow } from '../../dns/domain.js';
import { isMtaSts } from '../../records/mta-sts.js';
import type { RawFinding } from '../hit.js';
import { stsRecords } from '../rules/shared/neighbours.js';
import { shownName } from '../rules/shared/shown.js';
import { policyHostMissing } from '../rules/sts/policy-host-missing.js';
import { hitOf, liveRule } from './live-rule.js';

/** STS003, also where the host of the policy is an alias out of the zone or stands in another one. */
export const policyHost = liveRule<'mta-sts'>({
  role: 'mta-sts',
  replaces: [],
  concerns: (text, zone) =>
    text.isAtHome && isMtaSts(text.text.octets) && stsRecords(zone).firstAt(text.ownerId) === text,
  *asks({ domain }): Asking<readonly RawFinding[]> {
    const host = nameBelow('mta-sts', domain);
    if (host === undefined) return [];
    const answers = yield* askAll([dnsQuestion(host, 'A'), dnsQuestion(host, 'AAAA')]);
    if (answers.some(({ kind }) => kind === 'found' || kind === 'unavailable')) return [];
    const data: { readonly host: string } = { host: shownName(host) };
    return [hitOf(policyHostMissing, { span: { start: 0, end: 'v=STSv1;'.length }, data })];
  },
  examples: [
    {
      code: 'STS003',
      bad: '_mta-sts TXT "«v=STSv1;» id=1"\nmta-sts CNAME gone.example.net.',
      good: '_mta-sts TXT "v=STSv1; id=1"\nmta-sts CNAME there.example.net.',
      world: 'there.example.net AAAA 2001:db8::1',
    },
  ],
});
