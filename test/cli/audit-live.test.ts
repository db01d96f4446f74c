import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBind } from '../bind.js';
import { type Named, withNamed } from '../dns-server/named.js';
import { runCli } from '../run-cli.js';

const head = (origin: string): string =>
  `$ORIGIN ${origin}.\n$TTL 3600\n@ SOA ns1 hostmaster 1 7200 3600 1209600 300\n@ NS ns1\nns1 A 192.0.2.53\n`;
const com = `${head('example.com')}@ TXT "verification=1"
@ TXT "v=spf1 mx include:_spf.example.net include:gone.example.net -all"
@ MX 10 mail
mail A 192.0.2.25
_25._tcp.mail TLSA 3 1 1 ${'00'.repeat(32)}
_dmarc TXT "v=DMARC1; p=quarantin; rua=mailto:d@example.com,mailto:d@example.net"
s1._domainkey TXT "v=DKIM1; p="
s2._domainkey CNAME s2.keys.example.net.
_mta-sts TXT "v=STSv1; id=1"
mta-sts A 192.0.2.80
`;
const net = `${head('example.net')}_spf TXT "v=spf1 a:a.example.net a:b.example.net ~all"
a A 192.0.2.1
s2.keys TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
`;

let named: Named;
let folder: string;

describe.runIf(withBind)('audit of live DNS, answered by a real name server', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-audit-'));
    named = await withNamed({
      'example.com': com,
      'example.net': net,
      com: `${head('com')}example NS ns1.example.com.\n`,
    });
  });
  afterAll(async () => {
    await named.stop();
    rmSync(folder, { recursive: true });
  });
  const live = (): string[] => ['--dns', `127.0.0.1:${named.port}`];

  test('the tree, with what rules find in the answers and in what they lead to', () => {
    const selectors = ['--selector', 's1', '--selector', 's2'];
    const { status, out, error } = runCli(['audit', 'example.com', ...live(), ...selectors]);
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(
      out.replaceAll(` (127.0.0.1:${named.port})`, ''),
    ).toBe(`error     example.com: sends and receives mail
error       SPF: 5/10 lookups, 2/2 void, 64 octets
error         gone.example.net has no SPF record: receivers that get to this include give up on the whole record (permerror): SPF023
info        DKIM s1: revoked
info          An empty p revokes the key: signatures made with "s1" no longer hold: DKIM004
ok          DKIM s2: Ed25519
error       DMARC: domain none, subdomains none, non-existent none
error         "quarantin" is no policy (none, quarantine or reject): receivers act as if it were none: DMARC010
warning       No report goes to example.net: it belongs to another organization than example.com, and no record at example.com._report._dmarc.example.net says that it agrees: DMARC036
ok          MX: mail.example.com
ok          MTA-STS: policy announced
missing     TLS-RPT: missing
              Nobody tells example.com when senders cannot deliver over TLS
ok          DANE _25._tcp.mail.example.com: 1 record

`);
  });

  test('as JSON', () => {
    const words = ['--selector', 's2', '--format', 'json'];
    const { status, out } = runCli(['audit', 'example.com', ...live(), ...words]);
    expect(status).toBe(1);
    const server = `127.0.0.1:${named.port}`;
    const part = { server, state: 'present' };
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      domains: [
        {
          ...{ domain: 'example.com.', standard: 'rfc9989', selectorsAreAll: false, isParked: false },
          spf: {
            ...{ ...part, kind: 'spf', name: 'example.com.', lookups: 5, lookupsAreAtLeast: false },
            texts: ['v=spf1 mx include:_spf.example.net include:gone.example.net -all'],
            findings: [{ code: 'SPF023', severity: 'error', server }],
          },
          dkim: [{ ...part, selector: 's2', key: { algorithm: 'ed25519', state: 'usable' } }],
          dmarc: { ...part, findings: [{ code: 'DMARC010', severity: 'error' }, { code: 'DMARC036' }] },
          mx: { ...part, hosts: ['mail.example.com.'], isNull: false },
          dane: [{ ...part, name: '_25._tcp.mail.example.com.' }],
          tlsRpt: { server, state: 'missing', texts: [] },
          missing: [{ kind: 'tls-rpt', severity: 'info' }],
        },
      ],
    });
  });

  test('a zone file laid over live DNS', () => {
    const path = join(folder, 'db.example.com');
    writeFileSync(path, com.replace('quarantin;', 'reject;').replace('include:gone.example.net ', ''));
    const { status, out } = runCli(['audit', '--zone', path, ...live()]);
    expect(status).toBe(0);
    const shown = out.replaceAll(path, 'FILE').replaceAll(`127.0.0.1:${named.port}`, 'SERVER');
    expect(shown).toContain('ok          SPF: 4/10 lookups, 1/2 void, 39 octets (FILE:');
    expect(shown).toContain('ok          DKIM s2: Ed25519 (SERVER)\n');
    expect(shown).toContain(
      'warning     DMARC: domain reject, subdomains reject, non-existent reject (FILE:11)\n',
    );
    expect(shown).toMatch(/No report goes to example\.net: .* DMARC036 \(FILE:11\)\n/);
  });

  test('a domain that nobody answers for could not be audited', () => {
    const { status, out, error } = runCli(['audit', 'example.org', ...live()]);
    expect(status).toBe(2);
    expect(error).toBe('example.org.: nobody answers questions about this domain\n');
    expect(out).toContain('not known');
    const json = runCli(['audit', 'example.org', ...live(), '--format', 'json']);
    expect([json.status, JSON.parse(json.out).domains[0].spf.state]).toEqual([2, 'unknown']);
  });
});
