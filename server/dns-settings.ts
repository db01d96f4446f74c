/** Whom DNS questions go to, as the settings say. Nobody is asked anything but when a person wants it. */
export interface DnsSettings {
  /** `HOST` or `HOST:PORT`, the first one first; none: those of the system. */
  readonly servers: readonly string[];
  /** A server over HTTPS (RFC 8484), asked after the others. */
  readonly doh: string | undefined;
  /** What one evaluation may take. */
  readonly timeoutSeconds: number;
}

/** Servers that are asked. */
const mostServers = 10;
const defaultSeconds = 20;
const mostSeconds = 600;

/** Reads `dns` of the `dnsMailAuth` section; whatever cannot be read has its default. */
export function readDnsSettings(section: unknown): DnsSettings {
  const { dns } = fieldsOf(section);
  const { servers, doh, timeout } = fieldsOf(dns);
  const named = Array.isArray(servers) ? servers.slice(0, mostServers) : [];
  return {
    servers: named.filter((server) => typeof server === 'string' && server !== ''),
    doh: typeof doh === 'string' && doh !== '' ? doh : undefined,
    timeoutSeconds:
      typeof timeout === 'number' && timeout > 0 && timeout <= mostSeconds ? timeout : defaultSeconds,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
