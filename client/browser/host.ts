import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { Dictionary } from '../../core/words/words';
import type { ClientHost } from '../host';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** An extension host that is a web worker, as on vscode.dev and github.dev: the server is another one beside it. */
export function hostOf({ extensionUri }: ExtensionContext): ClientHost {
  const address = (path: string): string => Uri.joinPath(extensionUri, path).toString(true);
  let worker: Worker | undefined;
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  // The library would ask whether it is a `Worker`; the editor's are not what it calls so.
  const start = async (): Promise<MessageTransports> => {
    end();
    worker = new Worker(address('dist/server-main.js'));
    const port = worker as Port;
    return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
  };
  return {
    createClient: (id, name, options) => new LanguageClient(id, name, start, options),
    end,
    async loadDictionary() {
      const response = await fetch(address('dist/words-ja.json'));
      return ((await response.json()) as { readonly japanese: Dictionary }).japanese;
    },
    // It is asked for every file system that somebody has registered.
    canRead: ({ scheme }) => workspace.fs.isWritableFileSystem(scheme) !== undefined,
    home: undefined,
    forcePush: false,
    hasTestDoor: false,
  };
}
