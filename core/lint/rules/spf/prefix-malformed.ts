import { cite } from '../../../cite.js';
import { maxPrefix, type PrefixFault, prefixOfNetmask } from '../../../records/spf-network.js';
import type { SpfProblemOf } from '../../../records/spf-problem.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

interface Data {
  readonly text: string;
  readonly family: 4 | 6;
  readonly fault: PrefixFault;
}

export const prefixMalformed = rule<'spf', Data>({
  code: 'SPF008',
  name: 'prefix-malformed',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '5.6'),
  message: ({ text, family, fault }) => say`"${text}" ${reasonOf(fault, family)}: ${permerror}`,
  why: say`A prefix length is a number without leading zeros, up to 32 for IPv4 and 128 for IPv6. ip4 and ip6 take one behind a slash; a and mx take one for IPv4 behind a slash and one for IPv6 behind two (RFC 7208 s5.3, s5.6).`,
  advice: say`Write ip4:192.0.2.0/24, ip6:2001:db8::/32, a/24//64.`,
  when: spfTrait.problem,
  *check(text) {
    for (const problem of problemsOf(text, 'bad-prefix')) {
      const { span, family, fault } = problem;
      const right = correctionOf(problem);
      const fixes = right === undefined ? [] : correction(text, say`Write ${right}`, span, right);
      yield { span, data: { text: shown(problem.text), family, fault }, fixes };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 ip4:192.0.2.0«/33» -all"',
      good: '@ TXT "v=spf1 ip4:192.0.2.1/32 a/24//64 mx//64 -all"',
    },
    { bad: '@ TXT "v=spf1 ip4:192.0.2.0«/024» -all"', good: '@ TXT "v=spf1 a/0 mx//0 ip6:::/0 -all"' },
    { bad: '@ TXT "v=spf1 a«/24/64» -all"', good: '@ TXT "v=spf1 a:mail.example.net/24//64 -all"' },
    { bad: '@ TXT "v=spf1 ip4:192.0.2.0«//24» ip6:2001:db8::«/129» -all"' },
    {
      bad: '@ TXT "v=spf1 ip4:192.0.2.0«/255.255.255.0» -all"',
      good: '@ TXT "v=spf1 ip4:192.0.2.0/24 -all"',
    },
    { bad: '@ TXT "v=spf1 a:mail.example.net«/324» mx«/» a«/x» -all"' },
    {
      bad: '@ TXT ( "v=spf1 ip4:192.0.2.0«/"\n  "64» -all" )',
      good: '@ TXT "v=spf1 ip4:192.0.2.0/" "24 -all"',
    },
  ],
});

function reasonOf(fault: PrefixFault, family: 4 | 6): Phrase {
  switch (fault) {
    case 'empty':
      return say`has no prefix length behind it`;
    case 'out-of-range':
      return say`is no prefix length of IPv${family}, which goes up to ${maxPrefix[family]}`;
    case 'leading-zero':
      return say`is a prefix length with a leading zero`;
    case 'netmask':
      return say`is a netmask, where a prefix length is taken`;
    case 'double-slash':
      return say`has two slashes, which only a and mx take`;
    case 'single-slash':
      return say`has one slash before the prefix length of IPv6, which takes two`;
    case 'no-number':
      return say`is no prefix length`;
  }
}

/** What was meant, where there is no doubt. */
function correctionOf({ fault, text, family }: SpfProblemOf<'bad-prefix'>): string | undefined {
  const mask = fault === 'netmask' ? prefixOfNetmask(text.slice(1)) : undefined;
  if (mask !== undefined) return `/${mask}`;
  const [, slashes = '', digits] = /^(\/\/?)0*([1-9][0-9]{0,2}|0)$/.exec(text) ?? [];
  const isInRange = digits !== undefined && Number(digits) <= maxPrefix[family];
  if (fault === 'leading-zero' && isInRange) return slashes + digits;
  if (fault === 'double-slash' && isInRange) return `/${digits}`;
  const [, four, six] = /^\/([1-9][0-9]?|0)\/([1-9][0-9]{0,2}|0)$/.exec(text) ?? [];
  if (fault !== 'single-slash' || Number(four) > maxPrefix[4] || !(Number(six) <= maxPrefix[6]))
    return undefined;
  return `/${four}//${six}`;
}
