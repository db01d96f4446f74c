import { isAtOrBelow, keyOf, type Name, type NameKey } from '../dns/name.js';
import type { IpAddress } from '../text/ip-address.js';
import { addressType, askFor, type Step } from './evaluation.js';
import { limits } from './limits.js';
import type { NameCheck } from './trace.js';

/** What the names of the client's address say. */
export type ClientNames =
  | { readonly kind: 'pending' | 'unanswered' | 'none' }
  | { readonly kind: 'names'; readonly names: readonly Name[]; readonly passedOver: number };

/** The names of the client's address, as many of them as are looked at (RFC 7208 s4.6.4). */
export function clientNames(step: Step): ClientNames {
  const answer = askFor(step, reverseName(step.evaluation.ip), 'PTR');
  if (answer === undefined) return { kind: 'pending' };
  if (answer.kind === 'unavailable') return { kind: 'unanswered' };
  if (answer.kind !== 'found' || answer.data.length === 0) return { kind: 'none' };
  const names = distinct(answer.data);
  const looked = names.slice(0, limits.names);
  return { kind: 'names', names: looked, passedOver: names.length - looked.length };
}

/** Whether a name of the client leads back to its address (RFC 7208 s5.5); undefined while that is not known. */
export function validate(step: Step, name: Name): NameCheck['outcome'] | undefined {
  const { evaluation } = step;
  const answer = askFor(step, name, addressType(evaluation));
  if (answer === undefined) return undefined;
  if (answer.kind === 'unavailable') return 'unanswered';
  if (answer.kind !== 'found') return 'not-validated';
  return answer.data.some((address) => isSame(address, evaluation.ip)) ? 'validated' : 'not-validated';
}

/**
 * The value of the macro p (RFC 7208 s7.3): of the validated names the domain itself, else one below it, else any, else
 * undefined. Lookups for it count towards no limit but that of the names.
 */
export function validatedName(step: Step): Name | 'pending' | undefined {
  const found = clientNames(step);
  if (found.kind === 'pending') return 'pending';
  if (found.kind !== 'names') return undefined;
  let isPending = false;
  for (const name of inOrderOfPreference(found.names, step.domain)) {
    const outcome = validate(step, name);
    if (outcome === undefined) isPending = true;
    else if (outcome === 'validated' && !isPending) return name;
  }
  return isPending ? 'pending' : undefined;
}

function inOrderOfPreference(names: readonly Name[], domain: Name): Name[] {
  const rank = (name: Name): number =>
    keyOf(name) === keyOf(domain) ? 0 : isAtOrBelow(name, domain) ? 1 : 2;
  return [...names].sort((one, other) => rank(one) - rank(other));
}

function distinct(names: readonly Name[]): Name[] {
  const byKey = new Map<NameKey, Name>();
  for (const name of names) if (!byKey.has(keyOf(name))) byKey.set(keyOf(name), name);
  return [...byKey.values()];
}

export function isSame(one: IpAddress, other: IpAddress): boolean {
  return one.family === other.family && one.octets.every((octet, index) => octet === other.octets[index]);
}

/** Where the names of an address stand (RFC 1035 s3.5, RFC 3596 s2.5). */
export function reverseName(ip: IpAddress): Name {
  const labels = [...partsOf(ip)].reverse().join('.').toLowerCase();
  return `${labels}.${ip.family === 4 ? 'in-addr' : 'ip6'}.arpa.` as Name;
}

/** An address as the macro i shows it: four numbers, or 32 hexadecimal digits (RFC 7208 s7.3). */
export function partsOf({ family, octets }: IpAddress): readonly string[] {
  if (family === 4) return octets.map(String);
  return octets.flatMap((octet) => [...octet.toString(16).toUpperCase().padStart(2, '0')]);
}
