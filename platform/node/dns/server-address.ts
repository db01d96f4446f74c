import { getServers } from 'node:dns';
import { isIP } from 'node:net';

/** A server that is spoken to in DNS itself. */
export interface ServerAddress {
  /** An IP address; one of IPv6 may name its interface (`fe80::1%eth0`). */
  readonly address: string;
  readonly port: number;
}

/** Somebody who answers questions: over UDP and TCP, or over HTTPS (RFC 8484). */
export type Server =
  | ({ readonly kind: 'dns' } & ServerAddress)
  | { readonly kind: 'doh'; readonly url: string };

const dnsPort = 53;

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

/** The server as people write it; the port only where it is not the usual one. */
export function printServer(server: Server): string {
  if (server.kind === 'doh') return server.url;
  const { address, port } = server;
  if (port === dnsPort) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
