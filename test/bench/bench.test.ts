import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs npm run bench on bundles that are there already, with the peers that are there already. */
function bench(words: readonly string[]) {
  return spawnSync(process.execPath, ['scripts/bench.mjs', '--no-build', '--no-install', ...words], {
    cwd: root,
    encoding: 'utf8',
  });
}

interface Row {
  readonly goal: string;
  readonly what: string;
  readonly verdict: string;
  readonly measured?: number;
  readonly reason?: string;
}

describe('a run on tiny zones', () => {
  // Not how fast anything is: only that each way of measuring comes to an end and a figure.
  const goals = ['Z1', 'Z4', 'Z5', 'Z7', 'E2', 'E3', 'E8', 'E9'];
  const json = join(folder, 'figures.json');
  const { stdout, stderr, status } = bench([...goals, '--size', '200', '--rounds', '1', '--json', json]);

  test('measures every goal that was asked for', () => {
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { rows }: { readonly rows: readonly Row[] } = JSON.parse(readFileSync(json, 'utf8'));
    expect([...new Set(rows.map(({ goal }) => goal))]).toEqual(goals);
    for (const { verdict, measured, reason } of rows) {
      expect(['', 'met', 'missed', 'not run']).toContain(verdict);
      if (verdict === 'not run') expect(reason).toMatch(/./);
      else expect(measured).toBeGreaterThan(0);
    }
  });

  test('and prints them as a table', () => {
    const lines = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(lines.length).toBeGreaterThan(goals.length);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(new Set(lines.map((line) => line.split(' | ').length)).size).toBe(1);
    expect(stdout).toMatch(/\d+ met, \d+ missed, \d+ not run\n$/);
  });
});

describe('a command line that cannot be understood is told in one line', () => {
  test.each([
    [['Z9'], 'there is no goal "Z9"'],
    [['--size', 'big'], '--size takes a whole number; "big" is none'],
    [['--transport', 'pigeon'], '--transport takes ipc or stdio'],
    [['Z1', '--docs'], '--docs writes a whole run down'],
  ])('%j', (words, complaint) => {
    const { status, stderr } = bench(words);
    expect(status).toBe(1);
    expect(stderr).toContain(`error: ${complaint}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
