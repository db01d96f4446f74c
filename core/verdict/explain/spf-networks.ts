import { readNetwork } from '../../records/spf-network.js';
import type { RecordTrace, TermTrace } from '../../spf/trace.js';
import { type IpAddress, type IpNetwork, isInNetwork } from '../../text/ip-address.js';

/** Addresses that a record lets send, and where that is written. */
export interface AllowedNetwork {
  readonly network: IpNetwork;
  /** The term, as written. */
  readonly term: string;
  /** The domain of the record it stands in. */
  readonly domain: string;
}

/** Networks that are gathered from one evaluation. */
const most = 5000;

/** The networks that the evaluated terms of a record and of those below it name, and the hosts that they led to. */
export function allowedNetworks(trace: RecordTrace | undefined): readonly AllowedNetwork[] {
  const found: AllowedNetwork[] = [];
  const waiting = trace === undefined ? [] : [trace];
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    for (const term of record.terms) {
      if (found.length >= most) return found;
      if (term.below !== undefined) waiting.push(term.below);
      if (term.qualifier !== undefined && term.qualifier !== '+') continue;
      for (const network of networksOf(term)) found.push({ network, term: term.text, domain: record.domain });
    }
  }
  return found;
}

function networksOf({ name, text, asked }: TermTrace): readonly IpNetwork[] {
  if (name === 'ip4' || name === 'ip6') {
    const value = text.slice(text.indexOf(':') + 1);
    const { network } = readNetwork({ value, span: { start: 0, end: value.length } }, name === 'ip4' ? 4 : 6);
    return network === undefined ? [] : [network];
  }
  if (name !== 'a' && name !== 'mx') return [];
  return asked.flatMap(({ type, answer }) => {
    if (answer.kind !== 'found' || (type !== 'A' && type !== 'AAAA')) return [];
    const prefixLength = type === 'A' ? 32 : 128;
    return (answer.data as readonly IpAddress[]).map((address) => ({ ...address, prefixLength }));
  });
}

/** The network that has most of its first bits in common with an address; undefined where none has many. */
export function nearestNetwork(
  address: IpAddress,
  networks: readonly AllowedNetwork[],
): AllowedNetwork | undefined {
  let best: AllowedNetwork | undefined;
  let mostBits = address.family === 4 ? 15 : 31;
  for (const allowed of networks) {
    const bits = commonBits(address, allowed.network);
    if (bits > mostBits) {
      mostBits = bits;
      best = allowed;
    }
  }
  return best;
}

export function networkOf(
  address: IpAddress,
  networks: readonly AllowedNetwork[],
): AllowedNetwork | undefined {
  return networks.find(({ network }) => isInNetwork(address, network));
}

function commonBits(address: IpAddress, { family, octets, prefixLength }: IpNetwork): number {
  if (address.family !== family) return 0;
  let bits = 0;
  for (let at = 0; at < octets.length; at++) {
    const differing = (address.octets[at] ?? 0) ^ (octets[at] ?? 0);
    if (differing !== 0) return Math.min(prefixLength, bits + Math.clz32(differing) - 24);
    bits += 8;
  }
  return Math.min(prefixLength, bits);
}
