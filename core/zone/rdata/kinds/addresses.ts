import { type FieldKind, wordKind } from '../field-kind.js';
import { numberOfOctets } from '../octets.js';

/** Dotted quad (RFC 1035 s3.4.1): four decimal numbers without leading zeros, as the C library reads them. */
export const ipv4: FieldKind = wordKind({
  syntax: 'an IPv4 address such as 192.0.2.1',
  octets: readIpv4,
  print: (wire) => ifDefined(wire.take(4), printIpv4),
});

/** IPv6 address (RFC 4291 s2.2). */
export const ipv6: FieldKind = wordKind({
  syntax: 'an IPv6 address such as 2001:db8::1',
  octets: readIpv6,
  print: (wire) => ifDefined(wire.take(16), printIpv6),
});

export function readIpv4(text: string): string | undefined {
  const parts = text.split('.', 5);
  if (parts.length !== 4) return undefined;
  let octets = '';
  for (const part of parts) {
    if (!/^(0|[1-9][0-9]{0,2})$/.test(part) || Number(part) > 255) return undefined;
    octets += String.fromCharCode(Number(part));
  }
  return octets;
}

export function printIpv4(octets: string): string {
  return Array.from(octets, (octet) => octet.charCodeAt(0)).join('.');
}

/** Eight groups of hex digits; `::` stands for one or more groups of zeros, a dotted quad for the last two. */
export function readIpv6(text: string): string | undefined {
  if (text.length > 45) return undefined;
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const high = readGroups(head, tail === undefined);
  if (tail === undefined) return high?.length === 16 ? high : undefined;
  const low = readGroups(tail, true);
  if (high === undefined || low === undefined) return undefined;
  const zeros = 16 - high.length - low.length;
  return zeros >= 2 ? high + '\0'.repeat(zeros) + low : undefined;
}

/** The octets of groups between colons; none for an empty text. */
function readGroups(text: string, mayEndInQuad: boolean): string | undefined {
  if (text === '') return '';
  const groups = text.split(':');
  const last = groups.length - 1;
  let octets = '';
  for (const [index, group] of groups.entries()) {
    const quad = mayEndInQuad && index === last && group.includes('.') ? readIpv4(group) : undefined;
    if (quad === undefined && !/^[0-9a-f]{1,4}$/i.test(group)) return undefined;
    const value = Number.parseInt(group, 16);
    octets += quad ?? String.fromCharCode(value >> 8, value & 0xff);
  }
  return octets;
}

/** As RFC 5952 s4, and with a dotted quad where the C library prints one: `::192.0.2.1`, `::ffff:192.0.2.1`. */
export function printIpv6(octets: string): string {
  const groups: string[] = [];
  for (let at = 0; at < 16; at += 2) groups.push(numberOfOctets(octets, at, 2).toString(16));
  const { start, length } = longestZeroRun(groups);
  const isMapped = start === 0 && (length === 6 || (length === 5 && groups[5] === 'ffff'));
  if (isMapped) groups.splice(6, 2, printIpv4(octets.slice(12)));
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

function longestZeroRun(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let end = start;
    while (groups[end] === '0') end++;
    if (end - start > best.length) best = { start, length: end - start };
  }
  return best;
}

function ifDefined<T, R>(value: T | undefined, convert: (value: T) => R): R | undefined {
  return value === undefined ? undefined : convert(value);
}
