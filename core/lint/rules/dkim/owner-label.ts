import type { Span } from '../../../text/span.js';
import type { Zone } from '../../../zone/read-zone.js';
import type { ZoneRecord } from '../../../zone/record-table.js';

const dot = 0x2e;
const backslash = 0x5c;
const at = 0x40;

/**
 * Where labels of a record's owner are written, from the leftmost `first` to `last`. Where they are not, because the owner
 * is inherited or stands in `$ORIGIN`, the owner or else the record's type stands for them.
 */
export function ownerLabelSpan(zone: Zone, record: ZoneRecord, first: number, last = first): Span {
  const { ownerSpan } = record;
  if (ownerSpan === undefined) return record.typeSpan;
  const labels = labelSpans(zone.source.bytes, ownerSpan);
  const start = labels[first]?.start;
  const end = labels[last]?.end;
  return start === undefined || end === undefined ? ownerSpan : { start, end };
}

function labelSpans(bytes: Uint8Array, { start, end }: Span): readonly Span[] {
  if (end - start === 1 && bytes[start] === at) return [];
  const labels: Span[] = [];
  let labelStart = start;
  for (let offset = start; offset < end; offset++) {
    if (bytes[offset] === dot) {
      labels.push({ start: labelStart, end: offset });
      labelStart = offset + 1;
    } else if (bytes[offset] === backslash) {
      const next = bytes[offset + 1] ?? 0;
      offset += next >= 0x30 && next <= 0x39 ? 3 : 1;
    }
  }
  if (labelStart < end) labels.push({ start: labelStart, end });
  return labels;
}
