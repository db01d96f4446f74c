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

export const dnsPort = 53;

/** The server as people write it; the port only where it is not the usual one. */
export function printServer(server: Server): string {
  if (server.kind === 'doh') return server.url;
  const { address, port } = server;
  if (port === dnsPort) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
