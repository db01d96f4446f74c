// Where things are. Scripts may be started from any folder, so nothing is taken from the current one.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
export const cache = join(root, '.cache');
export const hostFolder = join(root, 'test/host');
export const hostModules = join(hostFolder, 'node_modules');
/** VS Code itself, inside the package that ships it as a server. */
export const vscodeFolder = join(hostModules, 'code-server/lib/vscode');
export const examples = join(root, 'examples');
