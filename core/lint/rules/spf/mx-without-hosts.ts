import { cite } from '../../../cite.js';
import type { Directive, Redirect } from '../../../records/spf-record.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import type { SpfText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { removal } from './term-edits.js';
import { hostsOf, nameOf } from './zone-lookups.js';

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
    say`${name} has ${isNull ? say`a null MX` : say`no MX record`}: "${term}" matches no sender, for receivers do not try its own address instead`,
  why: say`mx matches the hosts that MX records name. Unlike in mail delivery the A record of the domain does not stand in for a missing MX (RFC 7208 s5.4).`,
  advice: say`Write a where the host itself sends, or take the term out.`,
  when: spfTrait.mx,
  concerns: asksInVain,
  *check(text, zone) {
    const { spf } = text;
    for (const term of spf.evaluated) {
      if (term.kind !== 'directive' || !isWithout(term, text, zone)) continue;
      const name = nameOf(term, text);
      if (name === undefined) continue;
      const isNull = hostsOf(term, text, zone)?.kind === 'null-mx';
      yield {
        span: term.span,
        data: { term: shown(term.text), name: shown(shownName(name)), isNull },
        fixes: [removal(say`Remove ${shown(term.text)}`, spf, [term])],
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

function isWithout(term: Directive | Redirect, text: SpfText, zone: MailZone): boolean {
  const kind = term.kind === 'directive' ? hostsOf(term, text, zone)?.kind : undefined;
  return kind === 'no-mx' || kind === 'null-mx';
}

function asksInVain(text: SpfText, zone: MailZone): boolean {
  for (const term of text.spf.evaluated) if (isWithout(term, text, zone)) return true;
  return false;
}
