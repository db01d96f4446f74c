import { FileType, Uri, workspace } from 'vscode';
import type { OpenBoardParams } from '../../server/features/report-board-protocol';

/** Octets and files that are sent to the server at most, of file systems that it cannot read itself. */
const mostOctets = 64 * 2 ** 20;
const mostFiles = 2000;

/** Files and folders as the server is to read them: by itself where it can, else their octets. */
export async function asParams(uris: readonly Uri[]): Promise<Omit<OpenBoardParams, 'token'>> {
  const own: string[] = [];
  const contents: { readonly name: string; readonly base64: string }[] = [];
  let left = mostOctets;
  for (const uri of uris) {
    const edited = workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString() && (document.isDirty || document.isUntitled),
    );
    if (edited !== undefined) {
      contents.push({ name: nameOf(uri), base64: base64Of(new TextEncoder().encode(edited.getText())) });
    } else if (uri.scheme === 'file') own.push(uri.toString());
    else {
      for (const file of await filesIn(uri)) {
        const octets = await workspace.fs.readFile(file);
        left -= octets.length;
        if (left < 0) break;
        contents.push({ name: nameOf(file), base64: base64Of(octets) });
      }
    }
  }
  return { uris: own, contents };
}

async function filesIn(uri: Uri): Promise<readonly Uri[]> {
  const { type } = await workspace.fs.stat(uri);
  if ((type & FileType.Directory) === 0) return [uri];
  const files: Uri[] = [];
  const folders = [uri];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const [name, kind] of await workspace.fs.readDirectory(folder)) {
      const inside = Uri.joinPath(folder, name);
      if (kind === FileType.Directory) folders.push(inside);
      else if (kind === FileType.File && files.length < mostFiles) files.push(inside);
    }
  }
  return files;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Octets that go into one call: more arguments than that are too many. */
const pieceOctets = 0x8000;

/** Without Node, which a window in a browser does not have. */
function base64Of(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += pieceOctets) {
    text += String.fromCharCode(...octets.subarray(at, at + pieceOctets));
  }
  return btoa(text);
}
