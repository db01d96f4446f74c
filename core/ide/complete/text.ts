import type { Completion } from './completion.js';
import { spfCompletions } from './spf.js';
import { tagListKindOf } from './tag-list-kinds.js';
import { tagCompletions } from './tags.js';
import type { TextContext } from './text-context.js';
import { inText } from './text-edit.js';
import { wholeRecords } from './whole-records.js';

/** What may stand at a place in a text: a whole record as long as there is none, then terms or tags of the record. */
export function textCompletions(context: TextContext): readonly Completion[] {
  const { octets, at } = context.place;
  const start = /^[ \t]*v=spf1(?= |$)/i.exec(octets)?.[0];
  const items: Completion[] = [];
  if (isFirstWord(octets)) {
    const word = { start: 0, end: octets.length };
    for (const record of wholeRecords(context)) {
      const item = inText(context.place, word, record);
      if (item !== undefined) items.push(item);
    }
  }
  if (start !== undefined) {
    if (at > start.length) items.push(...spfCompletions(context));
    return items;
  }
  const kind = tagListKindOf(octets, context.name.kind);
  if (kind !== undefined) items.push(...tagCompletions(context, kind));
  return items;
}

/** Whether no more than the beginning of a record has been typed. */
function isFirstWord(octets: string): boolean {
  return !/[; \t]/.test(octets);
}
