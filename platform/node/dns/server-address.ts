import { getServers } from 'node:dns';
import { isIP } from 'node:net';
import { dnsPort, type Server } from '../../shared/dns/server-kinds.js';

export { printServer, type Server, type ServerAddress } from '../../shared/dns/server-kinds.js';

/**
 * `HOST`, `HOST:PORT`, `[IPV6]`, `[IPV6]:PORT`, or an IPv6 address by itself. The host is an address or a name; undefined
 * for what is neither, and for a port that is none.
 */
export function readHostAndPort(text: string): { readonly host: string; readonly port: number } | undefined {
  if (isIP(text) === 6) return { host: text, port: dnsPort };
  const [, bracketed, plain, portText] = /^(?:\[([^[\]]*)\]|([^:[\]]+))(?::([0-9]{1,5}))?$/.exec(text) ?? [];
  const port = portText === undefined ? dnsPort : Number(portText);
  if (port < 1 || port > 65_535) return undefined;
  if (bracketed !== undefined) return isIP(bracketed) === 6 ? { host: bracketed, port } : undefined;
  if (plain === undefined || !(isIP(plain) === 4 || isHostName(plain))) return undefined;
  return { host: plain, port };
}

/** Whether it may name a host: four numbers that are no address do not. */
function isHostName(text: string): boolean {
  return /^[A-Za-z0-9_.-]{1,253}$/.test(text) && /[A-Za-z]/.test(text) && !text.startsWith('-');
}

/** The servers that this machine asks, `texts` as `getServers` of node:dns gives them; without a list there, this machine. */
export function systemServers(texts: readonly string[] = getServers()): readonly Server[] {
  return texts.flatMap((text) => {
    const found = readHostAndPort(text);
    return found === undefined ? [] : [{ kind: 'dns', address: found.host, port: found.port } as const];
  });
}
