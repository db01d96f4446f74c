import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBind } from '../bind.js';
import { type Named, withNamed } from '../dns-server/named.js';
import { runCli } from '../run-cli.js';

const head = (origin: string): string =>
  `$ORIGIN ${origin}.\n$TTL 3600\n@ SOA ns1 hostmaster 2026112201 7200 3600 1209600 300\n@ NS ns1\nns1 A 192.0.2.53\n`;
const mine = `${head('example.com')}@ MX 10 mail
mail A 192.0.2.25
@ TXT "v=spf1 mx include:_spf.example.net include:gone.example.net -all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@reports.example.net"
_mta-sts TXT "v=STSv1; id=1"
mta-sts CNAME web.example.net.
_smtp._tls TXT "v=TLSRPTv1; rua=mailto:t@example.com"
s._domainkey CNAME s.example.net.
`;
const net = `${head('example.net')}_spf TXT "v=spf1 a:ns1.example.net a:x.example.net ~all"
web A 127.0.0.1
`;

let folder: string;
let named: Named;
const file = (): string => join(folder, 'db.example.com');
const live = (): string[] => ['--live', '--dns', `127.0.0.1:${named.port}`, '--timeout', '10'];

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
}

function findings(words: readonly string[]): string[] {
  const { files } = JSON.parse(runCli(['check', ...words, '--no-git', '--format', 'json']).out);
  return files
    .flatMap(({ findings: list }: { findings: Found[] }) => list)
    .map(({ code, severity, line }: Found) => `${line} ${code} ${severity}`);
}

describe.runIf(withBind)('check --live, answered by a real name server', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-live-'));
    writeFileSync(file(), mine);
    named = await withNamed({ 'example.net': net });
  });
  afterAll(async () => {
    await named.stop();
    rmSync(folder, { recursive: true });
  });

  test('finds what the zone alone cannot show', () => {
    expect(findings([file()])).toEqual([]);
    expect(findings([file(), ...live()])).toEqual([
      '8 SPF023 error',
      '9 LIVE001 info',
      '9 DMARC036 warning',
      '10 LIVE002 info',
    ]);
  });

  test('and says so to people, with the exit status of what it found', () => {
    const { status, out, error } = runCli(['check', file(), ...live(), '--no-git']);
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(out).toContain('error SPF023 gone.example.net has no SPF record');
    expect(out).toContain(
      'info LIVE002 The policy at https://mta-sts.example.com was not checked: the address is one inside an organization',
    );
    expect(out).toContain('the server refused to answer (REFUSED)');
  });

  test('several zones and fixes', () => {
    const other = join(folder, 'db.example.net');
    writeFileSync(other, net.replace('web A', 'gone TXT "v=spf1 -all"\nweb A'));
    expect(findings([file(), other, ...live()]).filter((found) => found.includes('SPF023'))).toEqual([]);
    const fixed = join(folder, 'db.example.org');
    writeFileSync(fixed, `${head('example.org')}@ TXT "v=spf1 include:gone.example.net\\; -all"\n`);
    const { status, out } = runCli(['check', fixed, ...live(), '--fix', '--no-git', '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(out).files[0]).toMatchObject({ path: fixed });
  });

  test('a server that is not there is no error', () => {
    const found = findings([file(), '--live', '--dns', '127.0.0.1:9', '--timeout', '1']);
    expect(found.filter((one) => one.includes('error'))).toEqual([]);
    expect(found).toContain('8 LIVE001 info');
  });

  test('zones alone answer offline', () => {
    const other = join(folder, 'zone.example.net');
    writeFileSync(other, net);
    expect(findings([file(), '--live', '--zone', other])).toContain('8 SPF023 error');
  });
});

test('nobody is asked without --live', () => {
  const { status, error } = runCli(['check', 'examples/zones/db.example.com', '--dns', '127.0.0.1:9']);
  expect(status).toBe(2);
  expect(error).toContain('--dns needs --live');
});
