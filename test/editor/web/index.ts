/**
 * The entry that VS Code for the Web loads and runs inside a web worker. What happened is told to the window, one JSON value
 * a line: a worker has no files.
 */
import 'mocha/mocha.js';
import { env } from 'vscode';

/** Runs the suite. Rejects on a failed test. */
export async function run(): Promise<void> {
  // As a page has it: the global that the bundle above makes.
  const { mocha } = globalThis as unknown as { readonly mocha: BrowserMocha };
  mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: class {} });
  if (env.language === 'ja') await import('./japanese.suite');
  else {
    await import('./web.suite');
    await import('./report.suite');
  }
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      report({ kind: 'end' });
      resolve(failed);
    });
    runner.on('pass', (test) =>
      report({ kind: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 }),
    );
    runner.on('pending', (test) => report({ kind: 'fail', title: test.fullTitle(), error: 'skipped' }));
    runner.on('fail', (test, error) =>
      report({ kind: 'fail', title: test.fullTitle(), error: String(error) }),
    );
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

interface BrowserMocha {
  setup(options: object): void;
  run(done: (failures: number) => void): Mocha.Runner;
}

function report(line: object): void {
  console.log(`dns-mail-auth: result ${JSON.stringify(line)}`);
}
