// usage: node desktop-runner.mjs JSON (started by desktop.mjs with Node 22 or newer, which @vscode/test-electron needs)
import { runTests } from '@vscode/test-electron';

const task = JSON.parse(process.argv[2]);
try {
  await runTests({
    ...(task.executable ? { vscodeExecutablePath: task.executable } : { version: task.version }),
    cachePath: task.cachePath,
    extensionDevelopmentPath: [task.extension, ...task.otherExtensions],
    extensionTestsPath: task.tests,
    extensionTestsEnv: task.env,
    launchArgs: [
      task.workspace,
      '--disable-extensions',
      `--user-data-dir=${task.profile}`,
      `--extensions-dir=${task.profile}/extensions`,
    ],
  });
} catch (error) {
  console.error(`error: ${error.message ?? error}`);
  process.exit(1);
}
