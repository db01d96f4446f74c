import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { associations } from './associations.js';
import { tlsaPlaces } from './fields.js';

interface Data {
  readonly usage: number;
  readonly host: string;
}

const names = ['PKIX-TA', 'PKIX-EE'] as const;

export const usageForMail = rule<'zone', Data>({
  code: 'TLSA001',
  name: 'usage-for-mail',
  severity: 'warning',
  subject: 'zone',
  cite: cite(7672, '3.1.3'),
  message: ({ usage, host }) =>
    say`Usage ${usage} (${names[usage] ?? ''}) needs a certification authority that sender and receiver agree on, and mail servers have none: senders treat this record of ${host} as unusable`,
  why: say`For mail on port 25 only the usages 2 (DANE-TA) and 3 (DANE-EE) work; records with 0 or 1 should not be published, and senders take them for unusable (RFC 7672 s3.1.3).`,
  advice: say`Publish 3 1 1 with the SHA-256 hash of the public key, or 2 0 1 for a certificate that signs yours.`,
  *check(mail) {
    const { zone } = mail;
    for (const { record, usage } of yield* associations.inSteps(mail)) {
      const host = usage > 1 ? undefined : /^_25\._tcp\.(.+)$/i.exec(record.owner)?.[1];
      if (host === undefined) continue;
      yield {
        span: tlsaPlaces(zone, record).usage,
        data: { usage, host: shownName(host) },
        owner: record.owner,
      };
    }
  },
  examples: [
    {
      bad: `_25._tcp.mail TLSA «1» 1 1 ${'00'.repeat(32)}`,
      good: `_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}\n_443._tcp.www TLSA 1 1 1 ${'00'.repeat(32)}`,
    },
    { bad: `_25._TCP.mail TLSA ( «0» ; PKIX-TA\n 0 1 ${'00'.repeat(32)} )` },
    { bad: `_25._tcp.mail «TYPE52» \\# 35 000101${'00'.repeat(32)}` },
  ],
});
