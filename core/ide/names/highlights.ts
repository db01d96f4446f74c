import type { Span } from '../../text/span.js';
import type { KnownZone } from './known-zone.js';
import { pointedAt } from './pointed-at.js';
import { referencesTo } from './references.js';

/** A place to show as the same name. `write`: an owner, where the name gets its records. */
export interface NameHighlight {
  readonly span: Span;
  readonly access: 'read' | 'write';
}

/** All places of a zone that write the name at an offset, piece by piece where a string is split; at most `most`. */
export function highlightsAt(here: KnownZone, offset: number, most = 1000): NameHighlight[] {
  const pointed = pointedAt(here.zone, offset);
  const highlights: NameHighlight[] = [];
  if (pointed?.kind !== 'name') return highlights;
  for (const { use } of referencesTo(pointed.use.name, [here])) {
    const access = use.role === 'owner' ? 'write' : 'read';
    for (const span of use.pieces) highlights.push({ span, access });
    if (highlights.length >= most) break;
  }
  return highlights.slice(0, most);
}
