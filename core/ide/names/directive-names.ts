import { type Name, readName, root } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import type { Shape, Zone } from '../../zone/read-zone.js';
import { fieldsOfEntry } from './entry-fields.js';
import { perZone } from './known-zone.js';
import { type NameUse, wordUse } from './name-use.js';
import { mayBeDirective, OriginFinder } from './origin-finder.js';

/** What a directive names: an origin, a file, or both. */
export interface NamingDirective {
  readonly file: { readonly path: string; readonly span: Span } | undefined;
  readonly use: NameUse | undefined;
}

/**
 * The `$ORIGIN` and `$INCLUDE` directives of a zone and of the files that it includes. Cuts only those pieces of the text
 * into words that have one: a directive in letters of mixed case, which nobody writes, may be passed over.
 */
export const namingDirectives = perZone((zone: Zone): readonly NamingDirective[] => {
  const pieces = new Map<number, Shape>();
  for (const word of directiveWords) for (const shape of zone.shapes(word)) pieces.set(shape.base, shape);
  const sorted = [...pieces.values()].sort((a, b) => a.base - b.base);
  const origins = new OriginFinder(zone);
  return sorted.flatMap((shape) => directivesIn(zone, shape, origins));
});

const directiveWords = ['$ORIGIN', '$origin', '$Origin', '$INCLUDE', '$include', '$Include'];

/** The directive at an offset. Linear in their number. */
export function directiveAt(zone: Zone, offset: number): NamingDirective | undefined {
  const touches = (span: Span | undefined): boolean =>
    span !== undefined && span.start <= offset && offset <= span.end;
  return namingDirectives(zone).find(({ file, use }) => touches(file?.span) || touches(use?.span));
}

function directivesIn(zone: Zone, shape: Shape, origins: OriginFinder): NamingDirective[] {
  const directives: NamingDirective[] = [];
  const useOf = (span: Span, name: Name | undefined): NameUse | undefined =>
    name && wordUse(zone.source, 'origin', name, span, undefined);
  for (let entry = 0; entry < shape.entries.length; entry++) {
    if (!mayBeDirective(shape, entry)) continue;
    const [keyword, first, second] = fieldsOfEntry(shape, entry);
    if (keyword === undefined || first === undefined) continue;
    const word = zone.source.slice(keyword.start, keyword.end).toUpperCase();
    if (word === '$ORIGIN') {
      // What a directive sets is what records below it were completed with, even where nothing above tells.
      const name = nameAt(zone, first, () => origins.above(shape, entry)) ?? origins.below(shape, entry);
      origins.set(shape, entry, name);
      directives.push({ file: undefined, use: useOf(first, name) });
    } else if (word === '$INCLUDE') {
      const origin = (): Name | undefined => origins.above(shape, entry) ?? origins.below(shape, entry);
      const file = { path: zone.source.slice(first.start, first.end), span: first };
      directives.push({ file, use: second && useOf(second, nameAt(zone, second, origin)) });
    }
  }
  return directives;
}

/** The name that a word writes; `origin` is asked only for a relative one. Undefined for no name, or without an origin. */
function nameAt(zone: Zone, span: Span, origin: () => Name | undefined): Name | undefined {
  const text = octetsOf(zone, span);
  const written = readAt(text, root);
  // What reads the same under any origin is absolute.
  if (written === undefined || written === readAt(text, probe)) return written;
  const above = origin();
  return above && readAt(text, above);
}

const probe = 'probe.' as Name;

function readAt(text: string, origin: Name): Name | undefined {
  const read = readName(text, origin);
  return 'name' in read ? read.name : undefined;
}

function octetsOf({ source }: Zone, { start, end }: Span): string {
  let octets = '';
  for (let at = start; at < end; ) {
    const run = source.octetsAt(at);
    octets += run.octets;
    at += run.units;
  }
  return octets;
}
