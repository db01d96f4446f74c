import type { ReportSet } from '../reports/report-set.js';
import { authKind } from '../reports/table/columns.js';
import type { Selection } from '../reports/view/filter.js';
import { type Grouping, keysOf } from '../reports/view/keys.js';
import { passesOf } from '../reports/view/outcomes.js';

/** Domains of one group that are named. */
const mostNamed = 3;

/** Who the messages of some groups say they are from: domains that signed or that SPF passed for, else those tried. */
export function identitiesOf(
  set: ReportSet,
  { rows }: Selection,
  by: Grouping,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const keys = keysOf(set, by);
  const isPass = passesOf(set);
  const passed: (Set<number> | undefined)[] = [];
  const tried: (Set<number> | undefined)[] = [];
  const isWanted = new Uint8Array(keys.size);
  for (let key = 0; key < keys.size; key++) isWanted[key] = wanted.has(keys.label(key)) ? 1 : 0;
  for (let row = 0; row < rows.length; row++) {
    const key = keys.keys[row] as number;
    if (rows[row] === 0 || isWanted[key] === 0) continue;
    const [start, end] = set.authOf(row);
    for (let at = start; at < end; at++) {
      const into = isPass[set.auth.result.cells[at] as number] === 1 ? passed : tried;
      const some = into[key] ?? new Set<number>();
      into[key] = some;
      if (some.size < mostNamed) some.add(set.auth.domain.cells[at] as number);
    }
  }
  const named = new Map<string, readonly string[]>();
  for (let key = 0; key < keys.size; key++) {
    if (isWanted[key] === 0) continue;
    const numbers = passed[key] ?? tried[key] ?? new Set<number>();
    const texts = Array.from(numbers, (number) => set.domains.textOf(number).toLowerCase());
    named.set(keys.label(key), [...new Set(texts)].filter((text) => text !== '').sort());
  }
  return named;
}

/** DKIM keys of the selected rows by selector and domain, those with the most messages first. */
export function keysSeen(
  set: ReportSet,
  { rows }: Selection,
): readonly { readonly selector: string; readonly domain: string; readonly messages: number }[] {
  const pairs = new Map<number, { selector: string; domain: string; messages: number }>();
  for (let row = 0; row < rows.length; row++) {
    if (rows[row] === 0) continue;
    const [start, end] = set.authOf(row);
    for (let at = start; at < end; at++) {
      if (set.auth.kind.cells[at] !== authKind.dkim) continue;
      const [domain, selector] = [set.auth.domain.cells[at] as number, set.auth.selector.cells[at] as number];
      const pair = domain * 2 ** 24 + selector;
      let seen = pairs.get(pair);
      if (seen === undefined) {
        if (pairs.size >= mostPairs) continue;
        seen = {
          selector: set.selectors.textOf(selector).toLowerCase(),
          domain: set.domains.textOf(domain).toLowerCase().replace(/\.$/, ''),
          messages: 0,
        };
        pairs.set(pair, seen);
      }
      seen.messages += set.rows.count.cells[row] as number;
    }
  }
  return [...pairs.values()]
    .filter(({ selector, domain }) => selector !== '' && domain !== '')
    .sort((a, b) => b.messages - a.messages);
}

/** Keys that are told apart; a report may claim as many as it has rows. */
const mostPairs = 5000;
