import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../run-cli.js';

/** Nodes before 22.8 do not say where they keep what they compiled: there nothing is kept. */
const keeps = 'getCompileCacheDir' in module;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-compiled-'));
  for (const file of ['cli.js', 'check.js']) cpSync(join(root, 'dist', file), join(folder, 'dist', file));
  writeFileSync(join(folder, 'example.com.zone'), 'example.com. 60 TXT "v=spf1 -all"\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(environment: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'dist/cli.js'), 'check', '--no-git', join(folder, 'example.com.zone')],
    { env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache'), ...environment } },
  );
  return `${stdout}${stderr}`;
}

function kept(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('dns-mail-auth-'))
    .map((path) => join(folder, path));
}

describe('what was compiled of a command', () => {
  it('is kept by the first run for those of the same user, and changes nothing', () => {
    const first = check();
    expect(first).toContain('1 file, 1 record: ');
    const files = kept();
    expect(files).toHaveLength(keeps ? 1 : 0);
    const before = files.map((path) => statSync(path).mtimeMs);
    for (const path of files)
      expect(statSync(path).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
    expect(check()).toBe(first);
    expect(kept().map((path) => statSync(path).mtimeMs)).toEqual(before);
  });

  it('is compiled anew where somebody else could have written it, or where it is damaged', () => {
    const first = check();
    for (const path of kept()) {
      const whole = readFileSync(path);
      const damaged = Uint8Array.from(whole);
      damaged.fill(0x5a, damaged.length >> 1, (damaged.length >> 1) + 64);
      for (const octets of [damaged, whole.subarray(0, whole.length >> 1), new Uint8Array()]) {
        writeFileSync(path, octets);
        expect(check()).toBe(first);
        expect(readFileSync(path).length).toBeGreaterThan(whole.length >> 1);
      }
      writeFileSync(path, damaged);
      chmodSync(path, 0o666);
      expect(check()).toBe(first);
      expect(readFileSync(path)).not.toEqual(Buffer.from(damaged));
    }
  });

  it('is not used for another text of the program', () => {
    check();
    const program = join(folder, 'dist/check.js');
    writeFileSync(
      program,
      readFileSync(program, 'utf8').replaceAll('no file or folder to check', 'another text entirely!!!!!'),
    );
    const { stderr } = spawnSync(process.execPath, [join(folder, 'dist/cli.js'), 'check'], {
      env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
    });
    expect(stderr.toString()).toContain('another text entirely!!!!!');
  });

  it('is not kept where the user wants nothing kept', () => {
    check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(kept()).toEqual([]);
  });
});
