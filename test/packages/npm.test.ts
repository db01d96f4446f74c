import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestClient } from '../lsp/client.js';
import { root } from '../run-cli.js';

/** An empty folder of somebody who has nothing of ours, and no network. */
const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-npm-'));
const examples = join(root, 'examples');

beforeAll(() => {
  // The programs were built before the tests; packing must not build them anew while others run them.
  npm(root, ['pack', '--ignore-scripts', `--pack-destination=${folder}`]);
  const [packed = ''] = readdirSync(folder);
  npm(folder, ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed)]);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(cwd: string, words: readonly string[]): void {
  execFileSync('npm', words, { cwd, stdio: 'pipe' });
}

function run(words: readonly string[]): { readonly status: number | null; readonly out: string } {
  const { status, stdout } = spawnSync('npx', ['--offline', 'dns-mail-auth', ...words], { cwd: folder });
  return { status, out: stdout.toString() };
}

test('the package brings nothing but itself', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'dns-mail-auth',
  ]);
  const found = readdirSync(join(folder, 'node_modules/dns-mail-auth'), {
    recursive: true,
    encoding: 'utf8',
  });
  expect(
    found
      .filter(
        (file) => !/^(?:docs(?:\/rules(?:\/.*)?)?|dist|dist\/(?:sbom.cdx.json|third-party.txt))$/.test(file),
      )
      .sort(),
  ).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.ja.md',
    'README.md',
    ...[
      'dist/check.js',
      'dist/cli.js',
      'dist/commands.js',
      'dist/explain.js',
      'dist/help.js',
      'dist/report.js',
      'dist/server-main.js',
      'dist/server.js',
      'dist/verify.js',
      'dist/words-ja.json',
    ],
    'package.json',
  ]);
});

test('npx dns-mail-auth check judges a zone', () => {
  const { status, out } = run(['check', join(examples, 'zones/db.example.net')]);
  expect(out).toContain('error DMARC010');
  expect(status).toBe(1);
});

test('npx dns-mail-auth explain explains, in Japanese too', () => {
  expect(run(['explain', 'DMARC010']).out).toContain('DMARC010');
  process.env.LC_ALL = 'ja_JP.UTF-8';
  expect(run(['explain', 'DMARC010']).out).toMatch(/\p{Script=Hiragana}/u);
  delete process.env.LC_ALL;
});

test('npx dns-mail-auth verify verifies a message against a zone', () => {
  const zone = join(examples, 'zones/db.example.com');
  const { status, out } = run(['verify', join(examples, 'messages/forged-invoice.eml'), '--zone', zone]);
  expect(out).toContain('DMARC fails');
  expect(status).toBe(1);
});

test('npx dns-mail-auth lsp is a language server', async () => {
  const client = new TestClient(['npx', '--offline', 'dns-mail-auth', 'lsp', '--stdio'], folder);
  await client.initialize({});
  const uri = 'file:///zones/db.example.com';
  await client.open(uri, '_dmarc IN TXT "v=DMARC1; p=quarantin"\n');
  expect((await client.pushedFor(uri, 1)).map(({ code }) => code)).toContain('DMARC010');
  expect(await client.stop()).toBe(0);
});
