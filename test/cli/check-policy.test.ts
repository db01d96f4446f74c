import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const zone = (origin: string, more: string): string =>
  `$ORIGIN ${origin}\n$TTL 60\n@ SOA ns1.example.org. h 1 7200 3600 1209600 300\n@ NS ns1.example.org.\n${more}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  mkdirSync(at('mta-sts.example.com/.well-known'), { recursive: true });
  const policy = 'version: STSv1\nmode: enforce\nmx: mx1.example.com\nmax_age: 604800\n';
  writeFileSync(at('mta-sts.example.com/.well-known/mta-sts.txt'), policy);
  writeFileSync(at('mta-sts.txt'), policy.replace('mx1', '*'));
  writeFileSync(at('policy.txt'), policy.replace('enforce', 'enforced'));
  writeFileSync(
    at('db.example.com'),
    zone('example.com.', '@ MX 10 mx1\n@ MX 20 mx2\nmx1 A 192.0.2.1\nmx2 A 192.0.2.2\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly code: string; readonly line: number; readonly column: number }[];
  }[];
}

function check(...paths: string[]): string[] {
  const { out } = runCli(['check', '--no-git', '--format', 'json', ...paths]);
  const { files } = JSON.parse(out) as Report;
  return files.flatMap(({ path, findings }) =>
    findings.map(({ code, line, column }) => `${path.slice(folder.length + 1)}:${line}:${column} ${code}`),
  );
}

describe('check of a policy file of MTA-STS', () => {
  test('knows one by its name and by how it begins', () => {
    expect(check(at('mta-sts.txt'), at('policy.txt'))).toEqual(['policy.txt:2:7 STS005']);
  });

  test('finds them in folders, and holds them against the zone of the domain in their path', () => {
    expect(check(folder)).toEqual(['mta-sts.example.com/.well-known/mta-sts.txt:2:7 STS005']);
  });

  test('shows the line', () => {
    const { status, out } = runCli(['check', at('policy.txt')]);
    expect(status).toBe(1);
    expect(out).toContain('policy.txt:2:7 error STS005 "enforced" is none of enforce, testing and none');
    expect(out).toContain('  2 | mode: enforced\n    |       ^^^^^^^^\n');
  });

  test('reads standard input', () => {
    const { out } = runCli(['check', '-'], 'version: STSv1\nmode: none\nmax_age: 99999999\n');
    expect(out).toContain('error STS006');
  });
});

describe('check of several zones', () => {
  test('a zone leaves a policy file alone that is formatted or printed', () => {
    expect(runCli(['fmt', '--check', folder]).out).not.toContain('mta-sts.txt');
  });
});
