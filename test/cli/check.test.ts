import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

let folder: string;
const soa =
  '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1.example.net. h 1 7200 3600 1209600 300\n@ NS ns1.example.net.\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(folder, 'zones'));
  writeFileSync(
    join(folder, 'zones/db.example.com'),
    `${soa}_dmarc TXT ( "v=DMARC1; p=no"\n\t"body; rua=mailto:d@example.com" )\n`,
  );
  writeFileSync(
    join(folder, 'zones/example.org'),
    '@ IN SOA ns1.example.net. h 1 7200 3600 1209600 300\n  60 NS ns1.example.net.\n',
  );
  writeFileSync(join(folder, 'zones/readme.md'), '# not a zone\n');
  writeFileSync(join(folder, 'good.zone'), soa);
  writeFileSync(join(folder, 'binary.zone'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]));
  symlinkSync('/dev/null', join(folder, 'device.zone'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('check', () => {
  test('shows the line and marks the very characters, over two strings', () => {
    const { status, out } = runCli(['check', join(folder, 'zones/db.example.com')]);
    expect(status).toBe(1);
    expect(out).toContain('db.example.com:5:27 error DMARC010 "nobody" is no policy');
    expect(out).toContain('  5 | _dmarc TXT ( "v=DMARC1; p=no"\n    |                           ^^\n');
    expect(out).toContain('  6 | \t"body; rua=mailto:d@example.com" )\n    | \t ^^^^\n');
    expect(out.trimEnd().split('\n').pop()).toBe('1 file, 3 records: 1 error, 0 warnings, 0 infos');
  });

  test('says in Japanese why a file is not included, where else to look, and how much there is', () => {
    const lost = join(folder, 'lost.zone');
    writeFileSync(lost, `${soa}$INCLUDE nothing.inc\nwww A 192.0.2.1\nwww CNAME a.example.net.\n`);
    const { out } = runCli(['check', '--language', 'ja', lost]);
    expect(out).toContain(
      'error ZONE009 「nothing.inc」は取り込まれません(ファイルもフォルダーも見つかりません): BINDはゾーンを拒否します',
    );
    expect(out).toMatch(/ {2}参照: \d+ 行目 \d+ 桁目: /);
    expect(out.trimEnd().split('\n').pop()).toMatch(
      /^ファイル 1 個、レコード 4 個: エラー \d 件、警告 \d 件、情報 \d 件$/,
    );
    rmSync(lost);
  });

  test('says in Japanese what cannot be read, in JSON too when asked', () => {
    const gone = join(folder, 'gone.zone');
    const { out, error } = runCli(['check', '--language', 'ja', '--format', 'json', gone]);
    expect(error).toBe(`${gone}: ファイルもフォルダーも見つかりません\n`);
    expect(JSON.parse(out).errors).toMatchObject([
      { path: gone, message: 'ファイルもフォルダーも見つかりません' },
    ]);
  });

  test('finds zones in a folder by name and by how they begin', () => {
    const { out } = runCli(['check', '--format', 'json', join(folder, 'zones')]);
    const paths = JSON.parse(out).files.map(({ path }: { path: string }) => path.slice(folder.length + 1));
    expect(paths).toEqual(['zones/db.example.com', 'zones/example.org']);
  });

  test('JSON has the shape of the interface', () => {
    const { status, out } = runCli(['check', '--format=json', join(folder, 'zones/db.example.com')]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      files: [
        {
          path: join(folder, 'zones/db.example.com'),
          origin: 'example.com.',
          records: 3,
          findings: [
            {
              code: 'DMARC010',
              name: 'policy-invalid',
              severity: 'error',
              message: expect.stringContaining('"nobody"'),
              line: 5,
              column: 27,
              endLine: 6,
              endColumn: 7,
              owner: '_dmarc.example.com.',
              fixes: [],
            },
          ],
        },
      ],
      summary: { error: 1, warning: 0, info: 0 },
      errors: [],
    });
  });

  test('a file that cannot be read is named in one line, and the others are judged', () => {
    const paths = ['missing.zone', 'binary.zone', 'device.zone', 'good.zone'].map((file) =>
      join(folder, file),
    );
    const { status, out, error } = runCli(['check', '--format', 'json', ...paths]);
    expect(status).toBe(2);
    expect(error.split('\n')).toEqual([
      `${paths[0]}: no such file or folder`,
      `${paths[1]}: a binary file, not a zone`,
      `${paths[2]}: neither a file nor a folder`,
      '',
    ]);
    const report = JSON.parse(out);
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual([paths[3]]);
    expect(report.errors).toHaveLength(3);
  });

  test('takes an origin in any script', () => {
    const { out } = runCli(['zone', '--origin', '日本語.jp', '-'], '$TTL 60\n@ NS ns.example.\n');
    expect(out).toBe('xn--wgv71a119e.jp. 60 IN NS ns.example.\n');
  });

  test('reads standard input, and --origin names the zone', () => {
    const { status, out } = runCli(
      ['check', '--format', 'json', '--origin', 'example.net', '-'],
      'www 60 A 192.0.2.1\n',
    );
    expect(status).toBe(0);
    expect(JSON.parse(out).files).toMatchObject([{ path: '<stdin>', origin: 'example.net.', records: 1 }]);
  });

  test.each([
    ['never', 0],
    ['info', 1],
    ['warning', 1],
    ['error', 1],
  ])('--fail-on %s exits %i on an error', (threshold, expected) => {
    expect(runCli(['check', '--fail-on', threshold, join(folder, 'zones/db.example.com')]).status).toBe(
      expected,
    );
  });

  test('--config sets severities', () => {
    const config = join(folder, 'config.json');
    writeFileSync(config, '{ "rules": { "DMARC010": "info" } }');
    const { status, out } = runCli([
      'check',
      '--config',
      config,
      '--format',
      'json',
      join(folder, 'zones/db.example.com'),
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out).summary).toEqual({ error: 0, warning: 0, info: 1 });
  });

  test.each([
    [
      '{ "rules": { "DMARC010": "none" } }',
      'wrong.json: "DMARC010" takes error, warning, info or off; "none" is none of them',
    ],
    ['{ "rules": { "__proto__": "off" } }', 'wrong.json: there is no rule "__proto__"'],
    ['{ "standard": 7 }', '--standard takes rfc9989, rfc7489; "7" is none of them'],
    ['[]', 'not a JSON object'],
    ['{', 'JSON'],
  ])('--config with %s is a usage error', (text, message) => {
    const config = join(folder, 'wrong.json');
    writeFileSync(config, text);
    const { status, error } = runCli(['check', '--config', config, folder]);
    expect(status).toBe(2);
    expect(error).toContain(message);
  });

  test('a link to a file is followed, a link to itself is named, and a folder without zones is not a success', () => {
    const links = join(folder, 'links');
    mkdirSync(join(links, 'empty'), { recursive: true });
    writeFileSync(join(links, 'db.ts'), 'export const db = 1;\n');
    symlinkSync(join(folder, 'good.zone'), join(links, 'db.example.net'));
    symlinkSync(join(links, 'loop'), join(links, 'loop'));
    const { out } = runCli(['check', '--format', 'json', links]);
    expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual([
      join(links, 'db.example.net'),
    ]);
    const { status, error } = runCli([
      'check',
      join(links, 'loop'),
      join(links, 'empty'),
      join(links, 'db.ts/x'),
    ]);
    expect(status).toBe(2);
    expect(error.split('\n')).toEqual([
      `${join(links, 'loop')}: a link that leads to itself`,
      `${join(links, 'empty')}: no zone file in this folder`,
      `${join(links, 'db.ts/x')}: no such file or folder`,
      '',
    ]);
  });

  test('a message cannot drive the terminal, and quotes no more than a line', () => {
    const { out } = runCli(
      ['check', '-'],
      `${soa}a \x1b[31mTYPE x\nb ${'y'.repeat(100_000)} z\nc.example.com\x1b TXT x\n`,
    );
    expect(out).not.toContain('\x1b');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(400);
  });

  test('a line cannot drive the terminal', () => {
    const { out } = runCli(['check', '-'], `${soa}\x1b[31m TXT "x\x1b]0;owned\x07\n`);
    expect(out).toContain('ZONE001');
    expect(out).not.toContain('\x1b');
  });

  test.each([
    [['check'], 'no file or folder to check'],
    [
      ['check', '--format', 'yaml', '.'],
      '--format takes text, json, sarif, github, junit; "yaml" is none of them',
    ],
    [['check', '--nonsense', '.'], 'there is no option "--nonsense"'],
    [['check', '--origin', 'a..b', '.'], '--origin "a..b" is no domain name'],
    [['check', '--config', '/nowhere.json', '.'], '--config /nowhere.json: ENOENT'],
    [['frobnicate'], 'there is no command "frobnicate"'],
  ])('%j is a usage error', (words, message) => {
    const { status, out, error } = runCli(words);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).toContain(message);
  });
});

test('zone prints the effective zone', () => {
  const { status, out } = runCli(['zone', join(folder, 'zones/db.example.com')]);
  expect(status).toBe(0);
  expect(out.split('\n')).toEqual([
    'example.com. 60 IN SOA ns1.example.net. h.example.com. 1 7200 3600 1209600 300',
    'example.com. 60 IN NS ns1.example.net.',
    '_dmarc.example.com. 60 IN TXT "v=DMARC1; p=no" "body; rua=mailto:d@example.com"',
    '',
  ]);
});

test('--help and --version', () => {
  expect(runCli(['--help']).out).toContain('check PATH...');
  expect(runCli(['--version']).out).toMatch(/^[0-9]+\.[0-9]+\.[0-9]+\n$/);
});
