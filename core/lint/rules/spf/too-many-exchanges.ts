import { cite } from '../../../cite.js';
import type { Directive, Redirect } from '../../../records/spf-record.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { limits } from '../../../spf/limits.js';
import { say } from '../../../words/phrase.js';
import type { SpfText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { mailHosts, mailHostsAt } from './mail-hosts.js';

interface Data {
  readonly term: string;
  readonly name: string;
  readonly count: number;
}

export const tooManyExchanges = rule<'spf', Data>({
  code: 'SPF026',
  name: 'too-many-exchanges',
  severity: 'error',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '4.6.4'),
  message: ({ term, name, count }) =>
    say`${name} has ${count} MX records: receivers that get to "${term}" look at no more than ${limits.exchanges} and give up on the whole record (permerror)`,
  why: say`An mx mechanism of a domain with more than ten MX records is a permanent error (RFC 7208 s4.6.4).`,
  advice: say`Name the sending hosts with ip4: and ip6: in place of mx.`,
  when: spfTrait.mx,
  concerns: asksTooMany,
  *check(text, zone) {
    for (const term of text.spf.evaluated) {
      const count = exchangesOf(term, text, zone);
      if (term.kind !== 'directive' || count <= limits.exchanges) continue;
      const name = ('domain' in term ? term.domain?.name : undefined) ?? text.record.owner;
      yield { span: term.span, data: { term: shown(term.text), name: shown(shownName(name)), count } };
    }
  },
  examples: [
    {
      bad: `@ TXT "v=spf1 «mx» -all"${hosts(11)}`,
      good: `@ TXT "v=spf1 mx -all"${hosts(10)}`,
    },
    {
      bad: `www TXT ( "v=spf1 «mx:example"\n  ".com/24» -all" )${hosts(12)}`,
      good: `@ TXT "v=spf1 -all mx"${hosts(11)}\n@ MX 20 m10`,
    },
  ],
});

function asksTooMany(text: SpfText, zone: MailZone): boolean {
  for (const term of text.spf.evaluated) if (exchangesOf(term, text, zone) > limits.exchanges) return true;
  return false;
}

/** MX records that an `mx` asks for; of a wildcard those at the wildcard itself. */
function exchangesOf(term: Directive | Redirect, { record }: SpfText, zone: MailZone): number {
  if (term.kind !== 'directive' || term.mechanism !== 'mx') return 0;
  const name = term.domain?.name;
  if (term.domain !== undefined && name === undefined) return 0;
  const found = name === undefined ? mailHostsAt(record.ownerId, zone) : mailHosts(name, zone);
  return found.kind === 'hosts' ? found.records : 0;
}

/** MX records as lines of an example. */
function hosts(count: number): string {
  return Array.from({ length: count }, (_, number) => `\n@ MX 10 m${number}\nm${number} A 192.0.2.1`).join(
    '',
  );
}
