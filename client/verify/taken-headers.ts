import { type Disposable, Uri, window, workspace } from 'vscode';

const scheme = 'dns-mail-auth-header';

/** The headers that were taken out of files of Outlook, as documents that cannot be edited. */
export interface TakenHeaders extends Disposable {
  /** Shows the header of a file. Returns the document's URI. */
  show(file: Uri, header: string): Promise<Uri>;
  /** The file that a document was taken out of; undefined for any other document. */
  fileOf(uri: Uri): Uri | undefined;
}

export function takenHeaders(): TakenHeaders {
  const texts = new Map<string, string>();
  const disposable = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  return {
    async show(file, header) {
      const uri = Uri.from({ scheme, path: `${file.path}.eml`, query: file.toString() });
      texts.set(uri.toString(), header);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
      return uri;
    },
    fileOf: (uri) => (uri.scheme === scheme ? Uri.parse(uri.query) : undefined),
    dispose: () => disposable.dispose(),
  };
}
