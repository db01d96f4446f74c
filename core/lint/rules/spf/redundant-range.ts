import { cite } from '../../../cite.js';
import { allOf } from '../../../records/spf.js';
import type { NetworkDirective, SpfRecord, Term } from '../../../records/spf-record.js';
import type { Qualifier } from '../../../records/spf-terms.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { firstOf, type IpNetwork, isInNetwork, printIp } from '../../../text/ip-address.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { correction, removal } from './term-edits.js';

type Data =
  | { readonly kind: 'host-bits'; readonly term: string; readonly network: string }
  | { readonly kind: 'covered'; readonly term: string; readonly by: string };

export const redundantRange = rule<'spf', Data>({
  code: 'SPF038',
  name: 'redundant-range',
  severity: 'info',
  subject: 'spf',
  cite: cite(7208, '5.6'),
  message: (data) =>
    data.kind === 'host-bits'
      ? say`"${data.term}" has bits set behind its prefix: receivers read it as ${data.network}`
      : say`"${data.term}" adds nothing to "${data.by}", which receivers match as well`,
  why: say`Only the bits of the prefix are compared (RFC 7208 s5.6), and an address that another range holds needs no mention. Both are allowed, and both often show that something else was meant.`,
  advice: say`Write the first address of the network, and each network once.`,
  when: spfTrait.hostBits | spfTrait.severalNetworks,
  concerns: (text) => (text.traits & spfTrait.hostBits) !== 0 || mayCover(text.spf.terms),
  *check(text) {
    const { spf } = text;
    const networks = spf.terms.filter(isNetwork);
    const covers = findCovers(spf, networks);
    for (const term of networks) {
      const cover = covers.get(term);
      if (cover !== undefined) {
        yield {
          span: term.span,
          data: { kind: 'covered', term: shown(term.text), by: shown(cover.text) },
          related: [{ text, span: cover.span, message: say`holds it already` }],
          fixes: [removal(say`Remove ${shown(term.text)}`, spf, [term])],
        };
      } else if (term.prefix !== undefined) {
        const first = firstOf(term.network);
        if (first.octets.every((octet, index) => octet === term.network.octets[index])) continue;
        const network = printIp(first);
        const isSafe = spf.problems.length === 0;
        const fixes = correction(text, say`Write ${network}`, term.address.span, network);
        yield {
          span: term.address.span,
          data: { kind: 'host-bits', term: shown(term.text), network: `${network}/${term.prefix.value}` },
          fixes: fixes.map((fix) => ({ ...fix, isSafe })),
        };
      }
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 ip4:«192.0.2.1»/24 -all"',
      good: '@ TXT "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all"',
    },
    {
      bad: '@ TXT "v=spf1 ip4:192.0.2.0/24 «ip4:192." "0.2.7» -all"',
      good: '@ TXT "v=spf1 -ip4:192.0.2.7 ip4:192.0.2.0/24 -all"',
    },
    {
      bad: '@ TXT "v=spf1 «ip4:192.0.2.7» ip4:192.0.2.0/24 -all"',
      good: '@ TXT "v=spf1 ip4:192.0.2.0/25 ip4:192.0.2.128/25 -all"',
    },
    {
      bad: '@ TXT "v=spf1 ip6:2001:db8::1 «ip6:2001:DB8:0::1» ~all"',
      good: '@ TXT "v=spf1 ip4:192.0.2.1 ip6:::ffff:192.0.2.1 -all"',
    },
    { bad: '@ TXT "v=spf1 ip6:«2001:db8::1»/64 -all"', good: '@ TXT "v=spf1 mx -all ip4:192.0.2.1"' },
  ],
});

/** Terms up to which they are compared one with another. */
const few = 32;

/** Whether a network may lie in another. */
function mayCover(terms: readonly Term[]): boolean {
  if (terms.length > few) return true;
  for (let at = 1; at < terms.length; at++) {
    const one = terms[at];
    if (one === undefined || !isNetwork(one)) continue;
    for (let before = 0; before < at; before++) {
      const other = terms[before];
      if (other === undefined || !isNetwork(other)) continue;
      if (isInNetwork(one.network, other.network) || isInNetwork(other.network, one.network)) return true;
    }
  }
  return false;
}

function isNetwork(term: Term): term is NetworkDirective {
  return term.kind === 'directive' && (term.mechanism === 'ip4' || term.mechanism === 'ip6');
}

/**
 * Networks that another one makes superfluous. An earlier one always does, for evaluation stops there. A later one does
 * where all mechanisms before `all` give the same result. Sorted, a network stands behind those it lies in: n log n.
 */
function findCovers(
  spf: SpfRecord,
  networks: readonly NetworkDirective[],
): ReadonlyMap<NetworkDirective, NetworkDirective> {
  const all = allOf(spf);
  const isOrderIdle = new Set(spf.evaluated.flatMap((term) => qualifierOf(term, all))).size <= 1;
  const places = networks
    .filter(({ span }) => all === undefined || span.start < all.span.start)
    .map((term) => ({ term, first: octetsOf(firstOf(term.network)) }))
    .sort((a, b) => compare(a.first, b.first) || a.term.network.prefixLength - b.term.network.prefixLength);
  const covers = new Map<NetworkDirective, NetworkDirective>();
  /** Networks that the next one may lie in, the widest first, and the one that comes first in the record up to there. */
  const open: { readonly term: NetworkDirective; readonly earliest: NetworkDirective }[] = [];
  for (const { term } of places) {
    let last = open[open.length - 1];
    while (last !== undefined && !isInNetwork(term.network, last.term.network)) {
      open.pop();
      last = open[open.length - 1];
    }
    const outer = last?.earliest;
    const isEarlier = outer !== undefined && outer.span.start < term.span.start;
    if (outer !== undefined && (isEarlier || isOrderIdle)) covers.set(term, outer);
    open.push({ term, earliest: isEarlier ? outer : term });
  }
  return covers;
}

function qualifierOf(term: Term, all: Term | undefined): readonly Qualifier[] {
  return term.kind === 'directive' && term !== all ? [term.qualifier.value] : [];
}

/** The address in a form that sorts: family, then octet by octet. */
function octetsOf({ family, octets }: IpNetwork): string {
  return String.fromCharCode(family, ...octets);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
