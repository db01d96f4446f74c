import type { DnsAnswer } from '../../core/dns/answer.js';
import { dnsQuestion } from '../../core/dns/asking.js';
import type { Name } from '../../core/dns/name.js';
import type { AnswerPorts } from '../../core/dns/settle.js';
import { isInternal } from '../../core/envelope/internal-address.js';
import type { IpAddress } from '../../core/text/ip-address.js';
import { printIp } from '../../core/text/ip-address.js';
import { recordsAt } from '../../core/zone/answers.js';
import { layered, layersOf } from '../../core/zone/layers.js';
import { nameOf } from '../../core/zone/rdata/views.js';
import type { Zone } from '../../core/zone/zone.js';

/** A name server of a zone, and where it can be asked; without an address, nowhere. */
export interface ZoneServer {
  readonly host: Name;
  readonly address: string | undefined;
}

/** Name servers of one zone that are asked, and addresses of one of them. */
const mostServers = 20;
const mostAddresses = 4;

/**
 * The name servers that a zone names for itself (its NS records), with their addresses: those of the zone, else those that
 * DNS has. An address inside an organization counts only where the zone itself gives it.
 */
export async function zoneServersOf(
  zone: Zone,
  path: string,
  beyond: AnswerPorts['resolve'],
): Promise<readonly ZoneServer[]> {
  const hosts = recordsAt(zone, zone.apex)
    .filter(({ type }) => type.name === 'NS')
    .map((record) => nameOf(zone.wireOf(record)));
  const resolve = layered(layersOf([{ zone, path }]), beyond);
  const found = await Promise.all(
    hosts.slice(0, mostServers).map(async (host): Promise<readonly ZoneServer[]> => {
      const answers = await Promise.all([
        resolve(dnsQuestion(host, 'A')),
        resolve(dnsQuestion(host, 'AAAA')),
      ]);
      const addresses = answers.flatMap(addressesIn).slice(0, mostAddresses);
      return addresses.length === 0
        ? [{ host, address: undefined }]
        : addresses.map((address) => ({ host, address: printIp(address) }));
    }),
  );
  return found.flat();
}

function addressesIn(answer: DnsAnswer): readonly IpAddress[] {
  if (answer.kind !== 'found') return [];
  const addresses = answer.data as readonly IpAddress[];
  return answer.source.kind === 'zone' ? addresses : addresses.filter((address) => !isInternal(address));
}
