import type { Name } from '../../dns/name.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import { addressOf } from '../../zone/rdata/views.js';
import type { Zone } from '../../zone/zone.js';
import { recordsAt } from '../names/block-index.js';

const mxType = numberOfType('MX');
const aType = numberOfType('A');
const aaaaType = numberOfType('AAAA');

/** Records that are looked at, and hosts that come of them. */
const mostRecords = 200;
const mostHosts = 20;

/** Numbers of the names of the hosts that take mail for a domain, or else for the zone. */
export function mailHosts(zone: Zone, domain: Name): readonly number[] {
  const own = exchangesOf(zone, zone.names.find(domain));
  return own.length > 0 ? own : exchangesOf(zone, zone.apexId);
}

function exchangesOf(zone: Zone, ownerId: number | undefined): readonly number[] {
  const hosts = new Set<number>();
  for (const index of few(recordsAt(zone, ownerId))) {
    // The root as exchange says that there is no mail (RFC 7505).
    const target = zone.records.typeOf(index) === mxType ? zone.records.targetOf(index) : 0;
    if (target !== 0 && hosts.size < mostHosts) hosts.add(target);
  }
  return [...hosts];
}

/** The addresses of the hosts that take mail for a domain, as far as the zone has them, as SPF terms: `ip4:192.0.2.1`. */
export function mailHostNetworks(zone: Zone, domain: Name): readonly string[] {
  const networks = new Set<string>();
  for (const host of mailHosts(zone, domain)) {
    for (const index of few(recordsAt(zone, host))) {
      const type = zone.records.typeOf(index);
      if (type !== aType && type !== aaaaType) continue;
      const address = addressOf(zone.wireOf(zone.records.get(index)));
      networks.add(type === aType ? `ip4:${address}` : `ip6:${address}`);
    }
  }
  return [...networks];
}

function* few(indexes: Iterable<number>): IterableIterator<number> {
  let left = mostRecords;
  for (const index of indexes) {
    if (left-- === 0) return;
    yield index;
  }
}
