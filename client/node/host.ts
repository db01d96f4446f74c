import { homedir } from 'node:os';
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import type { ClientHost } from '../host';

/** An extension host that is a process: the server is another one beside it. */
export function hostOf(context: ExtensionContext): ClientHost {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc } as const;
  const server: ServerOptions = { run, debug: run };
  return {
    createClient: (id, name, options) => new LanguageClient(id, name, server, options),
    // The library ends the process.
    end: () => {},
    canRead: ({ scheme }) => scheme === 'file',
    home: Uri.file(homedir()),
    forcePush: process.env.DNS_MAIL_AUTH_FORCE_PUSH === '1',
    hasTestDoor: process.env.DNS_MAIL_AUTH_TEST_DOOR === '1',
  };
}
