import { cite } from '../../../cite.js';
import { keyOf, labelsOf, type Name, type NameKey } from '../../../dns/name.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { mailHosts } from './mail-hosts.js';
import { spfAt, spfRecords } from './spf-records.js';
import { findVersionAttempt } from './version-attempt.js';
import { answersOf, seesAll } from './zone-answers.js';

interface Data {
  readonly name: string;
  readonly other: string;
}

export const recordMissing = rule<'zone', Data>({
  code: 'SPF043',
  name: 'record-missing',
  severity: 'info',
  subject: 'zone',
  cite: cite(7208, '2.1'),
  message: ({ name, other }) =>
    `${name} takes mail and has no SPF record, while ${other} has one: receivers cannot tell forged mail from ${name}`,
  why: 'An SPF record counts for its own name only, not for the names below it. A domain that takes mail is one that people write from, or that others forge.',
  advice:
    'Publish a record for it: "v=spf1 mx -all" where its mail hosts send, "v=spf1 -all" where nobody does.',
  *check(zone) {
    if (!seesAll(zone)) return;
    const other = firstPublisher(zone);
    if (other === undefined) return;
    const seen = new Set<NameKey>();
    for (const { owner, ownerSpan, typeSpan } of zone.recordsOf('MX')) {
      if (seen.has(keyOf(owner))) continue;
      seen.add(keyOf(owner));
      if (!isForgotten(owner, zone)) continue;
      yield { span: ownerSpan ?? typeSpan, data: { name: shownName(owner), other: shownName(other) }, owner };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx -all"\n@ MX 10 mail\n«lists» MX 10 mail\n  MX 20 mail2\nmail A 192.0.2.1',
      good: '@ TXT "v=spf1 mx -all"\n@ MX 10 mail\nlists MX 10 mail\n  TXT "v=spf1 -all"\nmail A 192.0.2.1',
    },
    {
      bad: '_spf TXT "v=spf1 ip4:192.0.2.1 -all"\nshop A 192.0.2.2\n  «MX» 10 mail.example.net.',
      good: '@ TXT "v=spf1 mx -all"\n@ MX 10 mail\nmail A 192.0.2.1\nold MX 0 .\nsub NS ns1\nsub MX 10 mail\n* MX 10 mail',
    },
    {
      bad: '@ TXT "v=spf1 mx -all"\n«a» MX 10 mail.example.net.',
      good: '* TXT "v=spf1 mx -all"\na MX 10 mail.example.net.',
    },
    {
      bad: '@ TXT "v=spf1 mx -all"\n«a» MX 10 mail.example.net.',
      good: '@ TXT "v=spf1 mx -all"\na MX 10 mail.example.net.\na TXT "v=spf1;mx"\nb MX 10 mail.example.net.\nb SPF "v=spf1 -all"',
    },
  ],
});

/** A name that shows that the zone publishes SPF. A wildcard alone says nothing about the names that exist. */
function firstPublisher(zone: MailZone): Name | undefined {
  for (const [text] of spfRecords(zone).values()) {
    if (text !== undefined && text.labels[0] !== '*') return text.record.owner;
  }
  return undefined;
}

function isForgotten(owner: Name, zone: MailZone): boolean {
  if (labelsOf(owner)[0] === '*' || spfAt(owner, zone).size > 0) return false;
  if (mailHosts(owner, zone).kind !== 'hosts' || answersOf(zone).ask(owner, 'SPF').kind === 'found')
    return false;
  // What was meant as one is told where it stands.
  return !zone
    .textsAt(owner, 'other')
    .some(({ text }) => findVersionAttempt(text.octets, false) !== undefined);
}
