// Usage: npm start
// Sets everything up and does the main job on examples/, offline: judges its zones and prints what was found.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, requireNode, root } from './setup.mjs';

requireNode();
ensureInstalled();
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });

console.log('\nThe zones of examples/, judged offline:\n\n$ node dist/cli.js check examples\n');
const judge = spawnSync(process.execPath, ['dist/cli.js', 'check', '--fail-on', 'never', 'examples'], {
  cwd: root,
  stdio: 'inherit',
});
if (judge.status !== 0) process.exit(judge.status ?? 2);

console.log(`
The same findings while you type:
  code --extensionDevelopmentPath="$PWD" examples     in VS Code on this machine
  npm run editor                                      in a real VS Code in your browser; nothing to install
Your own zones:
  node dist/cli.js check PATH...`);
