import { cite } from '../../../cite.js';
import type { Directive, Redirect, SpfRecord } from '../../../records/spf-record.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { placesOfRecords, wrongRecords } from './spf-records.js';

type Include = Extract<Directive, { readonly mechanism: 'include' | 'exists' }>;

export const includeWithoutRecord = rule<'spf', { readonly name: string; readonly count: number }>({
  code: 'SPF023',
  name: 'include-without-record',
  severity: 'error',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '5.2'),
  message: ({ name, count }) =>
    say`${name} has ${count === 0 ? say`no SPF record` : say`${count} SPF records`}: receivers that get to this include give up on the whole record (permerror)`,
  why: say`An include of a domain that has no SPF record, or more than one, is a permanent error of the record that includes it (RFC 7208 s5.2).`,
  advice: say`Publish one record at that name, or take the include out.`,
  when: spfTrait.include,
  concerns: ({ spf }, zone) => includesInVain(spf, zone),
  *check({ spf }, zone) {
    for (const term of spf.evaluated) {
      if (!isInclude(term)) continue;
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
      bad: '@ TXT "v=spf1 mx include:«_spf.example.com» -all"\n_spf TXT "v=spfl ip4:192.0.2.0/24"',
      good: '@ TXT "v=spf1 mx include:_spf.example.com -all"\n_spf TXT "v=spf1 ip4:192.0.2.0/24"',
    },
    {
      bad: '@ TXT ( "v=spf1 mx include:«_spf."\n  "example.com» -all" )\n_spf TXT "v=spf1 a"\n_spf TXT "v=spf1 mx"',
      good: '@ TXT "v=spf1 mx include:_spf.example.com -all"\n_spf CNAME spf.example.net.',
    },
    {
      bad: '@ TXT "v=spf1 mx include:«_nowhere.example.com» -all"',
      good: '@ TXT "v=spf1 mx include:_spf.sub.example.com include:%{d}.example.com -all include:x.example.com"\nsub NS ns1',
    },
    {
      bad: '@ TXT "v=spf1 mx include:«_spf.example.com» -all"\n_spf CNAME @\n@ TXT "v=spf1 -all"',
      good: '@ TXT "v=spf1 mx include:_spf.example.com -all"\n* TXT "v=spf1 ip4:192.0.2.1 ~all"',
    },
    {
      bad: '@ TXT "v=spf1 mx include:«_nowhere.example.com» -all"',
      good: '$INCLUDE more.zone\n@ TXT "v=spf1 mx include:_nowhere.example.com -all"',
    },
  ],
});

function isInclude(term: Directive | Redirect): term is Include {
  return term.kind === 'directive' && term.mechanism === 'include';
}

function includesInVain({ evaluated }: SpfRecord, zone: MailZone): boolean {
  for (const term of evaluated) {
    if (isInclude(term) && wrongRecords(term.domain.name, zone) !== undefined) return true;
  }
  return false;
}
