import type { DnsAnswer } from '../dns/answer.js';
import { keyOf, type Name, type NameKey, root } from '../dns/name.js';
import { maxPrefix } from '../records/spf-network.js';
import type { AddressDirective } from '../records/spf-record.js';
import { type IpAddress, isInNetwork } from '../text/ip-address.js';
import { addressType, askFor, isVoid, type Step } from './evaluation.js';
import { limits } from './limits.js';
import { failed, type Match, noMatch, nothingFound, pending, tooManyVoids, unanswered } from './match.js';

/** `a`: an address of the target lies near the client's (RFC 7208 s5.3). */
export function matchA(step: Step, directive: AddressDirective, target: Name): Match {
  const type = addressType(step.evaluation);
  const answer = askFor(step, target, type);
  if (answer === undefined) return pending;
  if (answer.kind === 'unavailable') return unanswered(target, type, answer);
  if (isVoid(answer)) return nothingFound(step);
  const addresses = addressesOf(answer);
  const address = findNear(step, directive, addresses);
  if (address !== undefined) {
    return { outcome: 'match', note: { kind: 'address-found', host: target, address } };
  }
  return noMatch({ kind: 'other-addresses', count: addresses.length });
}

/**
 * `mx`: an address of a host that receives mail for the target lies near the client's (RFC 7208 s5.4). Hosts are taken by
 * preference and name, whatever order DNS gives them in.
 */
export function matchMx(step: Step, directive: AddressDirective, target: Name): Match {
  const answer = askFor(step, target, 'MX');
  if (answer === undefined) return pending;
  if (answer.kind === 'unavailable') return unanswered(target, 'MX', answer);
  if (answer.kind !== 'found' || answer.data.length === 0) return nothingFound(step);
  const count = answer.data.length;
  if (count > limits.exchanges) {
    const { exchanges: limit } = limits;
    const reason = { kind: 'too-many-exchanges', name: target, count, limit } as const;
    return failed({ result: 'permerror', reason });
  }
  const hosts = exchangesOf(answer.data);
  const [only] = hosts;
  if (hosts.length === 1 && only === root) return noMatch({ kind: 'null-mx' });
  return matchHosts(step, directive, hosts);
}

function matchHosts(step: Step, directive: AddressDirective, hosts: readonly Name[]): Match {
  const type = addressType(step.evaluation);
  let count = 0;
  let isPending = false;
  for (const host of hosts) {
    if (host === root) continue;
    const answer = askFor(step, host, type);
    if (answer === undefined) {
      isPending = true;
      continue;
    }
    if (answer.kind === 'unavailable') return unanswered(host, type, answer);
    if (isVoid(answer) && !step.evaluation.budget.spendVoid()) return tooManyVoids();
    const addresses = addressesOf(answer);
    const address = findNear(step, directive, addresses);
    if (address !== undefined) return { outcome: 'match', note: { kind: 'address-found', host, address } };
    count += addresses.length;
  }
  return isPending ? pending : noMatch({ kind: 'other-addresses', count });
}

function addressesOf(answer: DnsAnswer<'A' | 'AAAA'>): readonly IpAddress[] {
  return answer.kind === 'found' ? answer.data : [];
}

function findNear(
  { evaluation }: Step,
  { prefix4, prefix6 }: AddressDirective,
  addresses: readonly IpAddress[],
): IpAddress | undefined {
  const { ip } = evaluation;
  const prefixLength = (ip.family === 4 ? prefix4?.value : prefix6?.value) ?? maxPrefix[ip.family];
  return addresses.find((address) => isInNetwork(ip, { ...address, prefixLength }));
}

/** Every host once, the preferred one first. */
function exchangesOf(data: readonly { readonly preference: number; readonly exchange: Name }[]): Name[] {
  const sorted = [...data].sort(
    (one, other) =>
      one.preference - other.preference || (keyOf(one.exchange) < keyOf(other.exchange) ? -1 : 1),
  );
  const byKey = new Map<NameKey, Name>();
  for (const { exchange } of sorted) if (!byKey.has(keyOf(exchange))) byKey.set(keyOf(exchange), exchange);
  return [...byKey.values()];
}
