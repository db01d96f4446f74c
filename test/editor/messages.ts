/** What the suites do with messages: a name server for the example domains, and the verdict about a message. */
import { readFileSync } from 'node:fs';
import { ConfigurationTarget, commands, extensions, type Uri, workspace } from 'vscode';
import type { VerifyAnswer } from '../../server/features/verify-protocol';
import { type Named, withNamed } from '../dns-server/named';
import { extensionId } from './zones';

export type Verified = Extract<VerifyAnswer, { readonly kind: 'verified' }>;

const parent = '@ 60 IN SOA ns.invalid. hm.invalid. 1 1 1 1 1\n@ 60 NS ns.invalid.\n';
const delegation = 'example 60 NS ns.invalid.\n';

/** Starts a real BIND that serves the example zones as they lie on the disk, and has the extension ask it. */
export async function startNameServer(): Promise<Named> {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const zone = (name: string): string => readFileSync(`${folder}/zones/${name}`, 'utf8');
  const named = await withNamed({
    'example.com': zone('db.example.com'),
    'example.org': zone('example.org.zone').replace(/^\$INCLUDE.*$/m, zone('keys.example.org.zone')),
    com: parent + delegation,
    org: parent + delegation,
    net: parent,
    example: parent,
  });
  await setServers([`${named.host}:${named.port}`]);
  return named;
}

export async function setServers(servers: readonly string[] | undefined): Promise<void> {
  await workspace.getConfiguration('dnsMailAuth').update('dns.servers', servers, ConfigurationTarget.Global);
}

interface Door {
  readonly verdict: (uri: string) => VerifyAnswer | undefined;
}

/** Calls the command, as a person does, and returns what it found out. */
export async function verify(uri: Uri, wanted: object = {}): Promise<Verified> {
  await commands.executeCommand('dnsMailAuth.verifyMessage', uri, wanted);
  const extension = extensions.getExtension<Door>(extensionId);
  const answer = (await extension?.activate())?.verdict(uri.toString());
  if (answer?.kind !== 'verified') throw new Error(`No verdict: ${JSON.stringify(answer)}`);
  return answer;
}
