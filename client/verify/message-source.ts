import { TabInputCustom, TabInputText, type TextDocument, Uri, window, workspace } from 'vscode';
import { messageLanguage } from '../languages';

/** Which message is meant, and its text where that is not what lies on the disk. */
export interface Asked {
  readonly uri: string;
  readonly text?: string;
}

/** Whether the server gets at the octets of a file. */
export type CanRead = (uri: Uri) => boolean;

const messageName = /\.(?:eml|emlx|msg|mbox)$/i;

/** The file that is meant: by its URI, or the one in the editor, which may be too large or no text to be a document. */
export function messageUri(resource: Uri | string | undefined): Uri | undefined {
  if (typeof resource === 'string') return Uri.parse(resource);
  if (resource !== undefined) return resource;
  const document = window.activeTextEditor?.document;
  if (document?.languageId === messageLanguage) return document.uri;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const shown = input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : document?.uri;
  return shown !== undefined && messageName.test(shown.path) ? shown : undefined;
}

/**
 * Octets on the disk are what came; an editor's text is verified only where there is nothing else, or it was edited. A file is
 * not opened for it: editors refuse those of 50 MB.
 */
export async function askedOf(uri: Uri, canRead: CanRead): Promise<Asked> {
  const isOurs = (document: TextDocument): boolean => document.uri.toString() === uri.toString();
  const document =
    workspace.textDocuments.find(isOurs) ??
    (canRead(uri) ? undefined : await workspace.openTextDocument(uri));
  if (document === undefined || (canRead(uri) && !document.isDirty)) return { uri: uri.toString() };
  return { uri: uri.toString(), text: document.getText() };
}
