import {
  firstOf,
  type IpAddress,
  type IpNetwork,
  isInNetwork,
  printIp,
  readIp4,
  readIp6,
} from '../../text/ip-address.js';
import type { ReportSet } from '../report-set.js';

/** The address of a row as people write it; undefined for what is none. Brackets and a port are passed over. */
export function readAddress(text: string): IpAddress | undefined {
  const bare = text.replace(/^\[([^\]]*)\](?::[0-9]+)?$/, '$1');
  return readIp4(bare.replace(/^([0-9.]+):[0-9]{1,5}$/, '$1')) ?? readIp6(bare);
}

/** Which of many networks an address is in, told without looking at each of them. */
export function isInAny(address: IpAddress, networks: readonly IpNetwork[]): boolean {
  return networks.some((network) => isInNetwork(address, network));
}

interface Canonical {
  size: number;
  numbers: Uint32Array;
  byText: Map<string, number>;
}

const known = new WeakMap<ReportSet, Canonical>();

/** By number of an address as it is written: the number of the same address in its one form (RFC 5952). */
export function canonicalIps(set: ReportSet): Uint32Array {
  const canonical: Canonical = known.get(set) ?? { size: 0, numbers: new Uint32Array(0), byText: new Map() };
  known.set(set, canonical);
  const { size } = set.ips;
  if (canonical.size === size) return canonical.numbers;
  const numbers = new Uint32Array(size);
  numbers.set(canonical.numbers.subarray(0, canonical.size));
  for (let number = canonical.size; number < size; number++) {
    const text = set.ips.textOf(number);
    const address = readAddress(text);
    const printed = address === undefined ? text.toLowerCase() : printIp(address);
    const same = canonical.byText.get(printed) ?? number;
    canonical.byText.set(printed, same);
    numbers[number] = same;
  }
  canonical.size = size;
  canonical.numbers = numbers;
  return numbers;
}

/** An address in its one form, or the text where it is none. */
export function shownIp(text: string): string {
  const address = readAddress(text);
  return address === undefined ? text : printIp(address);
}

/** The network that neighbours share: /24 or /64. */
export function blockOf(text: string): string {
  const address = readAddress(text);
  if (address === undefined) return text;
  const prefixLength = address.family === 4 ? 24 : 64;
  return `${printIp(firstOf({ ...address, prefixLength }))}/${prefixLength}`;
}
