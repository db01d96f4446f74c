import { cite } from '../../../cite.js';
import type { Directive } from '../../../records/spf-record.js';
import { shortestPrefix, spfTrait } from '../../../records/spf-traits.js';
import { type IpNetwork, isInNetwork, readIp4, readIp6 } from '../../../text/ip-address.js';
import type { Located } from '../../../text/span.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';

interface Data {
  readonly term: string;
  readonly family: 4 | 6;
  readonly prefixLength: number;
}

export const wideRange = rule<'spf', Data>({
  code: 'SPF037',
  name: 'wide-range',
  severity: 'warning',
  subject: 'spf',
  cite: cite(7208, '5.6'),
  message: ({ term, family, prefixLength }) =>
    say`"${term}" lets ${sizeOf(family, prefixLength)} pass: receivers take what any of them sends for authorized`,
  why: say`Everybody in the range passes SPF for the domain, whoever it is. Ranges wider than /16 (IPv4) or /32 (IPv6) reach beyond what one organization holds, and often a digit is missing.`,
  advice: say`List the networks that really send.`,
  when: spfTrait.shortPrefix,
  *check({ spf }) {
    for (const term of spf.terms) {
      if (term.kind !== 'directive' || term.qualifier.value !== '+') continue;
      for (const { family, prefix } of prefixesOf(term)) {
        if (prefix.value >= shortestPrefix[family]) continue;
        const start = prefix.span.start - (family === 6 && !isNetwork(term) ? 2 : 1);
        yield {
          span: { start: isNetwork(term) ? term.address.span.start : start, end: prefix.span.end },
          data: { term: shown(term.text), family, prefixLength: prefix.value },
        };
      }
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 ip4:«192.0.0.0/8» -all"', good: '@ TXT "v=spf1 ip4:198.18.0.0/16 -all"' },
    {
      bad: '@ TXT "v=spf1 ip4:«0.0.0" ".0/0» ip6:«::/0» -all"',
      good: '@ TXT "v=spf1 ip4:10.0.0.0/8 ip6:2001:db8::/32 -all"',
    },
    { bad: '@ TXT "v=spf1 a«/2» mx/24«//20» -all"', good: '@ TXT "v=spf1 -ip4:0.0.0.0/1 ?a/0 mx -all"' },
  ],
});

function isNetwork(term: Directive): term is Extract<Directive, { readonly network: IpNetwork }> {
  return term.mechanism === 'ip4' || term.mechanism === 'ip6';
}

function prefixesOf(term: Directive): { readonly family: 4 | 6; readonly prefix: Located<number> }[] {
  if (isNetwork(term)) {
    const { network, prefix } = term;
    return prefix === undefined || isNobodys(network) ? [] : [{ family: network.family, prefix }];
  }
  if (term.mechanism !== 'a' && term.mechanism !== 'mx') return [];
  const { prefix4, prefix6 } = term;
  return [
    ...(prefix4 === undefined ? [] : [{ family: 4 as const, prefix: prefix4 }]),
    ...(prefix6 === undefined ? [] : [{ family: 6 as const, prefix: prefix6 }]),
  ];
}

/** Private and loopback networks (RFC 1918, RFC 4193): no receiver on the Internet sees mail from them. */
const nobodys = [
  { address: readIp4('10.0.0.0'), prefixLength: 8 },
  { address: readIp4('127.0.0.0'), prefixLength: 8 },
  { address: readIp4('172.16.0.0'), prefixLength: 12 },
  { address: readIp6('fc00::'), prefixLength: 7 },
].flatMap(({ address, prefixLength }) => (address === undefined ? [] : [{ ...address, prefixLength }]));

function isNobodys(network: IpNetwork): boolean {
  return nobodys.some((range) => network.prefixLength >= range.prefixLength && isInNetwork(network, range));
}

function sizeOf(family: 4 | 6, prefixLength: number): Phrase {
  if (prefixLength === 0) return say`every IPv${family} address`;
  return family === 6 ? say`a whole /${prefixLength} of IPv6` : say`${2 ** (32 - prefixLength)} addresses`;
}
