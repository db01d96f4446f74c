import { cite } from '../../../cite.js';
import { keyOf, type Name } from '../../../dns/name.js';
import { maxPrefix } from '../../../records/spf-network.js';
import type { Directive } from '../../../records/spf-record.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { removal } from './term-edits.js';

export const duplicateMechanism = rule<'spf', { readonly term: string; readonly first: string }>({
  code: 'SPF039',
  name: 'duplicate-mechanism',
  severity: 'info',
  subject: 'spf',
  cite: cite(7208, '4.6.2'),
  marks: 'unnecessary',
  message: ({ term, first }) =>
    say`"${term}" never matches, because receivers stop at the same "${first}" before it; it only costs a lookup`,
  why: say`Mechanisms are evaluated from left to right and the first that matches decides (RFC 7208 s4.6.2), so the same one again finds nobody. It still counts towards the ten lookups.`,
  advice: say`Take one of them out.`,
  when: spfTrait.repeatedMechanism,
  concerns: mayHaveTwins,
  *check(text) {
    const { spf, record } = text;
    const own = text.isWildcard ? undefined : record.owner;
    const firsts = new Map<string, Directive>();
    for (const term of spf.evaluated) {
      const key = term.kind === 'directive' ? keyOfTerm(term, own) : undefined;
      if (term.kind !== 'directive' || key === undefined) continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, term);
      else {
        yield {
          span: term.span,
          data: { term: shown(term.text), first: shown(first.text) },
          related: [{ text, span: first.span, message: say`the same mechanism` }],
          fixes: [removal(say`Remove ${shown(term.text)}`, spf, [term])],
        };
      }
    }
  },
  examples: [
    { bad: '@ TXT "v=spf1 mx a «mx» -all"', good: '@ TXT "v=spf1 mx a mx:example.net mx/24 -all"' },
    { bad: '@ TXT "v=spf1 a «~a:exam" "ple.com./32» -all"', good: '@ TXT "v=spf1 a a//64 -all a"' },
    {
      bad: '@ TXT "v=spf1 include:A.example.net «include:a.example.NET» -all"',
      good: '@ TXT "v=spf1 include:a.example.net redirect=a.example.net"',
    },
    {
      bad: '@ TXT "v=spf1 exists:%{i}.x.example.net «exists:%{i}.x.example.net» -all"',
      good: '@ TXT "v=spf1 exists:%{i}.x.example.net exists:%{I}.x.example.net -all"',
    },
  ],
});

/** Terms up to which they are compared one with another. */
const few = 32;

/** Whether two mechanisms may be the same, their prefix lengths aside. */
function mayHaveTwins({ spf: { evaluated }, record }: SpfText): boolean {
  if (evaluated.length > few) return true;
  for (let at = 1; at < evaluated.length; at++) {
    const one = evaluated[at];
    for (let before = 0; before < at; before++) {
      const other = evaluated[before];
      if (one?.kind !== 'directive' || other?.kind !== 'directive' || one.mechanism !== other.mechanism)
        continue;
      if (one.mechanism === 'all' || 'network' in one || 'network' in other || other.mechanism === 'all')
        continue;
      if (isSameName(one.domain?.text ?? record.owner, other.domain?.text ?? record.owner)) return true;
    }
  }
  return false;
}

/** Whether two texts stand for the same name, as far as case and a final dot go. */
function isSameName(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  return one.toLowerCase().replace(/\.$/, '') === other.toLowerCase().replace(/\.$/, '');
}

/** Equal for mechanisms that match the same senders. Networks are compared elsewhere. */
function keyOfTerm(term: Directive, own: Name | undefined): string | undefined {
  if (term.mechanism === 'all' || 'network' in term) return undefined;
  const name = term.domain === undefined ? own : term.domain.name;
  // With macros the case of a letter counts.
  const domain = name === undefined ? (term.domain?.text ?? '') : keyOf(name);
  if (term.mechanism !== 'a' && term.mechanism !== 'mx') return `${term.mechanism} ${domain}`;
  return `${term.mechanism} ${domain} ${term.prefix4?.value ?? maxPrefix[4]} ${term.prefix6?.value ?? maxPrefix[6]}`;
}
