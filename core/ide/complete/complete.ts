import type { Zone } from '../../zone/zone.js';
import { type Completion, type CompletionList, noCompletions } from './completion.js';
import { dataCompletions } from './data.js';
import { entryAt } from './entry-at.js';
import type { CompletionOptions } from './options.js';
import { ownerCompletions } from './owners.js';
import { typeCompletions } from './record-types.js';
import { mostNames } from './zone-names.js';

/**
 * What can be put in at an offset of a zone that is being typed: the entry need not be readable. Total; costs the piece of
 * the text around it and, for names, a walk over the owners near it.
 */
export function completionsAt(zone: Zone, offset: number, options: CompletionOptions): CompletionList {
  const at = entryAt(zone, offset);
  const { place } = at;
  if (place.stage === 'nothing') return noCompletions;
  if (place.stage === 'owner') return listOf(zone, ownerCompletions(at, place.word));
  if (place.stage === 'type') return listOf(zone, typeCompletions(at, place));
  return listOf(zone, dataCompletions(at, place, options));
}

/** A large zone has more names than are listed, or looked at: what is typed next may ask for others. */
function listOf({ names }: Zone, items: readonly Completion[]): CompletionList {
  const mayBeCut = items.length === 0 || items.some(({ kind }) => kind === 'name' || kind === 'owner');
  return { items, isIncomplete: names.length > mostNames && mayBeCut };
}
