import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileZone, withBind } from '../bind.js';
import { root, runCli } from '../run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-generator-'));
afterAll(() => rmSync(folder, { recursive: true }));

function generate(shape: string, records: number, name: string, seed = 1): string {
  const words = ['bench/zones/generate.mjs', shape, String(records), join(folder, name), String(seed)];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const text = readFileSync(join(folder, name), 'latin1');
  expect(JSON.parse(stdout)).toEqual({ records, lines: text.split('\n').length - 1, bytes: text.length });
  return text;
}

describe.each(['mixed', 'flat', 'hosts', 'mail'])('a generated zone of shape %s', (shape) => {
  test('has exactly as many records as asked for, for us', () => {
    generate(shape, 1500, `${shape}.zone`);
    const { out } = runCli([
      'check',
      '--origin',
      'example.com',
      '--fail-on',
      'error',
      join(folder, `${shape}.zone`),
    ]);
    expect(out).toMatch(/1 file, 1500 records: 0 errors/);
  });

  test.runIf(withBind)('and for BIND', () => {
    generate(shape, 1500, `${shape}.zone`);
    expect(compileZone(folder, `${shape}.zone`, 'example.com', folder).records).toHaveLength(1500);
  });

  test('is the same for the same seed, and another for another', () => {
    const text = generate(shape, 500, 'a.zone');
    expect(generate(shape, 500, 'b.zone')).toBe(text);
    expect(generate(shape, 500, 'c.zone', 2)).not.toBe(text);
  });
});
