import type { Edit } from '../../finding.js';
import type { Zone } from '../../zone/zone.js';

/** What the edits of a fix are made to: the main file of a zone, or a file that it includes, by its id. */
export const mainFile = '';

/** Edits of a zone by the file that they are for, in units of that file. */
export type EditsByFile = ReadonlyMap<string, readonly Edit[]>;

/**
 * Edits of a zone by file; undefined where one of them cannot be made, because the text that a `$GENERATE` stands for is
 * written down nowhere.
 */
export function byFile(zone: Zone, edits: readonly Edit[]): EditsByFile | undefined {
  const files = new Map<string, Edit[]>();
  for (const { span, text } of edits) {
    if (zone.writtenAt(span) !== span) return undefined;
    const place = zone.placeOf(span);
    const id = place.file.kind === 'main' ? mainFile : place.file.id;
    const some = files.get(id) ?? [];
    some.push({ span: place.span, text });
    files.set(id, some);
  }
  for (const some of files.values()) some.sort(inOrder);
  return files;
}

export function inOrder(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}

/** Whether two edits cannot both be made: they touch the same characters, or put text in at the same place. */
export function doOverlap(one: Edit, other: Edit): boolean {
  const { start, end } = one.span;
  const isEmpty = start === end || other.span.start === other.span.end;
  return isEmpty
    ? start <= other.span.end && other.span.start <= end
    : start < other.span.end && other.span.start < end;
}

/** A text after edits, which are in order and do not overlap. */
export function editedText(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, text: put } of edits) {
    parts.push(text.slice(at, span.start), put);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
