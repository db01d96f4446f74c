import { toTheEnd } from '../../../zone/steps.js';
import type { MailZone } from '../../mail-zone.js';
import type { Pause } from '../../rule.js';

/** Remembers what `compute` says about a zone, so that rules that look at one text after the other stay linear. */
export function perZone<T>(compute: (zone: MailZone) => T): (zone: MailZone) => T {
  const known = new WeakMap<MailZone, { readonly value: T }>();
  return (zone) => {
    const found = known.get(zone);
    if (found !== undefined) return found.value;
    const value = compute(zone);
    known.set(zone, { value });
    return value;
  };
}

/** What is known about a zone, at once or with the pauses that finding it takes. */
export interface SlowFact<T> {
  (zone: MailZone): T;
  inSteps(zone: MailZone): Generator<Pause, T>;
}

/** The same for what takes long in a large zone. */
export function perZoneInSteps<T>(compute: (zone: MailZone) => Generator<Pause, T>): SlowFact<T> {
  const known = new WeakMap<MailZone, { readonly value: T }>();
  function* inSteps(zone: MailZone): Generator<Pause, T> {
    const found = known.get(zone);
    if (found !== undefined) return found.value;
    const value = yield* compute(zone);
    known.set(zone, { value });
    return value;
  }
  return Object.assign((zone: MailZone) => known.get(zone)?.value ?? toTheEnd(inSteps(zone)), { inSteps });
}
