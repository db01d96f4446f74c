import { cite } from '../../../cite.js';
import { labelsOf } from '../../../dns/name.js';
import { evaluatedTerms } from '../../../records/spf.js';
import { limits } from '../../../spf/limits.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../dmarc/shown.js';
import { lookUp } from './void-lookups.js';

interface Data {
  readonly term: string;
  readonly name: string;
  readonly canMatch: boolean;
  /** Lookups of the record so far that find nothing. */
  readonly voids: number;
}

export const voidLookup = rule<'spf', Data>({
  code: 'SPF025',
  name: 'void-lookup',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '4.6.4'),
  message({ term, name, canMatch, voids }) {
    const what = canMatch
      ? `Not every mail host of ${name} has an address`
      : `${name} has no address in this zone`;
    return voids > limits.voids
      ? `${what}: with "${term}" ${voids} lookups find nothing, and receivers give up after ${limits.voids} (permerror)`
      : `${what}: "${term}" never matches and costs a lookup that finds nothing`;
  },
  why: 'A lookup that finds nothing is called void. Two are let pass, the third makes the record a permanent error (RFC 7208 s4.6.4).',
  advice: 'Take the term out, or correct the name.',
  *check({ spf, record }, zone) {
    // Below a wildcard the domain is another one each time.
    const domain = labelsOf(record.owner)[0] === '*' ? undefined : record.owner;
    let voids = 0;
    for (const term of evaluatedTerms(spf)) {
      const found = term.kind === 'directive' ? lookUp(term, domain, zone) : undefined;
      if (found === undefined || found.voids === 0) continue;
      voids += found.voids;
      // Of a domain without MX another rule tells, as long as it does no more than not match.
      if (voids <= limits.voids && (found.canMatch || found.isWithoutMx)) continue;
      yield {
        span: term.span,
        data: { term: shown(term.text), name: shown(shownName(found.name)), canMatch: found.canMatch, voids },
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
      good: '@ TXT "v=spf1 mx -all"\n@ MX 10 m\n@ MX 20 m.example.net.',
    },
  ],
});
