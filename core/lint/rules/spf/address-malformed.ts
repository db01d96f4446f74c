import { cite } from '../../../cite.js';
import type { AddressFault } from '../../../records/spf-network.js';
import type { SpfProblemOf } from '../../../records/spf-problem.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

interface Data {
  readonly text: string;
  readonly family: 4 | 6;
  readonly fault: AddressFault;
}

const nothing = verbatim('');

const hints: Readonly<Record<AddressFault, Phrase>> = {
  empty: nothing,
  'other-family': nothing,
  'too-few-octets': say` (it has four numbers)`,
  'octet-out-of-range': say` (its numbers go up to 255)`,
  'leading-zero': say` (its numbers have no leading zeros)`,
  port: say` (ports have no place here)`,
  range: say` (ranges are written with a prefix length)`,
  brackets: say` (it stands without brackets)`,
  'zone-id': say` (zones have no place here)`,
  domain: say` (a: takes domains)`,
  unreadable: nothing,
};

export const addressMalformed = rule<'spf', Data>({
  code: 'SPF007',
  name: 'address-malformed',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '5.6'),
  message({ text, family, fault }) {
    if (fault === 'empty') return say`ip${family} needs an address behind a colon: ${permerror}`;
    if (fault === 'other-family')
      return say`"${text}" is an IPv${family === 4 ? 6 : 4} address behind ip${family}: ${permerror}`;
    return say`"${text}" is no IPv${family} address${hints[fault]}: ${permerror}`;
  },
  why: say`ip4: takes four decimal numbers from 0 to 255, all present; ip6: takes any text form of RFC 4291 s2.2 (RFC 7208 s5.6). One address that cannot be read breaks the whole record.`,
  advice: say`Write the address in full, a network with its prefix length: ip4:192.0.2.0/24, ip6:2001:db8::/32.`,
  when: spfTrait.problem,
  *check(text) {
    for (const problem of problemsOf(text, 'bad-address')) {
      const { family, fault, span } = problem;
      yield { span, data: { text: shown(problem.text), family, fault }, fixes: fixesOf(text, problem) };
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 ip4:«192.0.2.300» -all"', good: '@ TXT "v=spf1 ip4:192.0.2.30 -all"' },
    { bad: '@ TXT "v=spf1 ip4:«192.0.2»/24 -all"', good: '@ TXT "v=spf1 ip4:192.0.2.0/24 -all"' },
    {
      bad: '@ TXT "v=spf1 ip4:«192.0.2.1:25» -all"',
      good: '@ TXT "v=spf1 ip6:::1/33 ip6:::ffff:192.0.2.1 -all"',
    },
    { bad: '@ TXT "v=spf1 ip4:«2001:db8::1» -all"', good: '@ TXT "v=spf1 ip6:2001:db8::1 -all"' },
    { bad: '@ TXT "v=spf1 ip6:«[2001:db8::1]» ip6:«fe80::1%eth0» -all"' },
    { bad: '@ TXT ( "v=spf1 ip4:«192.0."\n  "2.1-192.0.2.9» -all" )' },
    { bad: '@ TXT "v=spf1 ip4:«mail.example.com» «ip6» «ip4:» -all"' },
    { bad: '@ TXT "v=spf1 ip6:«:CAFE::BABE» ip6:«1::2::3» ip4:«192.0.02.1» -all"' },
  ],
});

function fixesOf(text: SpfText, { family, fault, name }: SpfProblemOf<'bad-address'>): FixAt<'payload'>[] {
  if (fault !== 'other-family' && fault !== 'domain') return [];
  const right = fault === 'domain' ? 'a' : `ip${family === 4 ? 6 : 4}`;
  return correction(text, say`Write ${right}:`, name, right);
}
