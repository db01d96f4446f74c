import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { answersInSteps } from '../../../zone/answers.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { isPause } from '../../../zone/steps.js';
import type { MailZone } from '../../mail-zone.js';
import { pause, rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { integrity, seesAll, targetPlace } from '../zone/faults.js';

interface Data {
  readonly host: string;
  readonly covered: string;
  readonly domain: string;
}

const mx = numberOfType('MX');

export const hostsNotCovered = rule<'zone', Data>({
  code: 'TLSA003',
  name: 'hosts-not-covered',
  severity: 'warning',
  subject: 'zone',
  cite: cite(7672, '2.2'),
  message: ({ host, covered, domain }) =>
    say`${covered} has TLSA records for mail, ${host} has none: senders verify the one and not the other, and whoever keeps them from the one gets mail for ${domain} at the other`,
  why: say`DANE for mail protects each exchange by itself, with TLSA records at _25._tcp below its name (RFC 7672 s2.2). A domain is protected when all its exchanges are.`,
  advice: say`Publish TLSA records for the other exchanges too, under _25._tcp below their names.`,
  *check(mail) {
    if (mail.recordsOf('TLSA').length === 0 || !seesAll(mail)) return;
    for (const _ of answersInSteps(mail.zone)) yield pause;
    const { zone } = mail;
    const { names, records } = zone;
    const states = new Map<number, HostState>();
    const stateOf = (record: number): HostState => {
      const host = records.targetOf(record);
      const state = states.get(host) ?? hostState(mail, host);
      states.set(host, state);
      return state;
    };
    /** By domain: an MX record whose exchange is covered. */
    const covered = new Map<number, number>();
    let count = 0;
    const exchanges = records.ofType(mx);
    for (const record of exchanges) {
      if (isPause(count++)) yield pause;
      if (covered.has(records.ownerOf(record))) continue;
      if (stateOf(record) === 'covered') covered.set(records.ownerOf(record), record);
    }
    if (covered.size === 0) return;
    for (const record of exchanges) {
      if (isPause(count++)) yield pause;
      const other = covered.get(records.ownerOf(record));
      if (other === undefined || stateOf(record) !== 'bare') continue;
      const view = records.get(record);
      yield {
        span: targetPlace(zone, view),
        data: {
          host: shownName(names.get(records.targetOf(record))),
          covered: shownName(names.get(records.targetOf(other))),
          domain: shownName(view.owner),
        },
        owner: view.owner,
        related: [{ span: targetPlace(zone, records.get(other)), message: say`has TLSA records` }],
      };
    }
  },
  examples: [
    {
      bad: `@ MX 10 mail\n@ MX 20 «backup»\nmail A 192.0.2.1\nbackup A 192.0.2.2\n_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}`,
      good: `@ MX 10 mail\n@ MX 20 backup\nmail A 192.0.2.1\nbackup A 192.0.2.2\n_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}\n*._tcp.backup CNAME _25._tcp.mail`,
    },
    {
      bad: `@ MX 10 mail\nshop MX 10 mail\n  MX 20 «www»\nmail A 192.0.2.1\nwww A 192.0.2.2\n_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}`,
      good: `@ MX 10 mail\n@ MX 20 mx.example.net.\nshop MX 10 www\nmail A 192.0.2.1\nwww A 192.0.2.2\n_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}`,
    },
  ],
});

/** `other`: not a host that this zone decides over, or one with a mistake of its own. */
type HostState = 'covered' | 'bare' | 'other';

function hostState(mail: MailZone, host: number): HostState {
  if (integrity(mail).addresses.at(host) !== 'address') return 'other';
  const answer = mail.answers.ask(`_25._tcp.${mail.zone.names.get(host)}` as Name, 'TLSA');
  if (answer.kind === 'found') return 'covered';
  return answer.kind === 'outside' ? 'other' : 'bare';
}
