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
const qnum = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const ip4 = new RegExp(`^${qnum}(?:\\.${qnum}){3}$`);

/** Four decimal octets without leading zeros, all four present; undefined for anything else. */
export function readIp4(text: string): IpAddress | undefined {
  return ip4.test(text) ? { family: 4, octets: text.split('.').map(Number) } : undefined;
}

/** Longest text of an address: six groups and four octets in full. */
const maxIp6 = 45;
const groups = 8;

/** Any text form of RFC 4291 s2.2, an IPv4 tail included; no zone id, no brackets. Undefined for anything else. */
export function readIp6(text: string): IpAddress | undefined {
  if (text.length > maxIp6) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const isCompressed = halves.length === 2;
  const head = readGroups(halves[0] ?? '', !isCompressed);
  const tail = isCompressed ? readGroups(halves[1] ?? '', true) : [];
  if (head === undefined || tail === undefined) return undefined;
  // "::" stands for one group of zeros or more.
  const gap = groups * 2 - head.length - tail.length;
  if (isCompressed ? gap < 2 : gap !== 0) return undefined;
  return { family: 6, octets: [...head, ...new Array<number>(gap).fill(0), ...tail] };
}

/** Octets of groups joined by single colons; of nothing, none. An IPv4 address may be the last one where the text ends. */
function readGroups(text: string, isEnd: boolean): readonly number[] | undefined {
  if (text === '') return [];
  const octets: number[] = [];
  const words = text.split(':');
  for (const [index, word] of words.entries()) {
    const embedded = isEnd && index === words.length - 1 ? readIp4(word) : undefined;
    if (embedded !== undefined) octets.push(...embedded.octets);
    else if (/^[0-9A-Fa-f]{1,4}$/.test(word)) {
      const group = Number.parseInt(word, 16);
      octets.push(group >> 8, group & 0xff);
    } else return undefined;
  }
  return octets;
}

/** The address as people write it; of an IPv6 address the one form of RFC 5952 s4. */
export function printIp({ family, octets }: IpAddress): string {
  if (family === 4) return octets.join('.');
  const words: number[] = [];
  for (let at = 0; at < octets.length; at += 2) words.push((octets[at] ?? 0) * 256 + (octets[at + 1] ?? 0));
  const text = words.map((word) => word.toString(16));
  const { start, length } = longestZeros(words);
  if (length < 2) return text.join(':');
  return `${text.slice(0, start).join(':')}::${text.slice(start + length).join(':')}`;
}

/** The first of the longest runs of groups that are zero. */
function longestZeros(words: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let run = { start: 0, length: 0 };
  for (const [index, word] of words.entries()) {
    run = word === 0 ? { start: run.start, length: run.length + 1 } : { start: index + 1, length: 0 };
    if (run.length > best.length) best = run;
  }
  return best;
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
export function isInNetwork(address: IpAddress, network: IpNetwork): boolean {
  if (address.family !== network.family) return false;
  const masked = firstOf({ ...address, prefixLength: network.prefixLength });
  return firstOf(network).octets.every((octet, index) => octet === masked.octets[index]);
}

/** The address inside an IPv4-mapped IPv6 address (`::ffff:192.0.2.1`), which counts as IPv4 (RFC 7208 s5). */
export function unmapped(address: IpAddress): IpAddress {
  const { family, octets } = address;
  const isMapped = family === 6 && octets.every((octet, at) => at >= 12 || octet === (at < 10 ? 0 : 0xff));
  return isMapped ? { family: 4, octets: octets.slice(12) } : address;
}
