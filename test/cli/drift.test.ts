import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBind } from '../bind.js';
import { type Named, withNamed } from '../dns-server/named.js';
import { runCli } from '../run-cli.js';

const head = (ttl: number, serial: number): string =>
  `$ORIGIN example.com.\n$TTL ${ttl}\n@ SOA ns1 hostmaster ${serial} 7200 3600 1209600 300\n@ NS ns1\nns1 A 127.0.0.1\n`;
const mine = `${head(3600, 2)}@ TXT "v=spf1 mx -all"
@ MX 10 mail
mail A 192.0.2.25
_dmarc TXT "v=DMARC1; p=reject"
s2026._domainkey TXT "v=DKIM1; p="
_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}
`;
const theirs = `${head(3600, 1)}@ TXT "verification=1"
@ TXT "v=spf1 m" "x -all"
@ MX 10 mail
mail A 192.0.2.25
_dmarc TXT "v=DMARC1; p=none"
_mta-sts TXT "v=STSv1; id=1"
_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}
`;
const late = theirs.replace('$TTL 3600', '$TTL 600').replace('p=none', 'p=reject');

let folder: string;
let first: Named;
let second: Named;
const file = (): string => join(folder, 'db.example.com');

describe.runIf(withBind)('drift, against a real name server', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-drift-'));
    writeFileSync(file(), mine);
    [first, second] = await Promise.all([
      withNamed({ 'example.com': theirs }),
      withNamed({ 'example.com': late }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([first.stop(), second.stop()]);
    rmSync(folder, { recursive: true });
  });
  const at = ({ port }: Named): string => `127.0.0.1:${port}`;

  test('tells what differs, where it stands in the file, and both versions', () => {
    const { status, out, error } = runCli(['drift', file(), '--dns', at(first)]);
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(out.replaceAll(folder, '.')).toBe(`./db.example.com: example.com and ${at(first)}
  ./db.example.com:9:1 warning DMARC at _dmarc.example.com is published as "v=DMARC1; p=none"
    - _dmarc.example.com. 3600 IN TXT "v=DMARC1; p=none"
    + _dmarc.example.com. 3600 IN TXT "v=DMARC1; p=reject"
  ./db.example.com:10:1 warning DKIM at s2026._domainkey.example.com is not published
    + s2026._domainkey.example.com. 3600 IN TXT "v=DKIM1; p="
  ./db.example.com:3:1 warning MTA-STS at _mta-sts.example.com is published, but the zone does not have it: it is gone once the zone is served
    - _mta-sts.example.com. 3600 IN TXT "v=STSv1; id=1"
  3 of 8 names differ, 0 could not be compared

`);
  });

  test('asks each server by itself', () => {
    const words = ['--dns', at(first), '--dns', at(second), '--each', '--format', 'json'];
    const { status, out } = runCli(['drift', file(), ...words]);
    expect(status).toBe(1);
    const { version, files, errors } = JSON.parse(out);
    expect({ version, errors }).toEqual({ version: 1, errors: [] });
    expect(files).toMatchObject([{ path: file(), origin: 'example.com.' }]);
    const kinds = files[0].servers.map((one: { server: string; differences: { record: string }[] }) => [
      one.server,
      one.differences.map(({ record }) => record),
    ]);
    expect(kinds).toEqual([
      [at(first), ['dmarc', 'dkim', 'mta-sts']],
      [at(second), ['dkim', 'mta-sts']],
    ]);
    expect(files[0].servers[0].differences[0]).toEqual({
      ...{ kind: 'data', severity: 'warning', record: 'dmarc', owner: '_dmarc.example.com.', type: 'TXT' },
      message: 'DMARC at _dmarc.example.com is published as "v=DMARC1; p=none"',
      ...{ line: 9, column: 1 },
      zone: ['_dmarc.example.com. 3600 IN TXT "v=DMARC1; p=reject"'],
      published: ['_dmarc.example.com. 3600 IN TXT "v=DMARC1; p=none"'],
    });
  });

  test('asks the name servers of the zone, whose TTLs are exact', () => {
    const { status, out } = runCli(['drift', file(), '--name-servers', '--port', String(second.port)]);
    expect(status).toBe(1);
    expect(out).toContain(`example.com and ns1.example.com (${at(second)})`);
    expect(out).toContain('SPF at example.com has a TTL of 3600 s in the zone, and is published with 600 s');
    expect(out).toContain('    - example.com. 600 IN TXT "v=spf1 mx -all"\n');
  });

  test('a zone that is served as it is has none', () => {
    const same = join(folder, 'same.example.com');
    writeFileSync(same, theirs);
    const { status, out } = runCli(['drift', same, '--dns', at(first)]);
    expect(status).toBe(0);
    expect(out).toContain('0 of 7 names differ, 0 could not be compared');
  });

  test('a server that refuses compares nothing', () => {
    const other = join(folder, 'db.example.net');
    writeFileSync(other, mine.replaceAll('example.com', 'example.net'));
    const { status, out } = runCli(['drift', other, '--dns', at(first)]);
    expect(status).toBe(2);
    expect(out).toContain('was not compared: the server refused to answer (REFUSED)');
  });
});

test('a zone whose name servers nobody can find is told', () => {
  const words = ['--name-servers', '--dns', '127.0.0.1:9', '--timeout', '1', '--format', 'json'];
  const { status, out, error } = runCli(['drift', 'examples/zones/db.example.com', 'no-such-file', ...words]);
  expect(status).toBe(2);
  expect(error).not.toContain('object');
  expect(JSON.parse(out).errors.map(({ message }: { message: string }) => typeof message)).toContain(
    'string',
  );
});

test.each([
  [['drift'], 'no zone file to compare'],
  [['drift', 'examples/zones/db.example.com', '--each'], '--each needs --dns or --doh'],
  [['drift', 'examples/zones/db.example.com', '--port', '0'], '--port takes a number'],
  [['drift', 'no-such-file', '--dns', '127.0.0.1:9'], 'no-such-file'],
  [['drift', 'examples/zones/db.example.com', '--dns', 'a:b:c'], '--dns takes HOST'],
])('%j cannot be run', (words, message) => {
  const { status, error } = runCli(words);
  expect(status).toBe(2);
  expect(error).toContain(message);
});
