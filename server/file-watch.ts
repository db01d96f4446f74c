import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import type { IncludeLoader } from './include-loader.js';
import type { Platform } from './platform.js';

/** Asks the client to watch the files that zones include or look for, wherever they lie. */
export class FileWatch {
  readonly #connection: Connection;
  readonly #loader: IncludeLoader;
  readonly #canWatch: () => boolean;
  #watched = '';
  #cancel: () => void = () => {};
  readonly #platform: Pick<Platform, 'later'>;
  #registration: Promise<Disposable> | undefined;

  constructor(
    connection: Connection,
    loader: IncludeLoader,
    platform: Pick<Platform, 'later'>,
    canWatch: () => boolean,
  ) {
    this.#platform = platform;
    this.#connection = connection;
    this.#loader = loader;
    this.#canWatch = canWatch;
  }

  /** To be called when other files may have been asked for. The newest count. */
  update(): void {
    if (!this.#canWatch()) return;
    // A path that is being typed leads to many files that never were.
    this.#cancel();
    this.#cancel = this.#platform.later(() => this.#register(), 1000);
  }

  #register(): void {
    const uris = this.#loader.watched.slice(-mostWatched).sort();
    const key = uris.join(' ');
    if (key === this.#watched) return;
    this.#watched = key;
    const before = this.#registration;
    const watchers = uris.map((uri) => {
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
