import { cite } from '../../../cite.js';
import { evaluatedTerms } from '../../../records/spf.js';
import { limits } from '../../../spf/limits.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { mailHosts } from './mail-hosts.js';

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
    `${name} has ${count} MX records: receivers that get to "${term}" look at no more than ${limits.exchanges} and give up on the whole record (permerror)`,
  why: 'An mx mechanism of a domain with more than ten MX records is a permanent error (RFC 7208 s4.6.4).',
  advice: 'Name the sending hosts with ip4: and ip6: in place of mx.',
  *check({ spf, record }, zone) {
    for (const term of evaluatedTerms(spf)) {
      if (term.kind !== 'directive' || term.mechanism !== 'mx') continue;
      const name = term.domain === undefined ? record.owner : term.domain.name;
      const found = name === undefined ? undefined : mailHosts(name, zone);
      if (name === undefined || found?.kind !== 'hosts' || found.records <= limits.exchanges) continue;
      const data = { term: shown(term.text), name: shown(shownName(name)), count: found.records };
      yield { span: term.span, data };
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

/** MX records as lines of an example. */
function hosts(count: number): string {
  return Array.from({ length: count }, (_, number) => `\n@ MX 10 m${number}\nm${number} A 192.0.2.1`).join(
    '',
  );
}
