import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { root } from '../../run-cli.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * The language server in a world that has what a worker has and nothing of Node: no `process`, `require`, `Buffer`.
 */
export class Worker {
  readonly #scope: { onmessage?: (event: { readonly data: Message }) => void };
  readonly #waiting = new Map<number, (message: Message) => void>();
  #count = 0;

  constructor() {
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
    this.#send({ jsonrpc: '2.0', method, params } as Message);
  }

  request(method: string, params?: unknown): Promise<unknown> {
    this.#count++;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(error.message)) : resolve(result),
      );
      this.#send({ jsonrpc: '2.0', id, method, params } as Message);
    });
  }

  /** As a task of its own: what a worker does at its start comes before the first of them. */
  #send(message: Message): void {
    setTimeout(() => this.#scope.onmessage?.({ data: structuredClone(message) }));
  }

  #receive(message: Message): void {
    // Notifications are nothing a test here waits for.
    if (message.method === undefined && message.id !== undefined) this.#waiting.get(message.id)?.(message);
  }
}
