#!/usr/bin/env node
// usage: node scripts/editor.mjs [FOLDER]
//
// Builds the extension, starts VS Code as a server with it, and prints an address to open in a browser. Shows FOLDER,
// or examples/. Stays until Ctrl-C. Changes to the sources are seen after a new start.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installHost } from './host/install.mjs';
import { examples, root } from './host/paths.mjs';
import { Failure, runProgram, runScript } from './host/process.mjs';
import { startEditorServer, workbenchUrl } from './host/server.mjs';

const usage = 'usage: node scripts/editor.mjs [FOLDER]';

await runScript(async () => {
  const [argument] = process.argv.slice(2);
  if (argument?.startsWith('-')) {
    if (argument !== '--help' && argument !== '-h') throw new Failure(`unknown option ${argument}; ${usage}`);
    console.log(usage);
    return 0;
  }
  const folder = argument === undefined ? examples : resolve(argument);
  if (!existsSync(folder)) throw new Failure(`there is no folder ${folder}`);
  await Promise.all([
    runProgram(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, timeoutSeconds: 120 }),
    installHost(),
  ]);
  const server = await startEditorServer();
  const file = argument === undefined ? join(examples, 'zones/db.example.net') : undefined;
  const address = workbenchUrl(server.authority, { folder, file });
  console.log(`VS Code with DNS Mail Auth is at\n\n  ${address}\n\nCtrl-C stops it.`);
  const status = await server.exited;
  throw new Failure(`the VS Code server ended with ${status}`);
});
