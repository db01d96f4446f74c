import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

let folder = '';
const at = (file: string): string => join(folder, file);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dkim-'));
  writeFileSync(
    at('mail.eml'),
    'From: Alice <alice@example.com>\nTo: bob@example.net\nSubject: caf\u00e9\nDate: Fri, 20 Nov 2026 09:00:00 +0000\n\nHi.\n\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const named = ['--domain', 'example.com', '--selector', 's1'];

/** A zone file that holds some lines below a head. */
function writeZone(file: string, lines: string): string {
  const head = '$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 hostmaster 1 2h 30m 2w 10m\n@ NS ns1\n';
  writeFileSync(at(file), `${head}_dmarc TXT "v=DMARC1; p=reject"\n${lines}`);
  return at(file);
}

describe.each([
  ['rsa', ['--bits', '2048']],
  ['ed25519', []],
])('%s', (type, options) => {
  const key = () => at(`${type}.pem`);
  let zone = '';

  test('keygen writes the private key for its owner alone, and shows the record', () => {
    const made = runCli(['dkim', 'keygen', ...named, '--type', type, ...options, '--out', key()]);
    expect(made.status).toBe(0);
    expect(made.error).toBe('');
    expect(statSync(key()).mode & 0o777).toBe(0o600);
    expect(readFileSync(key(), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(made.out).toMatch(
      new RegExp(`^s1\\._domainkey\\.example\\.com\\. IN TXT [^]*v=DKIM1; k=${type}; `),
    );
    expect(made.out).not.toContain(readFileSync(key(), 'utf8').split('\n')[1]);
    zone = writeZone(`${type}.zone`, made.out);
    expect(runCli(['check', '--no-git', '--fail-on', 'warning', zone]).out).not.toContain('DKIM');
  });

  test('a key that is there is not overwritten', () => {
    const before = readFileSync(key(), 'utf8');
    const again = runCli(['dkim', 'keygen', ...named, '--out', key()]);
    expect([again.status, again.out]).toEqual([2, '']);
    expect(again.error).toContain('exists already');
    expect(readFileSync(key(), 'utf8')).toBe(before);
  });

  test('record prints the same record again', () => {
    const record = runCli(['dkim', 'record', '--key', key(), ...named]).out;
    expect(readFileSync(zone, 'utf8')).toContain(record);
  });

  test.each([
    [],
    ['--canonicalization', 'simple/simple'],
    ['--canonicalization', 'relaxed', '--headers', 'all', '--expire', '3600'],
    ['--headers', 'from:subject:from', '--identity', 'alice@example.com', '--body-length', '3'],
    ['--headers', 'all', '--oversign', 'no', '--query', 'dns/txt', '--copy-fields', '--time', 'none'],
    ['--headers', 'from:x-none', '--oversign', 'yes', '--body-length', 'whole'],
  ])('what sign signs, verify passes: %j %j %j %j %j %j %j', (...more) => {
    const words = more.filter((word) => word !== undefined);
    const signed = runCli(['dkim', 'sign', at('mail.eml'), '--key', key(), ...named, ...words]);
    expect(signed.error).toBe('');
    expect(signed.out).toMatch(/^DKIM-Signature: v=1; a=/);
    const file = at('signed.eml');
    writeFileSync(file, signed.out);
    const verified = runCli(['verify', file, '--zone', zone, '--format', 'json']);
    const [message] = JSON.parse(verified.out).messages;
    expect(message.dkim[0]).toMatchObject({ result: 'pass', domain: 'example.com', selector: 's1' });
    expect(message.dmarc.result).toBe('pass');
    expect(verified.status).toBe(0);
  });

  test('a profile says what options say, and options override it', () => {
    const profile = { domain: 'example.com', selector: 's1', key: `${type}.pem`, headers: 'from:to' };
    writeFileSync(at('profile.json'), JSON.stringify({ name: 'test', ...profile, query: true }));
    const from = ['--profile', at('profile.json')];
    const signed = runCli(['dkim', 'sign', at('mail.eml'), ...from]);
    expect(signed.error).toBe('');
    expect(signed.out).toMatch(/\sq=dns\/txt;[\s\S]*\sh=from:to;/);
    const other = runCli(['dkim', 'sign', at('mail.eml'), ...from, '--headers', 'from', '--selector', 's2']);
    expect(other.out).toMatch(/\ss=s2;[\s\S]*\sh=from;/);
    expect(runCli(['dkim', 'test', ...from, '--zone', zone])).toMatchObject({ status: 0, error: '' });
  });

  test('test holds the key against what is published, and names every mismatch', () => {
    const tested = (zoneFile: string) =>
      runCli(['dkim', 'test', '--key', key(), ...named, '--zone', zoneFile]);
    expect(tested(zone)).toMatchObject({ status: 0, error: '' });
    const empty = writeZone('empty.zone', '');
    expect(tested(empty)).toMatchObject({
      status: 1,
      out: 's1._domainkey.example.com: there is no such name\n',
    });
    const revoked = writeZone('revoked.zone', runCli(['dkim', 'record', ...named, '--revoke']).out);
    expect(tested(revoked)).toMatchObject({
      status: 1,
      out: 's1._domainkey.example.com: the key is revoked\n',
    });
    const other = at(`other-${type}.pem`);
    const record = runCli(['dkim', 'keygen', ...named, '--type', type, '--testing', '--out', other]).out;
    const { out, status } = tested(writeZone('other.zone', record));
    expect(status).toBe(1);
    expect(out).toContain('not that of the private key');
    expect(out).toContain('t=y');
  });
});

test.each([
  [['dkim'], 'takes keygen, record, sign, test, rotate, revoke'],
  [['dkim', 'keygen', '--domain', 'example.com', '--out', 'x'], 'no --selector'],
  [['dkim', 'keygen', '--domain', 'com', '--selector', 's', '--out', 'x'], 'is no domain name'],
  [['dkim', 'keygen', '--domain', 'example.com', '--selector', '../s', '--out', 'x'], 'letters, digits'],
  [['dkim', 'sign', 'a', '--key', 'package.json', ...named], 'package.json: no private key in PEM'],
  [['dkim', 'sign', 'a', '--key', '/nowhere', ...named], 'no such file'],
  [['dkim', 'sign', 'a', '--profile', '/nowhere'], '/nowhere: ENOENT'],
  [['dkim', 'sign', 'a', '--profile', 'README.md'], 'README.md: no JSON'],
  [['dkim', 'sign', 'a', '--profile', 'package.json'], 'a profile has no member'],
  [['dkim', 'sign', 'a', '--key', 'k', ...named, '--headers', 'to'], '--headers "to": must name From'],
  [['dkim', 'sign', 'a', '--key', 'k', ...named, '--identity', 'a@b.c'], '--identity "a@b.c": [local part]'],
  [['dkim', 'sign', 'a', '--key', 'k', ...named, '--query', 'http'], '--query takes dns/txt'],
  [['dkim', 'sign', 'a', '--key', 'k', ...named, '--oversign', 'x'], '--oversign takes yes or no'],
])('%j is told in one line', (words, expected) => {
  const { status, out, error } = runCli(words);
  expect([status, out]).toEqual([2, '']);
  expect(error).toContain(expected);
  expect(error.trimEnd().split('\n').length).toBe(1);
});
