import type { Directive, SpfRecord } from '../../records/spf-record.js';
import { say } from '../../words/phrase.js';
import { type ActionSite, isGenerated, rewrite, spfOf, type ZoneAction } from './action.js';
import { textEdits } from './text-layout.js';

/** What a mechanism costs: nothing, one question, or several (RFC 7208 s4.6.4). */
const costs: Readonly<Record<Directive['mechanism'], number>> = {
  ip4: 0,
  ip6: 0,
  a: 1,
  exists: 1,
  mx: 2,
  include: 2,
  ptr: 3,
  all: 4,
};

/**
 * Orders the terms of an SPF record by what they cost: addresses, then what asks the DNS, `all`, modifiers; each term once.
 * Only mechanisms with the same result change places, so that every sender gets the result that it had.
 */
export function orderSpf(site: ActionSite): readonly ZoneAction[] {
  const own = spfOf(site);
  // What is broken is repaired first.
  if (own === undefined || own.spf.problems.length > 0 || isGenerated(site.known.zone, own.record.typeSpan))
    return [];
  const { terms } = own.spf;
  const [first] = terms;
  const last = terms[terms.length - 1];
  if (first === undefined || last === undefined) return [];
  const text = orderedTerms(own.spf).join(' ');
  const span = { start: first.span.start, end: last.span.end };
  if (text === own.text.octets.slice(span.start, span.end)) return [];
  const edits = textEdits(site.known.zone, own, [{ span, text }]);
  if (edits === undefined) return [];
  return [rewrite(site, say`Order the terms by their cost and write each once`, ['SPF034', 'SPF039'], edits)];
}

function orderedTerms({ terms }: SpfRecord): readonly string[] {
  const ordered: Directive[] = [];
  let run: Directive[] = [];
  const endRun = (): void => {
    ordered.push(...run.sort((a, b) => costs[a.mechanism] - costs[b.mechanism]));
    run = [];
  };
  for (const term of terms) {
    if (term.kind !== 'directive') continue;
    if (run[0] !== undefined && run[0].qualifier.value !== term.qualifier.value) endRun();
    if (term.mechanism === 'all') endRun();
    run.push(term);
    // Nothing behind it is looked at, and nothing may move before it.
    if (term.mechanism === 'all') endRun();
  }
  endRun();
  const directives = new Map<string, string>();
  for (const { text, mechanism } of ordered) {
    // With macros the case of a letter counts.
    const key = text.includes('%') ? text : text.toLowerCase();
    if (!directives.has(key) || mechanism === 'all') directives.set(key, text);
  }
  const modifiers = terms.flatMap((term) => (term.kind === 'modifier' ? [term.text] : []));
  return [...directives.values(), ...modifiers];
}
