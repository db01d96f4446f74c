import type { SpfText } from '../../lint/mail-text.js';
import type { Term } from '../../records/spf-record.js';
import type { Qualifier } from '../../records/spf-terms.js';
import { say } from '../../words/phrase.js';
import { type ActionSite, isGenerated, rewrite, spfOf, type ZoneAction } from './action.js';
import { textsAt } from './domain-facts.js';
import { joinTouching, removeRecords } from './remove-records.js';
import { fullStrings, stringsPlaceAt, writeStrings } from './text-layout.js';

/** Records of one name that are merged; whoever has more should look at them. */
const mostRecords = 10;

/**
 * Merges the SPF records of a name into the first: all terms in their order, each once, and one `all`. Which `all` is for
 * the author to say, so there is an action for each one that stands in a record. Where one comes to stand, `redirect` would
 * be ignored and becomes `include`.
 */
export function mergeSpf(site: ActionSite): readonly ZoneAction[] {
  const { zone } = site.known;
  const own = spfOf(site);
  if (own === undefined) return [];
  const texts = textsAt(zone, own.record.owner, 'spf');
  const [first, ...others] = texts;
  if (first === undefined || others.length === 0 || texts.length > mostRecords) return [];
  const place = stringsPlaceAt(zone, first.record.start);
  if (place === undefined || place.hasComments || isGenerated(zone, place.span)) return [];
  const removals = removeRecords(
    zone,
    others.map(({ record }) => record),
  );
  if (removals === undefined) return [];
  const merge = (title: ZoneAction['title'], all: string | undefined): ZoneAction => {
    const text = writeStrings(place, fullStrings(merged(texts, all)));
    return rewrite(site, title, ['SPF001'], joinTouching([{ span: place.span, text }, ...removals]));
  };
  const alls = new Set(texts.flatMap(allsOf));
  if (alls.size === 0) return [merge(say`Merge the SPF records into one`, undefined)];
  return [...alls].map((all) => merge(say`Merge the SPF records into one that ends in ${all}`, all));
}

function allsOf({ spf }: SpfText): readonly string[] {
  const all = spf.terms.find((term) => term.kind === 'directive' && term.mechanism === 'all');
  return all?.kind === 'directive' ? [allWith(all.qualifier.value)] : [];
}

function allWith(qualifier: Qualifier): string {
  return `${qualifier}all`;
}

function merged(texts: readonly SpfText[], all: string | undefined): string {
  const terms = new Map<string, string>();
  const modifiers = new Map<string, string>();
  for (const { spf } of texts) {
    for (const term of spf.terms) {
      if (term.kind === 'directive' && term.mechanism === 'all') continue;
      const text = all === undefined ? term.text : asInclude(term);
      const isModifier = term.kind === 'modifier' && text === term.text;
      const key = isModifier && term.modifier !== undefined ? term.modifier : text.toLowerCase();
      const kind = isModifier ? modifiers : terms;
      if (!kind.has(key)) kind.set(key, text);
    }
  }
  return ['v=spf1', ...terms.values(), ...(all === undefined ? [] : [all]), ...modifiers.values()].join(' ');
}

function asInclude(term: Term): string {
  if (term.kind !== 'modifier' || term.modifier !== 'redirect') return term.text;
  return `include:${term.value.value}`;
}
