import { FileType, Uri, workspace } from 'vscode';
import type { FileContent, LeftOutFile, OpenBoardParams } from '../../server/features/report-board-protocol';

/** Octets and files that are sent to the server at most, of file systems that it cannot read itself. */
const mostOctets = 64 * 2 ** 20;
const mostFiles = 2000;

/** Files and folders as the server is to read them: by itself where it can, else their octets. */
export async function asParams(uris: readonly Uri[]): Promise<Omit<OpenBoardParams, 'token'>> {
  const own: string[] = [];
  const sent = new SentFiles();
  for (const uri of uris) {
    const edited = workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString() && (document.isDirty || document.isUntitled),
    );
    if (edited !== undefined) sent.add(nameOf(uri), new TextEncoder().encode(edited.getText()), false);
    else if (uri.scheme === 'file') own.push(uri.toString());
    else if (await isFolder(uri)) {
      for await (const file of filesIn(uri)) await sent.read(nameFrom(uri, file), file, true);
    } else await sent.read(nameOf(uri), uri, false);
  }
  return { uris: own, contents: sent.contents, leftOut: sent.leftOut };
}

class SentFiles {
  readonly contents: FileContent[] = [];
  readonly leftOut: LeftOutFile[] = [];
  #left = mostOctets;

  add(name: string, octets: Uint8Array, isFromFolder: boolean): void {
    if (octets.length > this.#left) {
      this.leftOut.push({ name, reason: 'too-much' });
      return;
    }
    this.#left -= octets.length;
    this.contents.push({ name, base64: base64Of(octets), isFromFolder });
  }

  async read(name: string, uri: Uri, isFromFolder: boolean): Promise<void> {
    if (this.contents.length >= mostFiles) {
      this.leftOut.push({ name, reason: 'too-much' });
      return;
    }
    try {
      this.add(name, await workspace.fs.readFile(uri), isFromFolder);
    } catch {
      this.leftOut.push({ name, reason: 'unreadable' });
    }
  }
}

async function isFolder(uri: Uri): Promise<boolean> {
  return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
}

/** All files below a folder by their names, but hidden ones. Links to folders are not followed. */
async function* filesIn(folder: Uri): AsyncGenerator<Uri> {
  const entries = await workspace.fs.readDirectory(folder);
  for (const [name, kind] of entries.sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (name.startsWith('.')) continue;
    const inside = Uri.joinPath(folder, name);
    if (kind === FileType.Directory) yield* filesIn(inside);
    else if ((kind & FileType.File) !== 0) yield inside;
  }
}

function nameOf({ path }: Uri): string {
  return path.replace(/\/$/, '').split('/').pop() ?? '';
}

/** As the server names files that it reads itself: from the folder that the user knows. */
function nameFrom(folder: Uri, { path }: Uri): string {
  const inside = path.slice(folder.path.length).replace(/^\//, '');
  const name = nameOf(folder);
  return name === '' ? inside : `${name}/${inside}`;
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
