// Starts VS Code as a server on a port of the system's choice, with a fresh profile and a few extensions of its own.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findNode } from './install.mjs';
import { root, vscodeFolder } from './paths.mjs';
import { Failure, makeTemporaryFolder, runProgram, startProgram, within } from './process.mjs';

/** What a page needs beside our extension. Left out: git and AI extensions, which would fail noisily without a network. */
const builtInExtensions = ['json', 'log', 'theme-defaults', 'theme-seti', 'xml', 'yaml'];

/** Settings for a quiet window. Auto save is on in the browser by default; a test's edits must not reach the disk. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Starts the server. `env` reaches the extension host and, through it, the language server; `settings` are the user's;
 * `extensions` are the folders of more extensions that are simply there; `vsix`, a packed extension, is installed first; a
 * workspace that is not `isTrusted` is opened in restricted mode.
 * Returns its authority (`127.0.0.1:PORT`), when it has `exited`, how to `stop` it, and the end of its log.
 */
export async function startEditorServer({
  env = {},
  settings = {},
  extensions = [],
  vsix,
  isTrusted = true,
} = {}) {
  const data = makeTemporaryFolder('editor');
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const program = join(vscodeFolder, 'out/server-main.js');
  if (vsix !== undefined) {
    const words = [program, '--install-extension', vsix, `--server-data-dir=${data}`];
    await runProgram(findNode(), words, { timeoutSeconds: 60 });
  }
  const args = [
    program,
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
    // VS Code takes extensions to develop or to test from the page's address only when this is set.
    '--enable-smoke-test-driver',
    '--disable-telemetry',
    ...(isTrusted ? ['--disable-workspace-trust'] : []),
    '--disable-experiments',
    `--server-data-dir=${data}`,
    `--builtin-extensions-dir=${linkBuiltInExtensions(data, extensions)}`,
  ];
  const { child, exited, stop } = startProgram(findNode(), args, {
    env: { ...process.env, ...socketFolder(data), ...env },
  });
  let log = '';
  const listening = new Promise((resolve) => {
    const read = (chunk) => {
      // Capped: `npm run editor` may stay up for days.
      log = (log + chunk).slice(-200_000);
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port) resolve(`127.0.0.1:${port}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const early = exited.then((status) => {
    throw new Failure(`the VS Code server ended with ${status}: ${log.trim().split('\n').at(-1)}`);
  });
  early.catch(() => {});
  const authority = await within(30, 'start of the VS Code server', Promise.race([listening, early]));
  return { authority, exited, stop, readLog: () => log };
}

/**
 * The address of a workbench page that opens `folder` with the extension of the folder `extension` in development mode: ours
 * unless another one is named.
 */
export function workbenchUrl(authority, { folder, tests, file, extension = root }) {
  const remote = (path) => `vscode-remote://${authority}${path}`;
  // The page keeps one value a key: a second extension in development mode would replace ours.
  const payload = [['extensionDevelopmentPath', remote(extension)]];
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

/** VS Code leaves its sockets behind. Elsewhere than on Linux the folder's path would be too long for a socket. */
function socketFolder(data) {
  return process.platform === 'linux' ? { XDG_RUNTIME_DIR: data } : {};
}

function linkBuiltInExtensions(data, extensions) {
  const folder = join(data, 'built-in');
  mkdirSync(folder);
  const builtIn = builtInExtensions.map((name) => join(vscodeFolder, 'extensions', name));
  for (const path of [...builtIn, ...extensions]) symlinkSync(path, join(folder, basename(path)), 'junction');
  return folder;
}
