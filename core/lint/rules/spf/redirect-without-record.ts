import { cite } from '../../../cite.js';
import { redirectOf } from '../../../records/spf.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { placesOfRecords, wrongRecords } from './spf-records.js';

export const redirectWithoutRecord = rule<'spf', { readonly name: string; readonly count: number }>({
  code: 'SPF024',
  name: 'redirect-without-record',
  severity: 'error',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '6.1'),
  message: ({ name, count }) =>
    say`${name} has ${count === 0 ? say`no SPF record` : say`${count} SPF records`}: mail that no mechanism matches ends in a permanent error (permerror)`,
  why: say`The record of the other domain takes the place of this one. Where there is none, or more than one, the result is a permanent error and not, as without redirect, neutral (RFC 7208 s6.1).`,
  advice: say`Publish one record at that name, or end this record with all.`,
  when: spfTrait.redirect,
  concerns: ({ spf }, zone) => wrongRecords(redirectOf(spf)?.domain.name, zone) !== undefined,
  *check({ spf }, zone) {
    for (const term of spf.evaluated) {
      if (term.kind !== 'modifier') continue;
      const { name, span } = term.domain;
      const found = wrongRecords(name, zone);
      if (name === undefined || found === undefined) continue;
      yield {
        span,
        data: { name: shown(shownName(name)), count: found.length },
        related: placesOfRecords(found),
      };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx redirect=«_spf.example.com»"',
      good: '@ TXT "v=spf1 mx redirect=_spf.example.com"\n_spf TXT "v=spf1 -all"',
    },
    {
      bad: 'a TXT "v=spf1 redirect=«b.exa" "mple.com.»"\nb A 192.0.2.1',
      good: 'a TXT "v=spf1 redirect=b.example.com ~all"\nb A 192.0.2.1',
    },
    {
      bad: 'a TXT "v=spf1 redirect=«b.example.com»"\nb TXT "v=spf1 a -all"\nb TXT "v=spf1 mx -all"',
      good: 'a TXT "v=spf1 redirect=b.example.net"',
    },
  ],
});
