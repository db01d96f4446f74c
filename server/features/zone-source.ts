import type { Zone } from '../../core/zone/zone.js';

/** Where the handlers get what they talk about. */
export interface ZoneSource {
  /** A document as it is now, read; undefined for one that is not open. */
  zoneOf(uri: string): Zone | undefined;
}
