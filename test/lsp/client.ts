import { type ChildProcess, spawn } from 'node:child_process';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../run-cli.js';

/** What Node is told in order to run the server bundle. */
export const serverWords: readonly string[] = ['dist/cli.js', 'lsp', '--stdio'];

/** A language client of a few lines: the server bundle over stdio, as any editor starts it. */
export class TestClient {
  protected readonly process: ChildProcess;
  readonly connection: MessageConnection;
  /** Diagnostics that the server sent by itself, by URI, newest last. */
  readonly pushed: {
    readonly uri: string;
    readonly version: number;
    readonly diagnostics: readonly Diagnostic[];
  }[] = [];

  /** Starts the server: the bundle of this project, unless another command is named. */
  constructor(
    command: readonly string[] = [process.execPath, ...serverWords],
    cwd = root,
    morePipes: 'ipc'[] = [],
  ) {
    const [program = '', ...words] = command;
    this.process = spawn(program, words, {
      cwd,
      stdio: ['pipe', 'pipe', 'inherit', ...morePipes],
    });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('the server has no pipes');
    this.connection = createMessageConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.pushed.push(params);
    });
    this.connection.listen();
  }

  async initialize(
    capabilities: object,
    settings?: () => unknown,
    locale?: string,
  ): Promise<{ readonly capabilities: object }> {
    if (settings !== undefined) {
      this.connection.onRequest('workspace/configuration', ({ items }) => items.map(settings));
    }
    const result = await this.connection.sendRequest<{ capabilities: object }>('initialize', {
      processId: process.pid,
      rootUri: null,
      ...(locale === undefined ? {} : { locale }),
      capabilities,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, text: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'dns-zone', version: 1, text },
    });
  }

  async change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async pull(uri: string, previousResultId?: string): Promise<PulledReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      previousResultId,
    });
  }

  /** Waits until the server has sent diagnostics for a version. */
  async pushedFor(uri: string, version: number): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.pushed.find((sent) => sent.uri === uri && sent.version === version);
      if (found !== undefined) return found.diagnostics;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** What the server sent for a document last. */
  newest(uri: string): readonly Diagnostic[] {
    return this.pushed.filter((sent) => sent.uri === uri).pop()?.diagnostics ?? [];
  }

  /** Waits until something holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return ended;
  }
}

export interface PulledReport {
  readonly kind: string;
  readonly resultId: string;
  readonly items: Diagnostic[];
}

export interface Diagnostic {
  readonly code: string;
  readonly source: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly codeDescription?: { readonly href: string };
  readonly tags?: readonly number[];
  readonly relatedInformation?: readonly {
    readonly message: string;
    readonly location: { readonly uri: string };
  }[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}
