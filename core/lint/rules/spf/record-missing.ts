import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { isPause } from '../../../zone/steps.js';
import type { MailZone } from '../../mail-zone.js';
import { nameKindsOf } from '../../name-kinds.js';
import { pause, rule } from '../../rule.js';
import { NameFact, nameFacts } from '../shared/name-facts.js';
import { shownName } from '../shared/shown.js';
import { textLists } from '../shared/texts-at.js';
import { mailHostsAt } from './mail-hosts.js';
import { spfRecords } from './spf-records.js';
import { findVersionAttempt } from './version-attempt.js';
import { answersOf, seesAll } from './zone-answers.js';

const mxType = numberOfType('MX');
const spfType = numberOfType('SPF');

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
    say`${name} takes mail and has no SPF record, while ${other} has one: receivers cannot tell forged mail from ${name}`,
  why: say`An SPF record counts for its own name only, not for the names below it. A domain that takes mail is one that people write from, or that others forge.`,
  advice: say`Publish a record for it: "v=spf1 mx -all" where its mail hosts send, "v=spf1 -all" where nobody does.`,
  *check(zone) {
    if (!seesAll(zone)) return;
    const other = firstPublisher(zone);
    if (other === undefined) return;
    const { records } = zone.zone;
    const seen = new Uint8Array(zone.zone.names.length);
    let count = 0;
    for (const index of records.ofType(mxType)) {
      if (isPause(count++)) yield pause;
      const id = records.ownerOf(index);
      if (seen[id] === 1) continue;
      seen[id] = 1;
      if (!isForgotten(id, zone)) continue;
      const { owner, ownerSpan, typeSpan } = records.get(index);
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
  for (const text of spfRecords(zone).firsts()) if (!text.isWildcard) return text.record.owner;
  return undefined;
}

function isForgotten(id: number, zone: MailZone): boolean {
  if (spfRecords(zone).firstAt(id) !== undefined || nameKindsOf(zone.zone.names).isWildcard(id)) return false;
  if (mailHostsAt(id, zone).kind !== 'hosts' || hasSpfType(id, zone)) return false;
  // What was meant as one is told where it stands.
  const lists = textLists(zone);
  for (let at = lists.firstAt(id); at > 0; at = lists.nextOf(at)) {
    const { role, text } = lists.textAt(at);
    if (role === 'other' && findVersionAttempt(text.octets, false) !== undefined) return false;
  }
  return true;
}

function hasSpfType(id: number, zone: MailZone): boolean {
  const { names, records } = zone.zone;
  if (((nameFacts(zone)[id] ?? 0) & NameFact.cname) !== 0) {
    return answersOf(zone).ask(names.get(id), 'SPF').kind === 'found';
  }
  for (const index of records.atOwner(id)) if (records.typeOf(index) === spfType) return true;
  return false;
}
