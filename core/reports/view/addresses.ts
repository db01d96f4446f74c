import {
  firstOf,
  type IpAddress,
  type IpNetwork,
  isInNetwork,
  printIp,
  readIp4,
  readIp6,
  unmapped,
  unmappedNetwork,
} from '../../text/ip-address.js';
import type { ReportSet } from '../report-set.js';

/**
 * The address of a row as people write it; undefined for what is none. Brackets and a port are passed over. What a socket for
 * both kinds of address calls `::ffff:192.0.2.1` is 192.0.2.1.
 */
export function readAddress(text: string): IpAddress | undefined {
  const ip4 = readIp4(text);
  if (ip4 !== undefined) return ip4;
  const address = readIp6(text) ?? readDressedAddress(text);
  return address === undefined ? undefined : unmapped(address);
}

/** A network to filter rows by, or an address for itself; undefined for what is neither. Those of mapped addresses are of IPv4. */
export function readNetwork(text: string): IpNetwork | undefined {
  const [address = '', prefix, more] = text.split('/');
  const ip = readIp4(address) ?? readIp6(address);
  if (ip === undefined || more !== undefined) return undefined;
  const most = ip.family === 4 ? 32 : 128;
  const prefixLength = prefix === undefined ? most : /^[0-9]{1,3}$/.test(prefix) ? Number(prefix) : most + 1;
  return prefixLength > most ? undefined : unmappedNetwork({ ...ip, prefixLength });
}

function readDressedAddress(text: string): IpAddress | undefined {
  const bare = text.replace(/^\[([^\]]*)\](?::[0-9]+)?$/, '$1');
  return readIp4(bare.replace(/^([0-9.]+):[0-9]{1,5}$/, '$1')) ?? readIp6(bare);
}

/** Which of many networks an address is in, told without looking at each of them. */
export function isInAny(address: IpAddress, networks: readonly IpNetwork[]): boolean {
  return networks.some((network) => isInNetwork(address, network));
}

/** What is known about the addresses of a set; worked out once for each. */
export interface Canonical {
  /** How many numbers are in it. */
  size: number;
  numbers: Uint32Array;
  /** By number: the address in its one form, and the network that it is in. */
  readonly shown: string[];
  readonly blocks: (string | undefined)[];
  /** The first number of each address. */
  readonly byText: Map<string, number>;
  /** Those, sorted by what they are shown as; undefined until somebody asks. */
  inOrder: Uint32Array | undefined;
}

const known = new WeakMap<ReportSet, Canonical>();

/** By number of an address as it is written: the number of the same address in its one form (RFC 5952). */
export function canonicalIps(set: ReportSet): Canonical {
  const canonical: Canonical = known.get(set) ?? {
    size: 0,
    numbers: new Uint32Array(0),
    shown: [],
    blocks: [],
    byText: new Map(),
    inOrder: undefined,
  };
  known.set(set, canonical);
  const { size } = set.ips;
  if (canonical.size === size) return canonical;
  const numbers = new Uint32Array(size);
  numbers.set(canonical.numbers.subarray(0, canonical.size));
  for (let number = canonical.size; number < size; number++) {
    const printed = oneForm(set.ips.textOf(number));
    const same = canonical.byText.get(printed) ?? number;
    canonical.byText.set(printed, same);
    numbers[number] = same;
    canonical.shown.push(printed);
  }
  canonical.size = size;
  canonical.numbers = numbers;
  canonical.inOrder = undefined;
  return canonical;
}

function oneForm(text: string): string {
  // Of an IPv4 address there is one form only, and most are such.
  if (readIp4(text) !== undefined) return text;
  const address = readAddress(text);
  return address === undefined ? text.toLowerCase() : printIp(address);
}

/**
 * The numbers that stand in `numbers`, sorted by what they are shown as. There may be tens of thousands, so they are sorted
 * once; texts without a function that compares them, which would take twice as long.
 */
export function ipsInOrder(canonical: Canonical): Uint32Array {
  const { byText } = canonical;
  canonical.inOrder ??= Uint32Array.from([...byText.keys()].sort(), (text) => byText.get(text) as number);
  return canonical.inOrder;
}

/** An address in its one form, or the text where it is none. */
export function shownIp(text: string): string {
  const address = readAddress(text);
  return address === undefined ? text : printIp(address);
}

/** The network of an address that neighbours share: /24 or /64. The text where it is none. */
export function blockAt({ blocks, shown }: Canonical, number: number): string {
  const known = blocks[number];
  if (known !== undefined) return known;
  const text = shown[number] ?? '';
  const address = readAddress(text);
  const block = address === undefined ? text : blockOf(address);
  blocks[number] = block;
  return block;
}

function blockOf(address: IpAddress): string {
  const prefixLength = address.family === 4 ? 24 : 64;
  return `${printIp(firstOf({ ...address, prefixLength }))}/${prefixLength}`;
}
