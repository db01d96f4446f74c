import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../run-cli.js';

let folder: string;
let zones: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spf-'));
  const start = '$TTL 60\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 192.0.2.53\n';
  writeFileSync(
    join(folder, 'db.example.com'),
    `${start}@ TXT "v=spf1 mx ip4:198.51.100.1 ip4:198.51.100.2 ip4:198.51.100.3 ip4:198.51.100.4 include:_spf.example.net exists:%{l}.users -all exp=why"
@ MX 10 mail
mail A 192.0.2.2
why TXT "%{i} \\195\\188"
bad TXT "v=spf1 include:example.com mo\\027o -all"
`.replace('exists:%{l}.users -all exp=why', 'exists:%{l}.users.example.com -all exp=why.example.com'),
  );
  writeFileSync(
    join(folder, 'net.zone'),
    `${start}_spf TXT "v=spf1 a:gone.example.net ip4:192.0.2.9 -all"\n`,
  );
  zones = [
    '--zone',
    `${join(folder, 'db.example.com')}=example.com`,
    '--zone',
    `${join(folder, 'net.zone')}=example.net`,
  ];
});
afterAll(() => rmSync(folder, { recursive: true }));

const spf = (...words: readonly string[]) => runCli(['spf', ...words, ...zones]);

describe('spf', () => {
  test('shows every step', () => {
    const { status, out, error } = spf('--client-ip', '192.0.2.9', '--mail-from', 'user@example.com');
    expect(error).toBe('');
    expect(out).toBe(`pass MAIL FROM user@example.com
  "include:_spf.example.net" matches (RFC 7208 s4.6.2)
  3 of 10 lookups, 1 of 2 void lookups
  example.com v=spf1 mx ip4:198.51.100.1 ip4:198.51.100.2 ip4:198.51.100.3 ip4:198.51.100.4 include:_spf.example.net exists:%{l}.users.example.com -all exp=why.example.com
    mx: no match; other addresses: 1; lookups 0 -> 1
      MX example.com: 10 mail.example.com.
      A mail.example.com: 192.0.2.2
    networks that do not match: 4
    include:_spf.example.net: match; _spf.example.net says pass; lookups 1 -> 3; void 0 -> 1
      _spf.example.net v=spf1 a:gone.example.net ip4:192.0.2.9 -all
        a:gone.example.net: no match; a void lookup: nothing there; lookups 2 -> 3; void 0 -> 1
          A gone.example.net: nxdomain
        ip4:192.0.2.9: match; the address lies in the network
        = pass
    = pass

questions: 7, rounds: 3
`);
    expect(status).toBe(0);
  });

  test('tells both identities, and fails with the result of MAIL FROM', () => {
    const { status, out } = spf(
      '--client-ip',
      '203.0.113.1',
      '--mail-from',
      '<a@example.com>',
      '--helo',
      'ns.example.net',
    );
    expect(status).toBe(1);
    expect(out).toContain('fail MAIL FROM <a@example.com>\n  "-all" matches');
    expect(out).toContain('exists:%{l}.users.example.com [a.users.example.com]: no match');
    // A text with an octet outside of ASCII is no explanation.
    expect(out).toContain('exp=why.example.com: not used, bad-text');
    expect(out).toContain('none HELO ns.example.net\n  ns.example.net has no SPF record (RFC 7208 s4.5)');
  });

  test('the null reverse-path is HELO', () => {
    const { status, out } = spf('--client-ip', '192.0.2.9', '--mail-from', '', '--helo', '_spf.example.net');
    expect(status).toBe(0);
    expect(out).toMatch(/^pass HELO _spf\.example\.net\n/);
  });

  test('names syntax errors without letting them drive the terminal', () => {
    const { status, out } = spf('--client-ip', '192.0.2.9', '--mail-from', 'a@bad.example.com');
    expect(status).toBe(1);
    expect(out).toContain(
      'permerror MAIL FROM a@bad.example.com\n  the record of bad.example.com has a syntax error',
    );
    expect(out).toContain('bad-character: "\u2423"');
    expect(out).not.toContain('\x1b');
  });

  test('has the JSON of the interface', () => {
    const { out } = spf(
      '--client-ip',
      '192.0.2.9',
      '--mail-from',
      'u@example.com',
      '--helo',
      'x',
      '--format',
      'json',
    );
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      version: 1,
      identity: 'mailfrom',
      result: 'pass',
      domain: 'example.com',
      mechanism: 'include:_spf.example.net',
      explanation: '',
      lookups: 3,
      voidLookups: 1,
      reasonCode: 'matched',
      cite: 'RFC 7208 s4.6.2',
      helo: {
        result: 'none',
        reasonCode: 'no-domain',
        reason: '"x" cannot be checked: it has only one label',
        trace: [],
      },
      dns: { rounds: 3, queries: 7 },
    });
    const [record] = report.trace;
    const include = record.terms.at(-1);
    expect(record.questions[0]).toMatchObject({ name: 'example.com.', type: 'TXT', answer: 'found' });
    expect(include).toMatchObject({
      term: 'include:_spf.example.net',
      outcome: 'match',
      lookups: { before: 1, after: 3 },
      trace: [{ domain: '_spf.example.net', result: 'pass' }],
    });
    expect(record.record.slice(include.start, include.end)).toBe(include.term);
  });

  test.each([
    [['--mail-from', 'a@example.com'], '--client-ip'],
    [['--client-ip', '192.0.2', '--mail-from', 'a@example.com'], '"192.0.2" is no address'],
    [['--client-ip', '192.0.2.1'], '--mail-from'],
    [['--client-ip', '192.0.2.1', '--mail-from', '<>'], '--helo'],
    [['--client-ip', '192.0.2.1', '--helo', 'a.example', 'b.example'], 'b.example'],
    [['--client-ip', '192.0.2.1', '--helo', 'a.example', '--zone', '/nowhere'], '/nowhere'],
  ])('%j cannot be run', (words, complaint) => {
    const { status, out, error } = spf(...words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(complaint);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
  });
});
