import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root, runCli } from '../run-cli.js';

const zones = ['dist/cli.js', 'check', 'examples/zones'];

/** Runs through a shell, since the point is what stands behind the pipe. */
const shell = (line: string) => spawnSync('bash', ['-c', line], { cwd: root, encoding: 'utf8' });

test('a full disk is told in one line, and is no finding', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, zones, {
    cwd: root,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'dns-mail-auth: standard output: ENOSPC: no space left on device, write\n',
  });
});

test('nobody reads standard error any more', () => {
  const line = `"${process.execPath}" dist/cli.js report README.md LICENSE 2>&1 >/dev/null | true; echo \${PIPESTATUS[0]}`;
  expect(shell(line).stdout).toBe('2\n');
});

test('help lists the commands, and tells of the one that is named', () => {
  const { out } = runCli(['--help']);
  expect(out.split('\n').slice(2, 5)).toEqual([
    '  check PATH...    Judge zone files, or folders of them',
    '  audit DOMAIN...  Judge everything that domains publish about mail',
    '  drift PATH...    Compare the mail records of zones with what DNS says',
  ]);
  expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  const spf = runCli(['spf', '--help']).out;
  expect(spf).toMatch(/^Usage: dns-mail-auth spf --client-ip/);
  expect(['help', '--help', '-h'].map((word) => runCli([word, 'spf']).out)).toEqual([spf, spf, spf]);
  expect(runCli(['help', 'spfx'])).toMatchObject({ status: 2, out: '' });
  expect(runCli(['help', '--help'])).toEqual({ status: 0, out, error: '' });
});

test.each([
  [['--clientip', '192.0.2.1'], 'there is no option "--clientip"; see --help'],
  [['-q'], 'there is no option "-q"; see --help'],
  [
    ['--timeout', '-1'],
    '--timeout has no value before the next option; one that begins with "-" is written --timeout=VALUE',
  ],
  [['--timeout'], "Option '--timeout <value>' argument missing"],
])('wrong options: %j', (words, message) => {
  expect(runCli(['spf', ...words])).toEqual({
    status: 2,
    out: '',
    error: `dns-mail-auth spf: ${message}\n`,
  });
});
