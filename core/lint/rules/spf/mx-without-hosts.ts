import { cite } from '../../../cite.js';
import { labelsOf } from '../../../dns/name.js';
import { evaluatedTerms } from '../../../records/spf.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { mailHosts } from './mail-hosts.js';
import { removal } from './term-edits.js';

interface Data {
  readonly term: string;
  readonly name: string;
  readonly isNull: boolean;
}

export const mxWithoutHosts = rule<'spf', Data>({
  code: 'SPF027',
  name: 'mx-without-hosts',
  severity: 'info',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '5.4'),
  marks: 'unnecessary',
  message: ({ term, name, isNull }) =>
    `${name} has ${isNull ? 'a null MX' : 'no MX record'}: "${term}" matches no sender, for receivers do not try its own address instead`,
  why: 'mx matches the hosts that MX records name. Unlike in mail delivery the A record of the domain does not stand in for a missing MX (RFC 7208 s5.4).',
  advice: 'Write a where the host itself sends, or take the term out.',
  *check({ spf, record }, zone) {
    const own = labelsOf(record.owner)[0] === '*' ? undefined : record.owner;
    for (const term of evaluatedTerms(spf)) {
      if (term.kind !== 'directive' || term.mechanism !== 'mx') continue;
      const name = term.domain === undefined ? own : term.domain.name;
      const found = name === undefined ? undefined : mailHosts(name, zone);
      if (name === undefined || (found?.kind !== 'no-mx' && found?.kind !== 'null-mx')) continue;
      yield {
        span: term.span,
        data: { term: shown(term.text), name: shown(shownName(name)), isNull: found.kind === 'null-mx' },
        fixes: [removal(`Remove ${shown(term.text)}`, spf, [term])],
      };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 «mx» a -all"\n@ A 192.0.2.1',
      good: '@ TXT "v=spf1 mx a -all"\n@ A 192.0.2.1\n@ MX 10 @',
    },
    { bad: '@ TXT "v=spf1 «+m" "x» -all"\n@ MX 0 .', good: '@ TXT "v=spf1 mx:example.net -all"\n@ MX 0 .' },
    { bad: 'a TXT "v=spf1 «mx:b.example.com» -all"\nb A 192.0.2.1', good: '* TXT "v=spf1 mx -all"' },
  ],
});
