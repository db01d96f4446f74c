import type { Connection } from 'vscode-languageserver';
import { settingsSection } from './protocol.js';
import { readSettings, type Settings } from './settings.js';

/** The settings for each document, fetched from the client once. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #hasConfiguration: () => boolean;
  readonly #byUri = new Map<string, Promise<Settings>>();

  constructor(connection: Connection, hasConfiguration: () => boolean) {
    this.#connection = connection;
    this.#hasConfiguration = hasConfiguration;
  }

  /** A client without settings of its own gets the defaults, the same object each time. */
  for(uri: string): Promise<Settings> {
    if (!this.#hasConfiguration()) return defaults;
    const known = this.#byUri.get(uri) ?? this.#fetch(uri);
    this.#byUri.set(uri, known);
    return known;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  clear(): void {
    this.#byUri.clear();
  }

  /** A client that fails to tell its settings gets the defaults: findings must not depend on it. */
  async #fetch(scopeUri: string): Promise<Settings> {
    const { workspace, console } = this.#connection;
    try {
      return readSettings(await workspace.getConfiguration({ scopeUri, section: settingsSection }));
    } catch (error) {
      console.warn(`No settings for ${scopeUri}, the defaults are used: ${String(error)}`);
      return defaults;
    }
  }
}

const defaults = Promise.resolve(readSettings(undefined));
