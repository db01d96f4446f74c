import type { Span } from '../text/span.js';
import { recordsAt } from '../zone/answers.js';
import type { Zone } from '../zone/zone.js';
import type { Compared } from './compare-zone.js';

/** The place in the zone to look at: the record, or what is written where there is none, the head of the zone. */
export function placeOfCompared(zone: Zone, { record }: Compared): Span {
  const shown = record ?? recordsAt(zone, zone.apex).find(({ type }) => type.name === 'SOA');
  return shown === undefined ? { start: 0, end: 0 } : zone.writtenAt(shown.ownerSpan ?? shown.typeSpan);
}
