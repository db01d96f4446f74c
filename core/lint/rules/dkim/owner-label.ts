import type { Span } from '../../../text/span.js';
import type { Zone } from '../../../zone/read-zone.js';
import type { ZoneRecord } from '../../../zone/record-table.js';

/**
 * Where labels of a record's owner are written, from the leftmost `first` to `last`. Where they are not, because the owner
 * is inherited or stands in `$ORIGIN`, the owner or else the record's type stands for them.
 */
export function ownerLabelSpan(zone: Zone, record: ZoneRecord, first: number, last = first): Span {
  const { ownerSpan } = record;
  if (ownerSpan === undefined) return record.typeSpan;
  const labels = labelSpans(zone.source.slice(ownerSpan.start, ownerSpan.end), ownerSpan);
  const start = labels[first]?.start;
  const end = labels[last]?.end;
  return start === undefined || end === undefined ? ownerSpan : { start, end };
}

/** An owner with letters that are not ASCII may be shorter in `text` than in the source; the last label then ends early. */
function labelSpans(text: string, { start, end }: Span): readonly Span[] {
  if (text === '@') return [];
  const labels: Span[] = [];
  let labelStart = start;
  for (let offset = start; offset < end; offset++) {
    const letter = text[offset - start];
    if (letter === '.') {
      labels.push({ start: labelStart, end: offset });
      labelStart = offset + 1;
    } else if (letter === '\\') {
      offset += /[0-9]/.test(text[offset - start + 1] ?? '') ? 3 : 1;
    }
  }
  if (labelStart < end) labels.push({ start: labelStart, end });
  return labels;
}
