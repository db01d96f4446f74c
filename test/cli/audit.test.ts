import { describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

const zone = (name: string): string[] => ['--zone', `examples/zones/${name}`];

describe('audit', () => {
  test('a good domain, with what would be good to have', () => {
    const { status, out } = runCli(['audit', 'example.com', ...zone('db.example.com')]);
    expect(status).toBe(0);
    expect(out).toContain('info      example.com: sends and receives mail\n');
    expect(out).toContain(
      'ok          SPF: 2/10 lookups, 0/2 void, 39 octets (examples/zones/db.example.com:14)\n',
    );
    expect(out).toContain('ok          DKIM s2026b: RSA 2048 bits (');
    expect(out).toContain('ok          DMARC: domain reject, subdomains reject, non-existent reject (');
    expect(out).toMatch(/missing {5}TLS-RPT: missing\n +Nobody tells example\.com/);
  });

  test('a selector that is named and has no key', () => {
    const { status, out } = runCli(['audit', 'example.com', '--selector', 'nope', ...zone('db.example.com')]);
    expect(status).toBe(0);
    expect(out).toContain('missing   example.com: ');
    expect(out).toContain('missing     DKIM nope: missing\n              there is no key at the selector\n');
  });

  test('all domains of the zones, also of files that are included', () => {
    const { status, out } = runCli(['audit', ...zone('db.example.net'), ...zone('example.org.zone')]);
    expect(status).toBe(1);
    expect(out).toMatch(/^error +example\.net: /m);
    expect(out).toContain('SPF007 (examples/zones/db.example.net:22)');
    expect(out).toContain('DKIM ed2026: Ed25519 (examples/zones/keys.example.org.zone:2)');
  });

  test('in Japanese, with names in one column though its marks differ in width', () => {
    const { out } = runCli(['audit', 'example.com', '--language', 'ja', ...zone('db.example.com')]);
    expect(out).toContain('情報      example.com: メールを送受信\n');
    expect(out).toMatch(/^正常 {8}DKIM s2026b: /m);
    expect(out).toMatch(/^なし {8}TLS-RPT: なし\n/m);
  });

  test('as JSON, in English wherever it runs', () => {
    const { status, out } = runCli(['audit', 'EXAMPLE.com.', ...zone('db.example.com'), '--format', 'json']);
    expect(status).toBe(0);
    const { version, domains } = JSON.parse(out);
    expect(version).toBe(1);
    expect(domains).toMatchObject([
      {
        domain: 'EXAMPLE.com.',
        spf: { state: 'present', lookups: 2, line: 14 },
        dkim: [
          { selector: 's2026b', key: { bits: 2048, exponent: 65537 } },
          { selector: 's2026a', findings: [{ code: 'DKIM004', severity: 'info' }] },
          { selector: 'ed2026', key: { algorithm: 'ed25519' } },
        ],
        policy: { domain: { applied: 'reject' } },
      },
    ]);
  });

  test('by the other standard', () => {
    const audit = (standard: string): string =>
      runCli(['audit', 'example.net', ...zone('db.example.net'), '--standard', standard]).out;
    expect(audit('rfc9989')).toContain('DMARC020');
    expect(audit('rfc7489')).not.toContain('DMARC020');
  });

  test('a domain that the zones do not have', () => {
    const { status, out } = runCli(['audit', 'elsewhere.example', ...zone('db.example.com')]);
    expect(status).toBe(0);
    expect(out).toContain('elsewhere.example: ');
  });

  test.each([
    [['audit'], 'no domain to audit'],
    [['audit', 'a..b', ...zone('db.example.com')], '"a..b" is no domain name'],
    [['audit', 'shop@example.com', ...zone('db.example.com')], '"shop@example.com" is no domain name'],
    [
      ['audit', 'https://example.com/', ...zone('db.example.com')],
      '"https://example.com/" is no domain name',
    ],
    [['audit', '192.0.2.1', ...zone('db.example.com')], '"192.0.2.1" is no domain name'],
    [['audit', '2001:db8::1', ...zone('db.example.com')], '"2001:db8::1" is no domain name'],
    [['audit', 'example com', ...zone('db.example.com')], '"example com" is no domain name'],
    [['audit', 'example.com', '--zone', 'no-such-file'], 'no-such-file'],
    [['audit', 'example.com', ...zone('db.example.com'), '--format', 'xml'], '--format takes text, json'],
  ])('%j cannot be run', (words, message) => {
    const { status, out, error } = runCli(words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(message);
  });
});
