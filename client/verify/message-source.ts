import type { TextDocument, Uri } from 'vscode';

/** Which message is meant, and its text where that is not what lies on the disk. */
export interface Asked {
  readonly uri: string;
  readonly text?: string;
}

/** Whether the server gets at the octets of a file. */
export type CanRead = (uri: Uri) => boolean;

/** Octets on the disk are what came; an editor's text is verified only where there is nothing else, or it was edited. */
export function refreshedDocument(document: TextDocument, canRead: CanRead): Asked {
  const uri = document.uri.toString();
  return document.isDirty || !canRead(document.uri) ? { uri, text: document.getText() } : { uri };
}
