import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** The address of a server that the user names; what is an address is itself. Undefined when the system knows no such host. */
export async function addressOfHost(host: string): Promise<string | undefined> {
  if (isIP(host) !== 0) return host;
  try {
    return (await lookup(host)).address;
  } catch {
    // Whatever the reason: there is nobody to speak to.
    return undefined;
  }
}
