#!/usr/bin/env node
// usage: node scripts/test-editor.mjs [--host=auto|npm|electron] [--push] [--installed] [--web] [--restricted] [--screenshots=NAME|all] [--grep=WORDS]
//
// Runs the editor suite (test/editor) in a real VS Code and writes .cache/editor-results.json. The host `npm` is VS Code
// as a server with a headless browser, all of it from npm; `electron` is a desktop VS Code, taken from VSCODE_EXE, from
// `code` on the PATH, from .vscode-test/, or downloaded when VSCODE_DOWNLOAD=1. `auto` takes a desktop one if there is one.
// The npm host runs the suite twice: findings pulled by the editor, then pushed by the server; --push runs the second only.
// --installed packs the extension and runs the suite once against the installed package, in the npm host.
// After that come suites of their own: in restricted mode, and in VS Code for the Web, where extensions are web workers;
// --restricted and --web run one of these only.
// --grep runs the tests alone whose names have these words.
// --screenshots draws a picture of docs/images instead, or all of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktopEditor, runInDesktopEditor } from './host/desktop.mjs';
import { installHost } from './host/install.mjs';
import { runInNpmHost, runRestricted } from './host/npm-host.mjs';
import { cache, root } from './host/paths.mjs';
import { Failure, runProgram, runScript } from './host/process.mjs';
import { pictures, takeScreenshots } from './host/screenshot.mjs';
import { runInWebHost } from './host/web-host.mjs';
import { ensureInstalled } from './setup.mjs';
import { packExtension, vsceFolder } from './vsce.mjs';

const usage =
  'usage: node scripts/test-editor.mjs [--host=auto|npm|electron] [--push] [--installed] [--web] [--restricted] [--screenshots=NAME|all] [--grep=WORDS]';

await runScript(async () => {
  const options = readOptions();
  process.env.DNS_MAIL_AUTH_GREP = options.grep;
  const needsNpmHost =
    options.screenshots || options.installed || options.web || options.restricted || options.host === 'npm';
  const desktop = needsNpmHost ? undefined : findDesktopEditor();
  if (options.host === 'electron' && desktop === undefined) {
    throw new Failure(
      'no desktop VS Code (VSCODE_EXE, `code`, VSCODE_DOWNLOAD=1), or no display and no xvfb-run',
    );
  }
  // The desktop host needs the installation too: its runner wants a newer Node than this project does.
  await Promise.all([build(), installHost()]);
  if (options.screenshots) {
    for (const path of await takeScreenshots(options.screenshots))
      console.log(`Wrote ${relative(root, path)}`);
    return 0;
  }
  if (options.installed) {
    ensureInstalled(vsceFolder);
    const vsix = join(cache, 'editor-test.vsix');
    packExtension(vsix);
    return writeResults(await runInNpmHost([options.push ? 'push' : 'pull'], { vsix }));
  }
  if (options.restricted) return writeResults([await runRestricted()]);
  if (options.web) return writeResults(await runInWebHost());
  const runs = desktop
    ? [await runInDesktopEditor(desktop, options.push ? 'push' : 'pull')]
    : await runInNpmHost(options.push ? ['push'] : ['pull', 'push']);
  return writeResults(
    desktop || options.push ? runs : [...runs, await runRestricted(), ...(await runInWebHost())],
  );
});

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string', default: 'auto' },
        push: { type: 'boolean', default: false },
        installed: { type: 'boolean', default: false },
        web: { type: 'boolean', default: false },
        restricted: { type: 'boolean', default: false },
        screenshots: { type: 'string' },
        grep: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    if (!['auto', 'npm', 'electron'].includes(values.host)) throw new Error(`unknown host "${values.host}"`);
    const names = ['all', ...pictures.map(({ name }) => name)];
    if (values.screenshots === undefined || names.includes(values.screenshots)) return values;
    throw new Error(`no picture "${values.screenshots}" (${names.join(', ')})`);
  } catch (error) {
    throw new Failure(`${error.message.split('.')[0]}; ${usage}`);
  }
}

async function build() {
  await runProgram(process.execPath, [join(root, 'scripts/build.mjs'), '--tests'], {
    cwd: root,
    timeoutSeconds: 120,
  });
}

/** Prints the totals and keeps them for other programs. Returns the exit status. */
function writeResults(runs) {
  const count = (name) => runs.reduce((sum, run) => sum + run[name], 0);
  const [passed, failed] = [count('passed'), count('failed')];
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'editor-results.json'), `${JSON.stringify({ passed, failed, runs }, null, 2)}\n`);
  console.log(`\neditor: ${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
