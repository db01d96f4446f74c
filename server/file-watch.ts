import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import type { IncludeLoader } from './include-loader.js';

/** Asks the client to watch the files that zones include or look for, wherever they lie. */
export class FileWatch {
  readonly #connection: Connection;
  readonly #loader: IncludeLoader;
  readonly #canWatch: () => boolean;
  #watched = 0;
  #registration: Promise<Disposable> | undefined;

  constructor(connection: Connection, loader: IncludeLoader, canWatch: () => boolean) {
    this.#connection = connection;
    this.#loader = loader;
    this.#canWatch = canWatch;
  }

  /** To be called when other files may have been asked for. Files are never taken off again. */
  update(): void {
    const uris = this.#loader.watched;
    if (!this.#canWatch() || uris.length === this.#watched) return;
    this.#watched = uris.length;
    const before = this.#registration;
    const watchers = uris.slice(0, mostWatched).map((uri) => {
      const slash = uri.lastIndexOf('/');
      const pattern = decodeURIComponent(uri.slice(slash + 1)).replace(/[*?[\]{}]/g, '?');
      return { globPattern: { baseUri: uri.slice(0, slash), pattern } };
    });
    this.#registration = this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers,
    });
    this.#registration.catch((error) => this.#connection.console.warn(`No watch: ${String(error)}`));
    void before?.then((registration) => registration.dispose());
  }
}

const mostWatched = 1000;
