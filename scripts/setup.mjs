// What the other scripts need before they can start: the packages of package-lock.json, and for the tests BIND's tools.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Oldest Node that the command line, the build and the tests run on. */
const oldestNode = 20;

/** Ends the process with one line when this Node is too old. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  console.error(`Node ${oldestNode} or newer is needed; this is ${process.version}`);
  process.exit(2);
}

/** Runs `npm ci` in a folder unless its lock file is the one that was installed last. */
export function ensureInstalled(folder = root) {
  const lock = lockHash(folder);
  const modules = join(folder, 'node_modules');
  // Somebody linked another checkout's packages: installing would empty them.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const stamp = join(modules, '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log(
    `Installing the packages of ${folder === root ? 'the project' : folder.slice(root.length + 1)} ...`,
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

/** Changes whenever the lock file of a folder does. */
export function lockHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

/** What the tests run, and the Debian packages that it comes in. */
const programs = [
  ...['named', 'named-compilezone', 'named-checkzone'],
  ...['nsd-checkzone', 'kzonecheck', 'ldns-read-zone'],
];
export const zoneToolPackages = ['bind9', 'bind9-utils', 'nsd', 'knot-dnssecutils', 'ldnsutils'];

/** Whether the tools that read zones are there; installs them from Debian's packages where that is allowed. */
export function ensureZoneTools() {
  return ensurePackages(hasPrograms, zoneToolPackages, 'the judges of the zone tests');
}

/** Debian's Python has the packages that Debian installs; another one on the path has not. */
export const mailToolPython = '/usr/bin/python3';
export const mailToolPackages = ['python3-dkim', 'python3-nacl', 'python3-spf', 'python3-authheaders'];

/** The same for the second opinion about messages. */
export function ensureMailTools() {
  return ensurePackages(hasDkimpy, mailToolPackages, 'the second opinion of the mail tests');
}

/** Whether npm's mailauth is there, and a Node that it runs on; installs both where npm can. */
export function ensureMailauth() {
  const folder = join(root, 'bench', 'peers');
  try {
    ensureInstalled(folder);
  } catch (error) {
    console.log(`mailauth cannot be installed: ${error.message.split('\n')[0]}`);
  }
  return existsSync(join(folder, 'node_modules', 'mailauth'));
}

export const editorPackages = ['neovim', 'emacs-nox', 'elpa-eglot'];

/** The same for the other editors that are started for real. */
export function ensureEditors() {
  return ensurePackages(hasEditors, editorPackages, 'the other editors');
}

export const databasePackages = ['clickhouse-server'];

/** The same for the database that reports are loaded into. */
export function ensureDatabase() {
  return ensurePackages(hasDatabase, databasePackages, 'the database of the report tests');
}

function ensurePackages(isHere, packages, what) {
  if (isHere()) return true;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log(`Installing ${packages.join(', ')}, ${what} ...`);
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    withoutServices(() =>
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet),
    );
  }
  return isHere();
}

/** Debian asks this program whether a package may start its service: the tests start their own servers. */
const servicePolicy = '/usr/sbin/policy-rc.d';

function withoutServices(install) {
  const isOurs = !existsSync(servicePolicy);
  if (isOurs) writeFileSync(servicePolicy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    install();
  } finally {
    if (isOurs) rmSync(servicePolicy);
  }
}

function hasPrograms() {
  return programs.every((program) => spawnSync(program, ['-h']).error === undefined);
}

function hasEditors() {
  const eglot = [
    '--batch',
    '-q',
    '--eval',
    "(progn (require 'package) (package-initialize) (require 'eglot))",
  ];
  return spawnSync('nvim', ['--version']).status === 0 && spawnSync('emacs', eglot).status === 0;
}

function hasDatabase() {
  return spawnSync('clickhouse-server', ['--version']).error === undefined;
}

function hasDkimpy() {
  return spawnSync(mailToolPython, ['-c', 'import dkim, nacl, spf, authheaders']).status === 0;
}
