import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../run-cli.js';

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
