import { join } from 'node:path';
import { serverWords, TestClient } from '../lsp/client.js';
import { root } from '../run-cli.js';

/** What a server holds on to after a collection, in octets. */
export interface Memory {
  /** Objects and strings, and the arrays of bytes behind them. */
  readonly held: number;
  /** What the system has given to the process, which also keeps what it may want again. */
  readonly resident: number;
}

/** The server bundle over stdio, in a process that tells how much memory is in use. */
export class ProbedServer extends TestClient {
  constructor() {
    const probe = join(root, 'test/soak/memory-probe.cjs');
    super([process.execPath, '--expose-gc', '--require', probe, ...serverWords], root, ['ipc']);
  }

  /** Initializes it for a client that asks for everything, as the usual editors do. */
  async begin(): Promise<void> {
    for (const method of ['diagnostic', 'inlayHint', 'semanticTokens', 'codeLens']) {
      const place = method === 'diagnostic' ? 'diagnostics' : method;
      this.connection.onRequest(`workspace/${place}/refresh`, () => null);
    }
    await this.initialize(capabilities, () => ({}));
  }

  async memory(): Promise<Memory> {
    const told = new Promise<NodeJS.MemoryUsage>((resolve) => {
      this.process.once('message', (message) => resolve(message as NodeJS.MemoryUsage));
    });
    this.process.send('memory');
    const { heapUsed, external, rss } = await told;
    return { held: heapUsed + external, resident: rss };
  }
}

const refreshes = { refreshSupport: true };
const capabilities = {
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: [],
    },
  },
  workspace: {
    configuration: true,
    diagnostics: refreshes,
    inlayHint: refreshes,
    semanticTokens: refreshes,
    codeLens: refreshes,
  },
};
