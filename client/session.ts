import type { CancellationToken, LogOutputChannel } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { say } from '../core/words/phrase';
import type { AskWithProgress } from './ask-shown';
import type { ClientHost } from './host';
import { createClient } from './language-client';
import { fileRequests } from './serve-files';
import { inWords } from './words';

/** The one language server of this window. */
export interface Session {
  /** Starts the server; if one runs, it is stopped first. Never throws: a failure is a line in the output channel. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Calls a listener with each notification of a name, also of servers that are started later. */
  readonly onNotification: (method: string, listener: (params: unknown) => void) => void;
  /** Sends a notification; nobody hears it when no server runs. */
  readonly notify: (method: string, params: unknown) => void;
  /** Sends a request. Rejects when no server runs. */
  readonly request: (method: string, params?: unknown, cancellation?: CancellationToken) => Promise<unknown>;
  /** The same for what takes a while. */
  readonly requestWithProgress: AskWithProgress;
}

/** A session with the server of a host, not started yet. */
export function createSession(host: ClientHost, output: LogOutputChannel): Session {
  let client: BaseLanguageClient | undefined;
  const listeners = new Map<string, (params: unknown) => void>();
  let asked = 0;
  // A client can be stopped only once it has started, so impatient restarts wait for each other.
  let turn: Promise<void> = Promise.resolve();

  async function stop(): Promise<void> {
    const old = client;
    client = undefined;
    try {
      if (old?.isRunning()) await old.dispose();
    } catch (error) {
      // A server that does not answer is a reason to restart it, so it must not prevent the restart.
      output.warn(`The language server did not stop in order: ${firstLine(error)}`);
    } finally {
      host.end();
    }
  }

  async function restart(): Promise<void> {
    try {
      await stop();
      // A new client every time: one whose start has failed answers each later start with that first failure.
      client = createClient(host, output);
      for (const [method, listener] of listeners) client.onNotification(method, listener);
      for (const [method, answer] of fileRequests) client.onRequest(method, answer);
      await client.start();
      const { name, version } = client.initializeResult?.serverInfo ?? { name: 'language server' };
      output.info(`Started ${name} ${version ?? ''}`.trimEnd());
    } catch (error) {
      output.error(
        `The language server did not start: ${firstLine(error)}. "Restart Language Server" tries again.`,
      );
    }
  }

  const inTurn = (step: () => Promise<void>) => (): Promise<void> => {
    turn = turn.then(step, step);
    return turn;
  };
  return {
    restart: inTurn(restart),
    stop: inTurn(stop),
    onNotification(method, listener) {
      listeners.set(method, listener);
    },
    notify(method, params) {
      if (client?.isRunning() === true) void client.sendNotification(method, params);
    },
    request: async (method, params, cancellation) => {
      if (client === undefined) throw new Error(inWords().of(say`No language server runs.`));
      if (params === undefined) return client.sendRequest(method);
      return client.sendRequest(method, params, cancellation);
    },
    async requestWithProgress(method, params, { token, report }) {
      if (client === undefined) throw new Error('No language server runs.');
      const workDoneToken = `dnsMailAuth-${++asked}`;
      const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (told) => {
        if (told.message !== undefined) report(told.message);
      });
      try {
        return await client.sendRequest(method, { ...params, workDoneToken }, token);
      } finally {
        listening.dispose();
      }
    },
  };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? '';
}
