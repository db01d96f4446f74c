import type { Edit } from '../../finding.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';
import { type Entry, ownerGroup } from './entries-from.js';

/**
 * Takes the lines of records out. Where a record that stays has its owner from one that goes, the owner moves there.
 * Undefined where one of them is made by a `$GENERATE`.
 */
export function removeRecords(zone: Zone, records: readonly ZoneRecord[]): readonly Edit[] | undefined {
  const groups = records.map((record) => ownerGroup(zone, record));
  const gone = new Set(groups.flatMap(([own]) => (own === undefined ? [] : [own.span.start])));
  const edits: Edit[] = [];
  for (let at = 0; at < records.length; at++) {
    const [own, ...others] = groups[at] ?? [];
    if (own === undefined || zone.writtenAt(own.span) !== own.span) return undefined;
    edits.push({ span: own.span, text: '' });
    const owner = zone.headOf(records[at] as ZoneRecord).owner;
    const heir: Entry | undefined = others.find(({ span }) => !gone.has(span.start));
    if (owner === undefined || heir === undefined) continue;
    const { start } = heir.span;
    edits.push({ span: { start, end: start }, text: zone.source.slice(owner.start, owner.end) });
  }
  return edits;
}

/** Edits in order, those that touch as one: editors differ in what they do with two that begin at one place. */
export function joinTouching(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const joined: Edit[] = [];
  for (const edit of sorted) {
    const last = joined[joined.length - 1];
    if (last === undefined || edit.span.start > last.span.end) joined.push(edit);
    else {
      const span = { start: last.span.start, end: Math.max(last.span.end, edit.span.end) };
      joined[joined.length - 1] = { span, text: last.text + edit.text };
    }
  }
  return joined;
}
