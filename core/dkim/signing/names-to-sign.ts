import { guardedFields } from '../coverage.js';
import type { MessageOctets } from '../message-octets.js';
import { fieldsToSign } from '../sign.js';
import type { SigningProfile } from './profile.js';

/** What a receiver takes away or puts in for itself (RFC 5321 s4.4), and what covers itself. */
const unsigned: ReadonlySet<string> = new Set(['dkim-signature', 'return-path']);

// A name with a semicolon cannot stand in a tag.
const signedName = /^[!-9<-~]+$/;

/**
 * The names in h= for a message. Oversigning names a field once more than it occurs: with `standard` and `all` those that
 * readers see, with a list of one's own every name in it.
 */
export function namesToSign(octets: MessageOctets, { headers, oversign }: SigningProfile): readonly string[] {
  const present = (key: string): number => octets.fields.byKey.get(key)?.length ?? 0;
  if (headers === 'standard') {
    return oversign ? fieldsToSign(octets) : withoutAbsent(fieldsToSign(octets), present);
  }
  if (headers === 'all') {
    const keys = octets.message.fields.map(({ key }) => key);
    const all = keys.filter((key) => !unsigned.has(key) && signedName.test(key));
    const shown = guardedFields.filter((key) => present(key) > 0 || key === 'from');
    return oversign ? [...all, ...shown] : all;
  }
  if (!oversign) return headers;
  const named = new Map<string, number>();
  for (const name of headers) named.set(name, (named.get(name) ?? 0) + 1);
  const more = [...named].flatMap(([name, count]) =>
    Array<string>(Math.max(0, present(name) + 1 - count)).fill(name),
  );
  return [...headers, ...more];
}

/** Each name as often as it has fields. */
function withoutAbsent(names: readonly string[], present: (key: string) => number): readonly string[] {
  const taken = new Map<string, number>();
  return names.filter((name) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count <= present(name);
  });
}
