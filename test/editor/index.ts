/**
 * The entry that a VS Code host loads and runs inside its extension host. Knows nothing of the host: what happened is
 * written to the file in `DNS_MAIL_AUTH_RESULTS`, one JSON value a line, so that a host that dies leaves what it did.
 */
import { appendFileSync } from 'node:fs';
import { showScene } from './scenes';

/** Runs the suite, or shows the scene that `DNS_MAIL_AUTH_SCENE` names. Rejects on a failed test. */
export async function run(): Promise<void> {
  const scene = process.env.DNS_MAIL_AUTH_SCENE;
  if (scene) return showScene(scene);
  const failures = await runSuite();
  if (failures > 0) throw new Error(`${failures} failed`);
}

async function runSuite(): Promise<number> {
  // Imported, not required: mocha is an ES module, and not every Node that VS Code has shipped can require one.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: 'min', color: false });
  const wanted = process.env.DNS_MAIL_AUTH_GREP;
  if (wanted) mocha.grep(wanted);
  // The suites are part of this bundle and not files of their own, so mocha's globals are made before they load.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (process.env.DNS_MAIL_AUTH_SUITE === 'restricted') await import('./restricted.suite');
  else await importSuites();
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      report({ kind: 'end' });
      resolve(failures);
    });
    runner.on('pass', (test) =>
      report({ kind: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 }),
    );
    runner.on('pending', (test) => report({ kind: 'fail', title: test.fullTitle(), error: 'skipped' }));
    runner.on('fail', (test, error) =>
      report({ kind: 'fail', title: test.fullTitle(), error: String(error) }),
    );
  });
}

async function importSuites(): Promise<void> {
  await import('./activation.suite');
  await import('./complete.suite');
  await import('./dkim.suite');
  await import('./findings.suite');
  await import('./hover.suite');
  await import('./live-dns.suite');
  await import('./mail-view.suite');
  await import('./message-files.suite');
  await import('./names.suite');
  await import('./report.suite');
  await import('./settings.suite');
  await import('./tools.suite');
  await import('./verdict-page.suite');
  await import('./verify.suite');
  // Last: it kills the server that all others talk to.
  await import('./crash.suite');
}

type Report =
  | { readonly kind: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'fail'; readonly title: string; readonly error: string }
  | { readonly kind: 'end' };

function report(line: Report): void {
  const file = process.env.DNS_MAIL_AUTH_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}
