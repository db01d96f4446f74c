import { FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import {
  type FindZonesParams,
  findZonesRequest,
  type ReadFileAnswer,
  type ReadFileParams,
  readFileRequest,
} from '../server/browser/files-protocol';

/** What a server without files of its own may ask for, by the names of the requests. */
export const fileRequests: ReadonlyMap<string, (params: never) => Promise<unknown>> = new Map<
  string,
  (params: never) => Promise<unknown>
>([
  [readFileRequest, readFile],
  [findZonesRequest, findZones],
]);

async function readFile({ uri, mostOctets }: ReadFileParams): Promise<ReadFileAnswer> {
  try {
    const place = Uri.parse(uri, true);
    const { type, size } = await workspace.fs.stat(place);
    if ((type & FileType.Directory) !== 0) return { failure: 'other' };
    if (size > mostOctets) return { failure: 'too-large' };
    const octets = await workspace.fs.readFile(place);
    // Some file systems do not know the sizes of their files.
    return octets.length > mostOctets ? { failure: 'too-large' } : { octets };
  } catch (error) {
    const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
    return { failure: isMissing ? 'missing' : 'other' };
  }
}

const zoneFiles = '**/{*.zone,*.dns,*.arpa,db.*,named.root}';
const skippedFolders = '**/{node_modules,.git,.hg,.svn}/**';

async function findZones({ most }: FindZonesParams): Promise<readonly string[]> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map((folder) =>
      workspace.findFiles(new RelativePattern(folder, zoneFiles), skippedFolders, most),
    ),
  );
  return found
    .flat()
    .map((uri) => uri.toString())
    .sort();
}
