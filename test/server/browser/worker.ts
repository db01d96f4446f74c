import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { root } from '../../run-cli.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code?: number; readonly message: string };
}

type ClientAnswers = Readonly<Record<string, (params: never) => unknown>>;

/**
 * The language server in a world that has what a worker has and nothing of Node: no `process`, `require`, `Buffer`.
 */
export class Worker {
  readonly #scope: { onmessage?: (event: { readonly data: Message }) => void };
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #client: ClientAnswers;
  #count = 0;

  /** `client` answers what the server asks, by the names of the requests; others it does not know. */
  constructor(client: ClientAnswers = {}) {
    this.#client = client;
    const scope: Record<string, unknown> = {
      ...{ TextEncoder, TextDecoder, URL, crypto, performance, queueMicrotask, console },
      ...{ setTimeout, clearTimeout, setInterval, clearInterval },
      addEventListener() {},
      importScripts() {},
      postMessage: (message: Message) => this.#receive(structuredClone(message)),
    };
    scope.self = scope;
    this.#scope = scope;
    runInContext(readFileSync(join(root, 'dist/server-main.js'), 'utf8'), createContext(scope));
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  request(method: string, params?: unknown): Promise<unknown> {
    this.#count++;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(error.message)) : resolve(result),
      );
      this.#send({ id, method, params });
    });
  }

  /** As a task of its own: what a worker does at its start comes before the first of them. */
  #send(message: Message): void {
    const data = structuredClone({ jsonrpc: '2.0', ...message });
    setTimeout(() => this.#scope.onmessage?.({ data }));
  }

  #receive(message: Message): void {
    const { id, method, params } = message;
    // Notifications are nothing a test here waits for.
    if (id === undefined) return;
    if (method === undefined) {
      this.#waiting.get(id)?.(message);
      return;
    }
    const answer = this.#client[method];
    if (answer === undefined) this.#send({ id, error: { code: -32_601, message: 'what?' } });
    else this.#send({ id, result: answer(params as never) });
  }
}
