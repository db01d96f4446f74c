/** What the suites do with messages: a name server for the example domains, and the verdict about a message. */
import { ConfigurationTarget, workspace } from 'vscode';
import { serveExampleZones } from '../dns-server/example-zones';
import type { Named } from '../dns-server/named';

export { type Verified, verify } from './verdicts';

/** Starts a real BIND that serves the example zones as they lie on the disk, and has the extension ask it. */
export async function startNameServer(): Promise<Named> {
  const named = await serveExampleZones(workspace.workspaceFolders?.[0]?.uri.fsPath ?? '');
  await setServers([`${named.host}:${named.port}`]);
  return named;
}

/** Has a suite such a server from its first test to its last. What it returns knows the server while tests run. */
export function withNameServer(): () => Named {
  let named: Named;
  before(async () => {
    named = await startNameServer();
  });
  after(async () => {
    await named.stop();
    await setServers(undefined);
  });
  return () => named;
}

export async function setServers(servers: readonly string[] | undefined): Promise<void> {
  await workspace.getConfiguration('dnsMailAuth').update('dns.servers', servers, ConfigurationTarget.Global);
}
