import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Serve } from '../server.js';
import { nodePlatform } from './platform.js';
import { Turns } from './turns.js';

/** The language server as a process. The arguments say how to talk: --stdio, --node-ipc or --socket=PORT. */
export function connect(serve: Serve): void {
  const turns = new Turns();
  serve(createConnection(ProposedFeatures.all, { messageStrategy: turns }), nodePlatform(turns));
}
