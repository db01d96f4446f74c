import { isSpf } from '../../records/spf.js';
import type { Span } from '../../text/span.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { txtOf } from '../../zone/txt.js';
import { answeringOwner } from './answering-owner.js';
import { recordsAt } from './block-index.js';
import type { KnownZone } from './known-zone.js';
import type { NameUse } from './name-use.js';
import { pointedAt } from './pointed-at.js';
import { extentOf, headSpan, ownerLine } from './record-places.js';

/** Where something is defined. */
export type DefinitionTarget =
  /** `span`: what to put the cursor on; `extent`: all of the record. */
  | { readonly kind: 'place'; readonly known: KnownZone; readonly span: Span; readonly extent: Span }
  | { readonly kind: 'file'; readonly path: string };

export interface Definition {
  /** What was pointed at. */
  readonly span: Span;
  readonly targets: readonly DefinitionTarget[];
}

/** Records that are looked at of one owner: more targets than that help nobody. */
const mostRecords = 1000;

/**
 * Where the name at an offset of `here` is defined, in `zones`: records of that owner, or of the wildcard that answers
 * for it; for a domain in an SPF term the records that the term asks for. An `$INCLUDE` leads to its file, an inherited
 * owner to the line that gave it. Searches, and scans no zone.
 */
export function definitionAt(
  here: KnownZone,
  offset: number,
  zones: Iterable<KnownZone>,
): Definition | undefined {
  const pointed = pointedAt(here.zone, offset);
  switch (pointed?.kind) {
    case 'file':
      return { span: pointed.span, targets: [{ kind: 'file', path: pointed.path }] };
    case 'blank-owner': {
      const span = ownerLine(here.zone, pointed.record);
      return span && { span: pointed.span, targets: [{ kind: 'place', known: here, span, extent: span }] };
    }
    case 'name':
      return { span: pointed.use.span, targets: targetsOf(pointed.use, here, zones) };
  }
  return undefined;
}

function targetsOf(use: NameUse, here: KnownZone, zones: Iterable<KnownZone>): DefinitionTarget[] {
  const ordered = [here, ...[...zones].filter(({ zone }) => zone !== here.zone)];
  const exact = ordered.flatMap((known) => placesOf(known, known.zone.names.find(use.name), use.term));
  if (exact.length > 0) return exact;
  return ordered.flatMap((known) => placesOf(known, answeringOwner(known.zone, use.name), use.term));
}

function placesOf(known: KnownZone, owner: number | undefined, term: string | undefined): DefinitionTarget[] {
  const found: ZoneRecord[] = [];
  for (const index of recordsAt(known.zone, owner)) {
    found.push(known.zone.records.get(index));
    if (found.length === mostRecords) break;
  }
  const wanted = term === undefined ? [] : found.filter((record) => isWanted(known, record, term));
  // Where no term says what is asked for, a line that begins with a blank says nothing that the owner's line does not.
  const shown = wanted.length > 0 ? wanted : found.filter(({ ownerSpan }, at) => at === 0 || ownerSpan);
  return shown.map((record) => ({
    kind: 'place',
    known,
    span: headSpan(record),
    extent: extentOf(known.zone, record),
  }));
}

/** The types that a term of SPF asks for (RFC 7208 s5, s6). */
const typesByTerm: ReadonlyMap<string, readonly string[]> = new Map([
  ['include', ['TXT']],
  ['redirect', ['TXT']],
  ['exp', ['TXT']],
  ['a', ['A', 'AAAA']],
  ['exists', ['A']],
  ['mx', ['MX']],
]);

function isWanted({ zone }: KnownZone, record: ZoneRecord, term: string): boolean {
  if (!typesByTerm.get(term)?.includes(record.type.name)) return false;
  return record.type.name !== 'TXT' || term === 'exp' || isSpf(txtOf(zone, record).octets);
}
