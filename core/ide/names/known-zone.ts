import type { Zone } from '../../zone/read-zone.js';

/** A zone that names are looked up in. `uri` tells it from others and is otherwise not looked at. */
export interface KnownZone {
  readonly uri: string;
  readonly zone: Zone;
}

/** Remembers what `compute` says about a zone for as long as the zone lives. */
export function perZone<T>(compute: (zone: Zone) => T): (zone: Zone) => T {
  const known = new WeakMap<Zone, { readonly value: T }>();
  return (zone) => {
    const found = known.get(zone) ?? { value: compute(zone) };
    known.set(zone, found);
    return found.value;
  };
}
