// Usage: npm start
// Sets everything up and does the main job on examples/, offline: judges its zones, and verifies its messages against them.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, requireNode, root } from './setup.mjs';

requireNode();
ensureInstalled();
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });

const zones = ['db.example.com', 'example.org.zone', 'db.example.net'].flatMap((zone) => [
  '--zone',
  `examples/zones/${zone}`,
]);
show('The zones of examples/, judged offline:', ['check', '--fail-on', 'never', 'examples']);
show('Its messages, verified against those zones, offline too:', ['verify', 'examples/messages', ...zones]);
show('Who sent mail as example.com, by the reports of those who received it:', [
  'report',
  '-s',
  'examples/reports',
]);

/** Runs the command line and shows what it says. Findings and failed messages are what the examples are for. */
function show(title, words) {
  console.log(`\n${title}\n\n$ node dist/cli.js ${words.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['dist/cli.js', ...words], { cwd: root, stdio: 'inherit' });
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}

console.log(`
The same findings while you type:
  code --extensionDevelopmentPath="$PWD" examples     in VS Code on this machine
  npm run editor                                      in a real VS Code in your browser; nothing to install
Your own zones, messages and reports:
  node dist/cli.js check PATH...
  node dist/cli.js verify FILE.eml
  node dist/cli.js report FOLDER`);
