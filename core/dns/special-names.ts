import type { DnsAnswer } from './answer.js';
import type { DnsQuestion } from './asking.js';
import { labelsOf, type Name } from './name.js';

/** Names that no question leaves the machine for, and what there is instead. */
const special: ReadonlyMap<string, 'loopback' | 'nothing'> = new Map([
  ['localhost', 'loopback'], // RFC 6761 s6.3
  ['invalid', 'nothing'], // RFC 6761 s6.4
  ['local', 'nothing'], // RFC 6762 s22.1: asked by multicast only
  ['onion', 'nothing'], // RFC 7686 s2
  ['alt', 'nothing'], // RFC 9476 s2
]);

/**
 * The answer to a question about a name of special use, which DNS must not be asked about (RFC 6761); undefined for all
 * other names.
 */
export function answerSpecialName({
  name,
  type,
}: DnsQuestion): Exclude<DnsAnswer, { readonly kind: 'unavailable' }> | undefined {
  const meaning = special.get(lastLabel(name).toLowerCase());
  if (meaning === undefined) return undefined;
  const shared = { source: { kind: 'nowhere' }, ttlSeconds: 0, aliases: [] } as const;
  if (meaning === 'nothing') return { kind: 'nxdomain', ...shared };
  if (type === 'A') return { kind: 'found', data: [{ family: 4, octets: [127, 0, 0, 1] }], ...shared };
  if (type === 'AAAA') {
    return { kind: 'found', data: [{ family: 6, octets: [...Array(15).fill(0), 1] }], ...shared };
  }
  return { kind: 'nodata', ...shared };
}

function lastLabel(name: Name): string {
  if (name.includes('\\')) return labelsOf(name).at(-1) ?? '';
  return name.slice(name.lastIndexOf('.', name.length - 2) + 1, -1);
}
