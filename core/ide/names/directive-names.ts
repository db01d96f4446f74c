import { keyOf, labelsOf, type Name, nameOfLabels, readName, root } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import type { Shape, Zone } from '../../zone/read-zone.js';
import { TokenKind } from '../../zone/tape.js';
import { fieldsOfEntry } from './entry-fields.js';
import { perZone } from './known-zone.js';
import { type NameUse, wordUse } from './name-use.js';

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
  return sorted.flatMap((shape) => directivesIn(zone, shape));
});

const directiveWords = ['$ORIGIN', '$origin', '$Origin', '$INCLUDE', '$include', '$Include'];

/** The directive at an offset. Linear in their number. */
export function directiveAt(zone: Zone, offset: number): NamingDirective | undefined {
  const touches = (span: Span | undefined): boolean =>
    span !== undefined && span.start <= offset && offset <= span.end;
  return namingDirectives(zone).find(({ file, use }) => touches(file?.span) || touches(use?.span));
}

function directivesIn(zone: Zone, shape: Shape): NamingDirective[] {
  const directives: NamingDirective[] = [];
  let last: SetOrigin | undefined;
  for (let entry = 0; entry < shape.entries.length; entry++) {
    if (!mayBeDirective(shape, entry)) continue;
    const [keyword, first, second] = fieldsOfEntry(shape, entry);
    if (keyword === undefined || first === undefined) continue;
    const name = textOf(zone, keyword).toUpperCase();
    if (name === '$ORIGIN') {
      const set = originNamed(zone, shape, entry, first, last);
      last = { entry, name: set };
      directives.push({ file: undefined, use: useOf(zone, first, set) });
    } else if (name === '$INCLUDE') {
      const set = second && originNamed(zone, shape, entry, second, last);
      const use = second && useOf(zone, second, set);
      directives.push({ file: { path: textOf(zone, first), span: first }, use });
    }
  }
  return directives;
}

function useOf(zone: Zone, span: Span, name: Name | undefined): NameUse | undefined {
  return name && wordUse(zone.source, 'origin', name, span, undefined);
}

const dollar = 0x24;

/** Only an entry at the start of a line; nearly all begin with a word, and tell by its first character. */
function mayBeDirective({ entries, tape, source }: Shape, entry: number): boolean {
  const first = entries.firsts[entry] ?? 0;
  const kind = tape.kinds[first];
  if (kind === TokenKind.word) return source.bytes[tape.starts[first] ?? 0] === dollar;
  return kind !== TokenKind.blank;
}

/** The `$ORIGIN` above in the same piece; a name that could not be told is undefined. */
interface SetOrigin {
  readonly entry: number;
  readonly name: Name | undefined;
}

/** The name that a directive writes; undefined where it is none, or relative to an origin that nothing tells. */
function originNamed(
  zone: Zone,
  shape: Shape,
  entry: number,
  span: Span,
  last: SetOrigin | undefined,
): Name | undefined {
  const text = octetsOf(zone, span);
  const written = nameAt(text, root);
  // What reads the same under any origin is absolute.
  if (written === undefined || written === nameAt(text, probe)) return written;
  const above = originAbove(zone, shape, entry, last);
  if (above !== undefined) return nameAt(text, above);
  // Nothing above tells the origin; a record below was completed with what this directive set.
  const below = originBelow(zone, shape, entry);
  if (below === undefined) return undefined;
  const labels = labelsOf(below).slice(0, labelsOf(written).length);
  return keyOf(nameOfLabels(labels)) === keyOf(written) ? below : nameAt(text, below);
}

const probe = 'probe.' as Name;

function nameAt(text: string, origin: Name): Name | undefined {
  const read = readName(text, origin);
  return 'name' in read ? read.name : undefined;
}

/** The origin in force before an entry: that of the nearest record above, unless a directive stands between. */
function originAbove(zone: Zone, shape: Shape, entry: number, last: SetOrigin | undefined): Name | undefined {
  for (let above = entry - 1; above > (last?.entry ?? -1); above--) {
    const origin = originOfEntry(zone, shape, above);
    if (origin !== undefined) return origin;
  }
  return last?.name;
}

/** The origin of the first record below an entry and above the next directive. */
function originBelow(zone: Zone, shape: Shape, entry: number): Name | undefined {
  for (let below = entry + 1; below < shape.entries.length; below++) {
    const origin = originOfEntry(zone, shape, below);
    if (origin !== undefined || startsWithDollar(shape, below)) return origin;
  }
  return undefined;
}

function startsWithDollar({ tape, entries, source }: Shape, entry: number): boolean {
  return source.bytes[tape.starts[entries.firsts[entry] ?? 0] ?? 0] === dollar;
}

function originOfEntry(zone: Zone, { base, tape, entries }: Shape, entry: number): Name | undefined {
  const start = base + (tape.starts[entries.firsts[entry] ?? 0] ?? 0);
  const record = zone.recordAt(start);
  return record?.start === start ? zone.names.get(record.originId) : undefined;
}

function textOf({ source }: Zone, { start, end }: Span): string {
  return source.slice(start, end);
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
