// The files `test-files://HOST/PATH` are those that the test host serves at `http://HOST/mount/PATH`. What is written stays
// in memory.
const { EventEmitter, FileSystemError, FileType, Uri, workspace } = require('vscode');

const written = new Map();
const changed = new EventEmitter();

async function get(uri, question = '') {
  const response = await fetch(`http://${uri.authority}/mount${uri.path}${question}`);
  if (!response.ok) throw FileSystemError.FileNotFound(uri);
  return response;
}

const files = {
  onDidChangeFile: changed.event,
  watch: () => ({ dispose() {} }),
  async stat(uri) {
    const own = written.get(uri.path);
    if (own !== undefined) return { type: FileType.File, ctime: 0, mtime: own.time, size: own.octets.length };
    const { isFolder, size } = await (await get(uri, '?stat')).json();
    return { type: isFolder ? FileType.Directory : FileType.File, ctime: 0, mtime: 0, size };
  },
  async readDirectory(uri) {
    const entries = await (await get(uri, '?list')).json();
    return entries.map(({ name, isFolder }) => [name, isFolder ? FileType.Directory : FileType.File]);
  },
  readFile: async (uri) =>
    written.get(uri.path)?.octets ?? new Uint8Array(await (await get(uri)).arrayBuffer()),
  writeFile(uri, octets) {
    written.set(uri.path, { octets, time: Date.now() });
    changed.fire([{ type: 1, uri }]);
  },
  createDirectory() {},
  delete(uri) {
    written.delete(uri.path);
  },
  rename() {
    throw FileSystemError.NoPermissions();
  },
};

/** All files whose path has the words of the query; that is how the editor asks: it filters what it is given. */
const search = {
  async provideFileSearchResults(_, { folder }) {
    const found = [];
    const walk = async (uri) => {
      for (const [name, type] of await files.readDirectory(uri)) {
        const path = Uri.joinPath(uri, name);
        if (type === FileType.Directory) await walk(path);
        else found.push(path);
      }
    };
    await walk(folder);
    return found;
  },
};

exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    workspace.registerFileSystemProvider('test-files', files, { isCaseSensitive: true }),
    workspace.registerFileSearchProvider('test-files', search),
  );
};
