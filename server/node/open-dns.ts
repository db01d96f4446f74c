import { say } from '../../core/words/phrase.js';
import { addressOfHost } from '../../platform/node/dns/host-address.js';
import { createResolver } from '../../platform/node/dns/resolver.js';
import { printServer, readHostAndPort, type Server } from '../../platform/node/dns/server-address.js';
import { withinBudget } from '../../platform/shared/dns/budget.js';
import { problemOfDohUrl } from '../../platform/shared/dns/doh.js';
import type { DnsDoor, NoDoor } from '../dns-door.js';
import type { DnsSettings } from '../dns-settings.js';
import { noDohUrl } from '../no-doh-url.js';

/** A door to the servers that the settings name, or to those of the system. */
export async function openDns({ servers, doh, timeoutSeconds }: DnsSettings): Promise<DnsDoor | NoDoor> {
  const found: Server[] = [];
  for (const text of servers) {
    const server = await readServer(text);
    if (server === undefined) return { problem: say`"${text}" of dnsMailAuth.dns.servers is no server` };
    found.push(server);
  }
  if (doh !== undefined) {
    if (problemOfDohUrl(doh) !== undefined) {
      return { problem: noDohUrl(doh) };
    }
    found.push({ kind: 'doh', url: doh });
  }
  const resolver = createResolver(found.length === 0 ? {} : { servers: found });
  return {
    label: found.map(printServer).join(', '),
    forEvaluation: (signal) => withinBudget(resolver, { milliseconds: timeoutSeconds * 1000, signal }),
    close: () => resolver.close(),
  };
}

async function readServer(text: string): Promise<Server | undefined> {
  const read = readHostAndPort(text);
  const address = read && (await addressOfHost(read.host));
  return read === undefined || address === undefined ? undefined : { kind: 'dns', address, port: read.port };
}
