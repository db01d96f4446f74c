import type { Span } from '../text/span.js';
import { entryAt } from '../zone/entries.js';
import type { Zone } from '../zone/read-zone.js';

/** What to show about the place under the pointer. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hoverAt(zone: Zone, offset: number): Hover | undefined {
  entryAt(zone.tape, zone.entries, offset);
  return undefined;
}
