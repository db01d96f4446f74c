/** An Internet address: 4 or 16 octets, each from 0 to 255. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly octets: readonly number[];
}

/** Addresses that agree in their first `prefixLength` bits. Octets beyond them are kept as they were written. */
export interface IpNetwork extends IpAddress {
  /** 0-32 or 0-128. */
  readonly prefixLength: number;
}

// qnum = DIGIT / %x31-39 DIGIT / "1" 2DIGIT / "2" %x30-34 DIGIT / "25" %x30-35     (RFC 7208 s5.6)

/** Four decimal octets without leading zeros, all four present; undefined for anything else. */
export function readIp4(text: string): IpAddress | undefined {
  return readIp4At(text, 0, text.length);
}

/** The same between two offsets of a text. */
export function readIp4At(text: string, start: number, end: number): IpAddress | undefined {
  const octets = octetsOfIp4(text, start, end);
  return octets === undefined ? undefined : { family: 4, octets };
}

function octetsOfIp4(text: string, start: number, end: number): number[] | undefined {
  const octets = [0, 0, 0, 0];
  let count = 0;
  let octet = 0;
  let digits = 0;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : dot;
    if (code === dot) {
      if (digits === 0 || count === 4) return undefined;
      octets[count++] = octet;
      octet = 0;
      digits = 0;
    } else {
      const digit = code - zero;
      // A zero stands alone.
      if (!(digit >= 0 && digit <= 9) || (digits > 0 && octet === 0)) return undefined;
      octet = octet * 10 + digit;
      digits++;
      if (octet > 255) return undefined;
    }
  }
  return count === 4 ? octets : undefined;
}

/** Longest text of an address: six groups and four octets in full. */
const maxIp6 = 45;
const ip6Octets = 16;

/** Any text form of RFC 4291 s2.2, an IPv4 tail included; no zone id, no brackets. Undefined for anything else. */
export function readIp6(text: string): IpAddress | undefined {
  return readIp6At(text, 0, text.length);
}

/** The same between two offsets of a text. */
export function readIp6At(text: string, start: number, end: number): IpAddress | undefined {
  if (end - start > maxIp6) return undefined;
  const octets = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  let count = 0;
  /** Where "::" stands among the octets. */
  let gap = -1;
  let at = start;
  if (isPair(text, at, end)) {
    gap = 0;
    at += 2;
  }
  while (at < end) {
    const groupEnd = endOfGroup(text, at, end);
    if (groupEnd === at) return undefined;
    if (groupEnd < end && text.charCodeAt(groupEnd) === dot) {
      const tail = octetsOfIp4(text, at, end);
      if (tail === undefined || count > ip6Octets - 4) return undefined;
      for (const octet of tail) octets[count++] = octet;
      break;
    }
    if (count === ip6Octets) return undefined;
    const group = valueOfGroup(text, at, groupEnd);
    octets[count++] = group >> 8;
    octets[count++] = group & 0xff;
    if (groupEnd === end) break;
    if (text.charCodeAt(groupEnd) !== colon) return undefined;
    at = groupEnd + 1;
    if (isPair(text, groupEnd, end)) {
      if (gap >= 0) return undefined;
      gap = count;
      at++;
    } else if (at === end) return undefined;
  }
  // "::" stands for one group of zeros or more.
  const missing = ip6Octets - count;
  if (gap < 0 ? missing !== 0 : missing < 2) return undefined;
  if (gap >= 0) moveToEnd(octets, gap, count);
  return { family: 6, octets };
}

function isPair(text: string, at: number, end: number): boolean {
  return at + 1 < end && text.charCodeAt(at) === colon && text.charCodeAt(at + 1) === colon;
}

/** Behind one to four hexadecimal digits; `from` where none stand there, or more. */
function endOfGroup(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isHex(text.charCodeAt(at))) at++;
  return at - from <= 4 ? at : from;
}

function isHex(code: number): boolean {
  const low = code | 0x20;
  return (code >= zero && code <= 0x39) || (low >= 0x61 && low <= 0x66);
}

