// Runs the suite in a desktop VS Code (Electron), where there is one.
import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from './install.mjs';
import { root } from './paths.mjs';
import { startProgram, within } from './process.mjs';
import { printRun, readResults } from './results.mjs';
import { quietSettings } from './server.mjs';
import { prepareSuite } from './suite.mjs';

const downloads = join(root, '.vscode-test');
/** Includes a download of some 150 MB. */
const suiteSeconds = 300;

/** A desktop VS Code as `{ executable }` or `{ version }` of a download; nothing when it could not open a window. */
export function findDesktopEditor() {
  if (needsVirtualDisplay() && findOnPath('xvfb-run') === undefined) return undefined;
  if (process.env.VSCODE_EXE) return { executable: process.env.VSCODE_EXE };
  const installed = findInstalled();
  if (installed) return { executable: installed };
  const version = findDownloadedVersion();
  if (version) return { version };
  return process.env.VSCODE_DOWNLOAD === '1' ? { version: 'stable' } : undefined;
}

export async function runInDesktopEditor(editor, mode) {
  const suite = prepareSuite(mode);
  const profile = join(suite.folder, 'profile');
  mkdirSync(join(profile, 'User'), { recursive: true });
  writeFileSync(join(profile, 'User/settings.json'), JSON.stringify(quietSettings));
  const runner = join(dirname(fileURLToPath(import.meta.url)), 'desktop-runner.mjs');
  const task = { ...editor, ...suite, extension: root, profile, cachePath: downloads };
  const command = [findNode(), runner, JSON.stringify(task)];
  if (needsVirtualDisplay()) command.unshift('xvfb-run', '-a');
  const { exited, stop } = startProgram(command[0], command.slice(1), {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let problem;
  try {
    const status = await within(suiteSeconds, 'the suite', exited);
    if (status !== 0 && !existsSync(suite.resultsFile)) problem = `the editor ended with ${status}`;
  } catch (error) {
    problem = error.message;
  }
  stop();
  const run = readResults(suite.resultsFile, { host: 'desktop VS Code', mode, problem });
  printRun(run);
  return run;
}

/**
 * The program behind `code` on the PATH. `code` itself is a script that starts VS Code and returns at once, so it
 * cannot be waited for.
 */
function findInstalled() {
  const script = findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (script === undefined) return undefined;
  const program = { win32: '../Code.exe', darwin: '../../../MacOS/Electron' }[process.platform] ?? '../code';
  const executable = join(dirname(realpathSync(script)), program);
  return existsSync(executable) ? executable : undefined;
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** The version in the name of a completed download, as `1.139.1` in `vscode-linux-x64-1.139.1`. */
function findDownloadedVersion() {
  if (!existsSync(downloads)) return undefined;
  const complete = readdirSync(downloads).filter((name) => existsSync(join(downloads, name, 'is-complete')));
  return complete.map((name) => /-(\d+\.\d+\.\d+)$/.exec(name)?.[1]).find(Boolean);
}

function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}
