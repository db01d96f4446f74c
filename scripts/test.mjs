// Usage: npm test
// Sets everything up and runs every test: formatting and lint, types, units and conformance, the real editor.
// The last line is "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  databasePackages,
  editorPackages,
  ensureDatabase,
  ensureEditors,
  ensureInstalled,
  ensureMailauth,
  ensureMailTools,
  ensureZoneTools,
  mailToolPackages,
  requireNode,
  root,
  zoneToolPackages,
} from './setup.mjs';

requireNode();
ensureInstalled();

const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const bin = (name) => join(root, 'node_modules', '.bin', name);
const totals = { passed: 0, failed: 0 };
const missing = [];

const env = { ...process.env };
if (!ensureZoneTools()) {
  env.DNS_MAIL_AUTH_WITHOUT_BIND = '1';
  env.DNS_MAIL_AUTH_WITHOUT_ZONE_TOOLS = '1';
  missing.push(`comparisons with name servers: apt-get install ${zoneToolPackages.join(' ')} on Debian`);
}
if (!ensureMailTools()) {
  env.DNS_MAIL_AUTH_WITHOUT_MAIL_TOOLS = '1';
  missing.push(
    `comparisons with dkimpy, pyspf and authheaders: apt-get install ${mailToolPackages.join(' ')} on Debian`,
  );
}
if (!ensureDatabase()) {
  env.DNS_MAIL_AUTH_WITHOUT_CLICKHOUSE = '1';
  missing.push(`reports on servers: apt-get install ${databasePackages.join(' ')} on Debian`);
}
if (!ensureMailauth()) {
  env.DNS_MAIL_AUTH_WITHOUT_MAILAUTH = '1';
  missing.push('comparisons with mailauth: npm ci in bench/peers');
}
if (!ensureEditors()) {
  env.DNS_MAIL_AUTH_WITHOUT_EDITORS = '1';
  missing.push(`other editors: apt-get install ${editorPackages.join(' ')} on Debian`);
}
const corpora = process.env.DNS_MAIL_AUTH_CORPORA ?? join(root, '..', 'shared', 'corpora');
if (!existsSync(corpora)) {
  missing.push('public corpora: set DNS_MAIL_AUTH_CORPORA to the folder that holds them');
}

check('format and lint', bin('biome'), ['check', '--error-on-warnings']);
check('types', bin('tsc'), ['-b']);
suite('units and conformance', bin('vitest'), 'unit-results.json', (file) => [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
]);
suite('editor', process.execPath, 'editor-results.json', () => [join(root, 'scripts/test-editor.mjs')]);
suite('editor, extension installed', process.execPath, 'editor-results.json', () => [
  join(root, 'scripts/test-editor.mjs'),
  '--installed',
]);

for (const what of missing) console.log(`Could not run ${what}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

/** A command that passes or fails as a whole. */
function check(name, command, words) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  count(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** A command that writes how many tests passed and failed into a file of .cache/. */
function suite(name, command, fileName, words) {
  console.log(`\n== ${name}`);
  const file = join(cache, fileName);
  rmSync(file, { force: true });
  const { status } = spawnSync(command, words(file), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  const result = existsSync(file)
    ? countsOf(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  // A runner that fails without a failing test has broken down, which counts as a failure.
  count(status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result);
}

/** The counts of Vitest's JSON reporter, or our own. Where nothing is missing, a test that did not run has failed. */
function countsOf(report) {
  if ('passed' in report) return report;
  const skipped = missing.length === 0 ? report.numPendingTests + report.numTodoTests : 0;
  if (skipped > 0) console.log(`${skipped} tests did not run although nothing is missing`);
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped };
}

function count({ passed, failed }) {
  totals.passed += passed;
  totals.failed += failed;
}
