import { type TextDocument, Uri, workspace } from 'vscode';
import { messageLanguage, zoneLanguages } from '../languages';

/**
 * The document that a model names: an open zone or message, or a file in a folder of the workspace, by its path there, its
 * whole path or its URI. Throws an `Error` for anything else: a model does not choose which files of the machine are read.
 */
export async function documentFor(path: string): Promise<TextDocument> {
  for (const uri of urisOf(path)) {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open !== undefined && isOurs(open)) return open;
    if (workspace.getWorkspaceFolder(uri) === undefined) continue;
    try {
      return await workspace.openTextDocument(uri);
    } catch {
      // There may be a file of that name in another folder.
    }
  }
  throw new Error('No such file is open or in the workspace.');
}

/** What a path may mean; nothing for one that climbs, which could leave the folder that it seems to be in. */
function urisOf(path: string): readonly Uri[] {
  const isUri = /^[a-z][a-z0-9+.-]+:/i.test(path);
  const isWhole = /^(?:[/\\]|[a-z]:)/i.test(path);
  const folders = workspace.workspaceFolders ?? [];
  const uris = isUri
    ? [Uri.parse(path)]
    : isWhole
      ? [Uri.file(path)]
      : folders.map(({ uri }) => uri.with({ path: `${uri.path}/${path.replaceAll('\\', '/')}` }));
  return uris.filter((uri) => !uri.path.split(/[/\\]/).includes('..'));
}

function isOurs({ languageId }: TextDocument): boolean {
  return languageId === messageLanguage || zoneLanguages.some((language) => language === languageId);
}
