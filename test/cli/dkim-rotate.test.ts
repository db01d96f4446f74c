import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

let folder = '';
const at = (file: string): string => join(folder, file);

const head = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 hostmaster 1 2h 30m 2w 10m\n@ NS ns1\n';
const named = (selector: string) => ['--domain', 'example.com', '--selector', selector];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotate-'));
  const { out } = runCli(['dkim', 'keygen', ...named('s1'), '--type', 'ed25519', '--out', at('s1.pem')]);
  writeFileSync(
    at('db.example.com'),
    `${head}${out.replace('.example.com.', '')}_dmarc TXT "v=DMARC1; p=none"\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const matches = (selector: string) =>
  runCli([
    ...['dkim', 'test', '--key', at(`${selector}.pem`), ...named(selector), '--zone', at('db.example.com')],
  ]).out;

test('rotate puts a new key of the same kind beside the old one, and says when to revoke that', () => {
  const before = readFileSync(at('db.example.com'), 'utf8');
  const { status, out, error } = runCli([
    'dkim',
    'rotate',
    at('db.example.com'),
    ...named('s1'),
    '--out',
    at('s2.pem'),
  ]);
  expect([status, error]).toEqual([0, '']);
  expect(out).toMatch(
    /^; Publish s2, [^\n]*revoke s1\.\ns2\._domainkey\.example\.com\. IN TXT "v=DKIM1; k=ed25519; p=/,
  );
  expect(statSync(at('s2.pem')).mode & 0o777).toBe(0o600);
  const after = readFileSync(at('db.example.com'), 'utf8');
  const lines = after.split('\n');
  const added = lines.findIndex((line) => line.startsWith('s2._domainkey'));
  expect(lines[added - 1]).toMatch(/^s1\._domainkey/);
  expect(lines.filter((_, index) => index !== added).join('\n')).toBe(before);
  expect([matches('s1'), matches('s2')]).toEqual([
    expect.stringContaining('is that of the private key'),
    expect.stringContaining('is that of the private key'),
  ]);
});

test('revoke empties the key and nothing else, once', () => {
  const { status, out } = runCli(['dkim', 'revoke', at('db.example.com'), ...named('s1')]);
  expect([status, out]).toEqual([0, expect.stringMatching(/^; Verifiers take signatures of s1 for invalid/)]);
  expect(out).toContain('\ns1._domainkey.example.com. IN TXT "v=DKIM1; k=ed25519; p="\n');
  expect(readFileSync(at('db.example.com'), 'utf8')).toContain(
    '\ns1._domainkey IN TXT "v=DKIM1; k=ed25519; p="\n',
  );
  expect(matches('s1')).toContain('the key is revoked');
  expect(matches('s2')).toContain('is that of the private key');
  const again = runCli(['dkim', 'revoke', at('db.example.com'), ...named('s1')]);
  expect([again.status, again.error]).toEqual([2, expect.stringContaining('is revoked already')]);
});

test('where the zone cannot take the key no key is made, and where the key cannot be written the zone stays', () => {
  const before = readFileSync(at('db.example.com'), 'utf8');
  const rotate = (...words: readonly string[]) =>
    runCli(['dkim', 'rotate', at('db.example.com'), ...named('s1'), ...words]);
  expect(rotate('--to', 's2', '--out', at('s3.pem'))).toMatchObject({
    status: 2,
    error: expect.stringContaining('s2._domainkey.example.com has records already'),
  });
  expect(() => statSync(at('s3.pem'))).toThrow();
  expect(rotate('--out', at('s2.pem'))).toMatchObject({
    status: 2,
    error: expect.stringContaining('exists already'),
  });
  expect(rotate('--out', at('s3.pem'), '--to', '..').error).toContain('is no selector');
  const none = runCli(['dkim', 'rotate', at('db.example.com'), ...named('x'), '--out', at('x.pem')]);
  expect(none.error).toContain('no key is written at x._domainkey.example.com');
  expect(readFileSync(at('db.example.com'), 'utf8')).toBe(before);
});

test('a key in a file that the zone includes is edited there', () => {
  writeFileSync(
    at('keys.inc'),
    'k._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\n',
  );
  const main = `${head}$INCLUDE ${at('keys.inc')}\n_dmarc TXT "v=DMARC1; p=none"\n`;
  writeFileSync(at('main.zone'), main);
  expect(runCli(['dkim', 'revoke', at('main.zone'), ...named('k')]).status).toBe(0);
  expect(readFileSync(at('keys.inc'), 'utf8')).toBe('k._domainkey TXT "v=DKIM1; k=ed25519; p="\n');
  expect(readFileSync(at('main.zone'), 'utf8')).toBe(main);
});

test('machines are told in JSON', () => {
  const out = at('j.pem');
  const made = runCli([
    'dkim',
    'keygen',
    ...named('j'),
    '--type',
    'ed25519',
    '--out',
    out,
    '--format',
    'json',
  ]);
  const told = JSON.parse(made.out);
  expect(told).toMatchObject({ version: 1, name: 'j._domainkey.example.com.', selector: 'j', key: out });
  expect(told.zone).toBe(`j._domainkey.example.com. IN TXT "${told.text}"\n`);
  const record = runCli(['dkim', 'record', ...named('j'), '--key', out, '--format', 'json']).out;
  expect(JSON.parse(record).text).toBe(told.text);
  writeFileSync(at('j.zone'), `${head}${told.zone}`);
  const words = [at('j.zone'), ...named('j'), '--format', 'json'];
  const rotated = JSON.parse(runCli(['dkim', 'rotate', ...words, '--out', at('j2.pem')]).out);
  expect(rotated).toMatchObject({ selector: 'j2', advice: expect.stringContaining('revoke j.') });
  expect(JSON.parse(runCli(['dkim', 'revoke', ...words]).out).text).toBe('v=DKIM1; k=ed25519; p=');
});
