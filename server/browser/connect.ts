import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { Serve } from '../server.js';
import { browserPlatform } from './platform.js';
import { RemoteFiles } from './remote-files.js';
import { scope } from './scope.js';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The language server as a web worker: it talks to whoever started it. */
export function connect(serve: Serve): void {
  const port = scope as unknown as Port;
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
  );
  const files = new RemoteFiles((method, params) => connection.sendRequest(method, params));
  serve(connection, browserPlatform(files));
}