function valueOfGroup(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    value = value * 16 + (code < 0x40 ? code - zero : (code | 0x20) - 0x57);
  }
  return value;
}

/** Moves what stands between two places of an array to its end, and leaves zeros. */
function moveToEnd(octets: number[], from: number, to: number): void {
  let end = octets.length;
  for (let at = to - 1; at >= from; at--) {
    octets[--end] = octets[at] ?? 0;
    octets[at] = 0;
  }
}

const zero = 0x30;
const dot = 0x2e;
const colon = 0x3a;

/** The address as people write it; of an IPv6 address the one form of RFC 5952 s4. */
export function printIp({ family, octets }: IpAddress): string {
  if (family === 4) return octets.join('.');
  const { start, length } = longestZeros(octets);
  if (length < 2) return printGroups(octets, 0, groups);
  return `${printGroups(octets, 0, start)}::${printGroups(octets, start + length, groups)}`;
}

/** Groups of 16 bits in an IPv6 address. */
const groups = ip6Octets / 2;

function groupAt(octets: readonly number[], group: number): number {
  return (octets[group * 2] ?? 0) * 256 + (octets[group * 2 + 1] ?? 0);
}

function printGroups(octets: readonly number[], from: number, to: number): string {
  let text = '';
  for (let group = from; group < to; group++) {
    if (group > from) text += ':';
    text += groupAt(octets, group).toString(16);
  }
  return text;
}

/** The first of the longest runs of groups that are zero. */
function longestZeros(octets: readonly number[]): { readonly start: number; readonly length: number } {
  let [start, length, run] = [0, 0, 0];
  for (let group = 0; group < groups; group++) {
    run = groupAt(octets, group) === 0 ? run + 1 : 0;
    if (run <= length) continue;
    length = run;
    start = group + 1 - run;
  }
  return { start, length };
}

/** The first address of a network: every bit behind the prefix is zero. */
export function firstOf(network: IpNetwork): IpNetwork {
  const octets = network.octets.map((octet, index) => {
    const bits = Math.min(8, Math.max(0, network.prefixLength - index * 8));
    return octet & ((0xff00 >> bits) & 0xff);
  });
  return { ...network, octets };
}

/** Whether an address lies in a network. Addresses of the other family never do. */
export function isInNetwork(address: IpAddress, { family, octets, prefixLength }: IpNetwork): boolean {
  if (address.family !== family) return false;
  const whole = prefixLength >> 3;
  for (let at = 0; at < whole; at++) if (address.octets[at] !== octets[at]) return false;
  const rest = prefixLength & 7;
  if (rest === 0) return true;
  return ((address.octets[whole] ?? 0) ^ (octets[whole] ?? 0)) >> (8 - rest) === 0;
}

/** Whether a bit behind the prefix is set, so that it is not the first address of the network. */
export function hasHostBits({ octets, prefixLength }: IpNetwork): boolean {
  const whole = prefixLength >> 3;
  if (((octets[whole] ?? 0) & (0xff >> (prefixLength & 7))) !== 0) return true;
  for (let at = whole + 1; at < octets.length; at++) if (octets[at] !== 0) return true;
  return false;
}

/** The same of a network: `::ffff:192.0.2.0/120` is 192.0.2.0/24. One that is wider than all such addresses stays. */
export function unmappedNetwork(network: IpNetwork): IpNetwork {
  const { prefixLength } = network;
  const address = prefixLength < mappedPrefix ? network : unmapped(network);
  return address === network ? network : { ...address, prefixLength: prefixLength - mappedPrefix };
}

/** Bits before the IPv4 address in a mapped one. */
const mappedPrefix = 96;

/** The address inside an IPv4-mapped IPv6 address (`::ffff:192.0.2.1`), which counts as IPv4 (RFC 7208 s5). */
export function unmapped(address: IpAddress): IpAddress {
  const { family, octets } = address;
  const isMapped = family === 6 && octets.every((octet, at) => at >= 12 || octet === (at < 10 ? 0 : 0xff));
  return isMapped ? { family: 4, octets: octets.slice(12) } : address;
}
