import type { Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Dictionary } from '../core/words/words';

/** What the extension needs of the place it runs in: a process on a machine, or a web worker. The doors give it. */
export interface ClientHost {
  /** A client of the language server, not started yet. Starting it starts the server. */
  createClient(id: string, name: string, options: LanguageClientOptions): BaseLanguageClient;
  /** To be called when the server has stopped, in order or not: whatever is left of it ends. */
  end(): void;
  /** The Japanese words, where a program cannot load them by itself. */
  readonly loadDictionary?: () => Promise<Dictionary>;
  /** Whether the server gets at the octets of a file; of others it is given the text that the editor has. */
  canRead(uri: Uri): boolean;
  /** The folder of the person at this machine, where there is one. */
  readonly home: Uri | undefined;
  /** Whether findings are pushed to an editor that would pull them too: tests try both ways. */
  readonly forcePush: boolean;
  /** Whether a test may look behind what the editor shows, though the editor itself knows of none. */
  readonly hasTestDoor: boolean;
}
