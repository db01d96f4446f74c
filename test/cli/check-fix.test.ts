import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fix-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const head =
  '$ORIGIN example.com.\n$TTL 60\n@ SOA ns1.example.net. h 1 7200 3600 1209600 300\n@ NS ns1.example.net.\n';
const wrong = `${head}@ TXT "v=spf1 a:a.example.net a:a.example.net -all"\n_dmarc TXT "v=DMARC1; p=reject; pct=100; rua=mailto:d@example.com"\n`;
const right = wrong.replace(' a:a.example.net', '').replace(' pct=100;', '');

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('check --fix', () => {
  test('fixes what is safe, says what, and judges what is left', () => {
    const path = file('a.zone', wrong);
    chmodSync(path, 0o640);
    const { status, out, error } = runCli(['check', '--fix', '--no-git', path]);
    expect(error).toBe('');
    expect(out).toContain(`${path}: fixed: 2 (DMARC020 1, SPF039 1)\n`);
    expect(out).not.toMatch(/warning DMARC020|info SPF039/);
    expect(readFileSync(path, 'utf8')).toBe(right);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.zone']);
    expect(status).toBe(0);
    const again = runCli(['check', '--fix', '--no-git', path]);
    expect(again.out).not.toContain('fixed:');
  });

  test('leaves what is not safe, and does not touch a file with nothing to fix', () => {
    const text = `${head}_dmarc TXT "v=DMARC1; p=rejct; rua=mailto:d@example.com"\n`;
    const path = file('a.zone', text);
    const before = statSync(path);
    expect(runCli(['check', '--fix', '--no-git', path]).status).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(statSync(path)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test('keeps CRLF, a byte order mark and octets that are no UTF-8', () => {
    const crlf = `; \xe4\r\n${wrong.replaceAll('\n', '\r\n')}`;
    const path = file('a.zone', Buffer.from(crlf, 'latin1'));
    runCli(['check', '--fix', '--no-git', path]);
    expect(readFileSync(path, 'latin1')).toBe(`; \xe4\r\n${right.replaceAll('\n', '\r\n')}`);
    const marked = file('b.zone', `\ufeff; first\n${wrong}`);
    runCli(['check', '--fix', '--no-git', marked]);
    expect(readFileSync(marked, 'utf8')).toBe(`\ufeff; first\n${right}`);
  });

  test('writes to where links lead, and keeps all names of a file', () => {
    const target = file('target', wrong);
    const link = join(folder, 'link.zone');
    symlinkSync(target, link);
    runCli(['check', '--fix', '--no-git', link]);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe(right);
    const one = file('one.zone', `${wrong}; and a long comment behind\n`);
    const other = join(folder, 'other');
    linkSync(one, other);
    runCli(['check', '--fix', '--no-git', one]);
    expect(readFileSync(other, 'utf8')).toBe(`${right}; and a long comment behind\n`);
    expect(statSync(one).ino).toBe(statSync(other).ino);
  });

  test('leaves a file that is read-only, says so, and judges it as it is', () => {
    const path = file('a.zone', wrong);
    chmodSync(path, 0o444);
    const { status, out, error } = runCli(['check', '--fix', '--no-git', path]);
    expect(error).toBe(`${path}: not written: the file is read-only\n`);
    expect(status).toBe(2);
    expect(out).not.toContain('fixed:');
    expect(out).toContain('SPF039');
    expect(readFileSync(path, 'utf8')).toBe(wrong);
  });

  test('fixes included files in what is their own matter', () => {
    const part = 'b TXT "v=spf1 a:a.example.net a:a.example.net -all"\nc A 192.0.2.1\nc A 192.0.2.1\n';
    const included = file('part.inc', part);
    const path = file('a.zone', `${head}$INCLUDE part.inc\n`);
    const { out } = runCli(['check', '--fix', '--no-git', folder]);
    expect(out).toContain(`${included}: fixed: 1 (SPF039 1)\n`);
    expect(readFileSync(included, 'utf8')).toBe(part.replace(' a:a.example.net', ''));
    expect(readFileSync(path, 'utf8')).toBe(`${head}$INCLUDE part.inc\n`);
  });

  test('tells JSON how many, other machine formats on standard error', () => {
    const json = runCli(['check', '--fix', '--no-git', '--format', 'json', file('a.zone', wrong)]);
    expect(JSON.parse(json.out).files[0]).toMatchObject({ fixed: 2 });
    const path = file('b.zone', wrong);
    const sarif = runCli(['check', '--fix', '--no-git', '--format', 'sarif', path]);
    expect(sarif.error).toBe(`${path}: fixed: 2 (DMARC020 1, SPF039 1)\n`);
    expect(JSON.parse(sarif.out).version).toBe('2.1.0');
  });

  test('does not take standard input', () => {
    const { status, error } = runCli(['check', '--fix', '-'], wrong);
    expect(status).toBe(2);
    expect(error).toBe('dns-mail-auth check: --fix writes files, and "-" is none\n');
  });
});
