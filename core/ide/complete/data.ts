import { root } from '../../dns/name.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import type { Completion } from './completion.js';
import type { DataPlace, EntryAt } from './entry-at.js';
import { fieldCompletions } from './fields.js';
import { mailNameOf } from './mail-name.js';
import type { CompletionOptions } from './options.js';
import { ownerAt } from './state-at.js';
import { textCompletions } from './text.js';
import { textPlaceAt } from './text-place.js';

const textTypes: ReadonlySet<number> = new Set([numberOfType('TXT'), numberOfType('SPF')]);

/** What may stand at a place in the data of a record. */
export function dataCompletions(
  at: EntryAt,
  data: DataPlace,
  { standard, today }: CompletionOptions,
): readonly Completion[] {
  if (!textTypes.has(data.type.number)) return fieldCompletions(at, data);
  const place = textPlaceAt(at, data);
  if (place === undefined) return [];
  const { zone, span } = at;
  const owner = ownerAt(at) ?? root;
  const ownerId = zone.names.find(owner);
  const name = mailNameOf(owner);
  return textCompletions({ zone, place, owner, ownerId, name, standard, today, entryStart: span.start });
}
