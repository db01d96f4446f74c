import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { limits } from '../../../spf/limits.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { SpfText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { type Lookups, lookUp, voidsOf } from './zone-lookups.js';

export interface VoidLookup {
  readonly term: string;
  /** The name asked for; undefined for that of the record. */
  readonly name: Name | undefined;
  readonly record: Pick<ZoneRecord, 'owner'>;
  readonly missing: Missing;
  /** Lookups of the record so far that find nothing. */
  readonly voids: number;
}

/** What live DNS shows besides: nothing anywhere, or nothing behind a record that another one includes. */
type Missing = Lookups['missing'] | 'address-anywhere' | 'mx-anywhere' | 'behind';

const findings: Readonly<Record<Missing, (name: string) => Phrase>> = {
  nothing: (name) => verbatim(name),
  address: (name) => say`${name} has no address in this zone`,
  mx: (name) => say`${name} has no MX record`,
  name: (name) => say`${name} does not exist in this zone`,
  'address-anywhere': (name) => say`${name} has no address`,
  'mx-anywhere': (name) => say`${name} has no MX record, or no mail host with an address`,
  behind: (name) => say`What the record of ${name} looks up is not all there`,
  'some-hosts': (name) => say`Not every mail host of ${name} has an address`,
  'all-hosts': (name) => say`No mail host of ${name} has an address`,
};

export const voidLookup = rule<'spf', VoidLookup>({
  code: 'SPF025',
  name: 'void-lookup',
  severity: 'warning',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '4.6.4'),
  message: ({ term, name, record, missing, voids }) => {
    const found = findings[missing](shown(shownName(name ?? record.owner)));
    return voids > limits.voids
      ? say`${found}: with "${term}" ${voids} lookups find nothing, and receivers give up after ${limits.voids} (permerror)`
      : say`${found}: "${term}" never matches and costs receivers a lookup that finds nothing`;
  },
  why: say`A lookup that finds nothing is called void. Two are let pass, the third makes the record a permanent error (RFC 7208 s4.6.4).`,
  advice: say`Take the term out, or correct the name.`,
  when: spfTrait.lookup,
  concerns: looksInVain,
  *check(text, zone) {
    let voids = 0;
    for (const term of text.spf.evaluated) {
      const found = term.kind === 'directive' ? lookUp(term, text, zone) : undefined;
      if (found === undefined) continue;
      voids += found.voids;
      // Of a domain without MX another rule tells, as long as it does no more than not match.
      const isTold = found.missing === 'some-hosts' || found.missing === 'mx';
      if (voids <= limits.voids && isTold) continue;
      yield {
        span: term.span,
        data: {
          term: shown(term.text),
          name: found.name,
          record: text.record,
          missing: found.missing,
          voids,
        },
        ...(voids > limits.voids ? { severity: 'error' as const } : {}),
      };
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 «a» -all"', good: '@ TXT "v=spf1 a -all"\n@ AAAA 2001:db8::1' },
    {
      bad: '@ TXT ( "v=spf1 «a:mial.exam"\n  "ple.com» -all" )\nmail A 192.0.2.25',
      good: '@ TXT "v=spf1 a:mail.example.com a:mail.example.net a:%{d}.example.com -all"\nmail CNAME mail.example.net.',
    },
    {
      bad: '@ TXT "v=spf1 «exists:v6.example.com» -all"\nv6 AAAA 2001:db8::1',
      good: '@ TXT "v=spf1 exists:v4.example.com -all a:nowhere.example.com"\nv4 A 127.0.0.2',
    },
    {
      bad: '@ TXT "v=spf1 «a:a.example.com» «a:b.example.com» mx «a:c.example.com» -all"\n@ MX 10 m\nm A 192.0.2.1',
      good: '* TXT "v=spf1 a mx -all"',
    },
    {
      bad: '@ TXT "v=spf1 «mx» -all"\n@ MX 10 m',
      good: '@ TXT "v=spf1 mx -all"\n@ MX 10 m\n@ MX 20 m.example.net.\n@ MX 30 n',
    },
  ],
});

function looksInVain(text: SpfText, zone: MailZone): boolean {
  for (const term of text.spf.evaluated) {
    if (term.kind === 'directive' && voidsOf(term, text, zone) > 0) return true;
  }
  return false;
}
