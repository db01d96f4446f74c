import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Dictionary } from '../../core/words/words';
import type { ClientHost } from '../host';

/** An extension host that is a web worker, as on vscode.dev and github.dev: the server is another one beside it. */
export function hostOf({ extensionUri }: ExtensionContext): ClientHost {
  const address = (path: string): string => Uri.joinPath(extensionUri, path).toString(true);
  let worker: Worker | undefined;
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const start = async (): Promise<Worker> => {
    end();
    worker = new Worker(address('dist/server-main.js'));
    return worker;
  };
  return {
    createClient: (id, name, options) => new LanguageClient(id, name, start, options),
    end,
    async loadDictionary() {
      const response = await fetch(address('dist/words-ja.json'));
      return ((await response.json()) as { readonly japanese: Dictionary }).japanese;
    },
    forcePush: false,
    hasTestDoor: false,
  };
}
