import { cite } from '../../../cite.js';
import { type DmarcTraits, dmarcTrait } from '../../../records/dmarc-traits.js';
import { allOf } from '../../../records/spf.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { policyRecords } from '../shared/policy-records.js';
import { shown } from '../shared/shown.js';
import { sendsNothing } from './null-mx-sender.js';
import { correction } from './term-edits.js';

interface Data {
  readonly term: string;
  readonly policy: Phrase;
}

export const failsBeforeDmarc = rule<'spf', Data>({
  code: 'SPF046',
  name: 'fails-before-dmarc',
  severity: 'info',
  subject: 'spf',
  needsZone: true,
  cite: cite(9989, '7.1'),
  message: ({ term, policy }) =>
    say`"${term}" lets receivers refuse mail before they look at DKIM and DMARC, although the DMARC policy is ${policy}`,
  why: say`Some receivers refuse what SPF fails while the message is still being handed over. Forwarded mail that DKIM would have saved is lost then, and no DMARC report tells of it (RFC 9989 s7.1).`,
  advice: say`Use ~all while DMARC is only being watched: to DMARC it is as good as -all.`,
  when: spfTrait.failAll,
  concerns: ({ ownerId }, zone) => mildPolicyAt(ownerId, zone) !== undefined,
  *check(text, zone) {
    const { spf, ownerId } = text;
    const all = allOf(spf);
    const dmarc = mildPolicyAt(ownerId, zone);
    if (all === undefined || all.qualifier.value !== '-' || sendsNothing(spf) || dmarc === undefined) return;
    const { span } = all;
    yield {
      span,
      data: { term: shown(all.text), policy: shownPolicy(dmarc.traits) },
      related: () => [{ text: dmarc, span: spanOfPolicy(dmarc), message: say`the DMARC policy` }],
      fixes: () => correction(text, say`Write ~all`, span, '~all'),
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

/** The DMARC record of a domain where it has just one, whose policy does not refuse mail yet. */
function mildPolicyAt(id: number, zone: MailZone): DmarcText | undefined {
  const records = policyRecords(zone);
  const text = records.countAt(id) === 1 ? records.firstAt(id) : undefined;
  return text !== undefined && isMild(text.traits) ? text : undefined;
}

function isMild(traits: DmarcTraits): boolean {
  if ((traits & (dmarcTrait.none | dmarcTrait.quarantine)) !== 0) return true;
  return (traits & dmarcTrait.reject) !== 0 && (traits & dmarcTrait.tested) !== 0;
}

function shownPolicy(traits: DmarcTraits): Phrase {
  const isReject = (traits & dmarcTrait.reject) !== 0;
  const policy = isReject ? 'reject' : (traits & dmarcTrait.quarantine) !== 0 ? 'quarantine' : 'none';
  return (traits & dmarcTrait.tested) === 0 ? verbatim(policy) : say`${policy}, and only being tested`;
}

function spanOfPolicy({ dmarc, text }: DmarcText): { readonly start: number; readonly end: number } {
  return dmarc.tagOf('p')?.span ?? { start: 0, end: text.octets.length };
}
