import type { KnownZone } from '../../../core/ide/names/known-zone.js';
import { sourceOfText } from '../../../core/text/source.js';
import { readZone } from '../../../core/zone/read-zone.js';

/** A zone that is open. */
export function zoneOf(text: string): KnownZone {
  return { uri: 'file:///zone', zone: readZone(sourceOfText(text)) };
}
