import type { Span } from '../../text/span.js';
import type { Zone } from '../../zone/read-zone.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import { directiveAt } from './directive-names.js';
import type { NameUse } from './name-use.js';
import { namesIn } from './record-names.js';
import { blankOwnerSpan } from './record-places.js';

/** What the cursor is on, as far as names go. */
export type Pointed =
  | { readonly kind: 'name'; readonly use: NameUse }
  /** The blank before an entry that inherits its owner. */
  | { readonly kind: 'blank-owner'; readonly record: ZoneRecord; readonly span: Span }
  /** The file of an `$INCLUDE`. */
  | { readonly kind: 'file'; readonly path: string; readonly span: Span };

/** What stands at an offset; the end of a word still belongs to it, as for a cursor behind it. */
export function pointedAt(zone: Zone, offset: number): Pointed | undefined {
  const record = zone.recordAt(offset);
  return record === undefined ? pointedInDirective(zone, offset) : pointedInRecord(zone, record, offset);
}

function pointedInRecord(zone: Zone, record: ZoneRecord, offset: number): Pointed | undefined {
  const blank = blankOwnerSpan(zone, record);
  if (blank !== undefined && offset >= blank.start && offset < blank.end) {
    return { kind: 'blank-owner', record, span: blank };
  }
  const touched = namesIn(zone, record).filter(({ span }) => touches(span, offset));
  const use = touched.find(({ span }) => offset < span.end) ?? touched[0];
  return use && { kind: 'name', use };
}

function pointedInDirective(zone: Zone, offset: number): Pointed | undefined {
  const directive = directiveAt(zone, offset);
  if (directive === undefined) return undefined;
  const { file, use } = directive;
  if (use !== undefined && touches(use.span, offset)) return { kind: 'name', use };
  return file && { kind: 'file', ...file };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
