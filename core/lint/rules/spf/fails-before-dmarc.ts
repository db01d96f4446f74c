import { cite } from '../../../cite.js';
import { keyOf } from '../../../dns/name.js';
import { allOf } from '../../../records/spf.js';
import type { DmarcText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { policyRecords } from '../shared/policy-records.js';
import { shown } from '../shared/shown.js';
import { sendsNothing } from './null-mx-sender.js';
import { correction } from './term-edits.js';

interface Data {
  readonly term: string;
  readonly policy: string;
}

export const failsBeforeDmarc = rule<'spf', Data>({
  code: 'SPF046',
  name: 'fails-before-dmarc',
  severity: 'info',
  subject: 'spf',
  needsZone: true,
  cite: cite(9989, '7.1'),
  message: ({ term, policy }) =>
    `"${term}" lets receivers refuse mail before they look at DKIM and DMARC, although the DMARC policy is ${policy}`,
  why: 'Some receivers refuse what SPF fails while the message is still being handed over. Forwarded mail that DKIM would have saved is lost then, and no DMARC report tells of it (RFC 9989 s7.1).',
  advice: 'Use ~all while DMARC is only being watched: to DMARC it is as good as -all.',
  *check(text, zone) {
    const { spf, record } = text;
    const all = allOf(spf);
    if (all === undefined || all.qualifier.value !== '-' || sendsNothing(spf)) return;
    const texts = policyRecords(zone).get(keyOf(record.owner))?.texts;
    const [dmarc] = texts ?? [];
    const policy = dmarc === undefined || texts?.size !== 1 ? undefined : mildPolicy(dmarc);
    if (policy === undefined) return;
    yield {
      span: all.span,
      data: { term: shown(all.text), policy },
      related:
        dmarc === undefined ? [] : [{ text: dmarc, span: spanOfPolicy(dmarc), message: 'the DMARC policy' }],
      fixes: correction(text, 'Write ~all', all.span, '~all'),
    };
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx «-all»"\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
      good: '@ TXT "v=spf1 mx ~all"\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    },
    {
      bad: '@ TXT "v=spf1 mx «-a" "ll»"\n_dmarc TXT "v=DMARC1; p=reject; t=y"',
      good: '@ TXT "v=spf1 mx -all"\n_dmarc TXT "v=DMARC1; p=reject"',
    },
    {
      bad: 'a TXT "v=spf1 mx «-all»"\n_dmarc.A TXT "v=DMARC1; p=QUARANTINE"',
      good: 'a TXT "v=spf1 -all"\n_dmarc.a TXT "v=DMARC1; p=none"\nb TXT "v=spf1 mx -all"',
    },
  ],
});

/** What is said about a policy that does not refuse mail yet; undefined for one that does, or that cannot be read. */
function mildPolicy({ dmarc }: DmarcText): string | undefined {
  const policy = dmarc.values.p?.value;
  const isTested = dmarc.values.t?.value === 'y';
  if (policy === undefined || (policy === 'reject' && !isTested)) return undefined;
  return isTested ? `${policy}, and only being tested` : policy;
}

function spanOfPolicy({ dmarc, text }: DmarcText): { readonly start: number; readonly end: number } {
  return dmarc.known.get('p')?.span ?? { start: 0, end: text.octets.length };
}
