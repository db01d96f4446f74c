import type { MailZone } from '../../mail-zone.js';

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
