import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { recordXml, reportXml } from '../core/reports/scene.js';
import { zipOf } from '../core/reports/zip.js';
import { runCli } from '../run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const xml = reportXml([
  recordXml({ ip: '192.0.2.1', count: '8', spf: 'pass' }),
  recordXml({ ip: '2001:db8::1', count: '2', dkim: 'fail', disposition: 'reject' }),
]);

const json = (words: readonly string[]) => {
  const { out, status, error } = runCli(['report', '--format', 'json', ...words]);
  return { ...JSON.parse(out), status, error };
};

describe('report', () => {
  const plain = put('plain/a.xml', xml);

  test('tells rows by reporter', () => {
    const { out, status, error } = runCli(['report', plain]);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(
      out.replaceAll(plain, 'a.xml'),
    ).toBe(`receiver.example  2026-11-20 00:00 - 2026-11-20 23:59 UTC  4711
  a.xml
  published policy: example.com p=none sp=none adkim=r aspf=r pct=100
  source       messages  disposition  DKIM  SPF   From         results
  192.0.2.1           8  none         pass  pass  example.com  dkim=pass example.com/s1, spf=pass example.net
  2001:db8::1         2  reject       fail  fail  example.com  dkim=pass example.com/s1, spf=pass example.net

files: 1, aggregate reports: 1, messages: 10
DMARC pass: 8 (80.0 %), quarantined: 0, rejected: 2
`);
  });

  test('sums by source', () => {
    const { out } = runCli(['report', '-s', plain]);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'source-ip    messages  DMARC pass  DKIM pass  DKIM fail  SPF pass  SPF fail  none  quarantine  reject',
      '192.0.2.1           8           8          8          0         8         0     8           0       0',
      '2001:db8::1         2           0          0          2         0         2     0           0       2',
    ]);
  });

  test('speaks the JSON of the interface', () => {
    const { reports, statistics, totals, errors, version } = json([plain]);
    expect({ version, errors }).toEqual({ version: 1, errors: [] });
    expect(reports).toMatchObject([
      {
        path: plain,
        kind: 'aggregate',
        orgName: 'receiver.example',
        reportId: '4711',
        domain: 'example.com',
        begin: '2026-11-20T00:00:00Z',
        end: '2026-11-20T23:59:59Z',
        schema: 'rfc7489',
        policy: { p: 'none' },
        rows: 2,
        messages: 10,
      },
    ]);
    expect(statistics).toMatchObject([
      {
        sourceIp: '192.0.2.1',
        messages: 8,
        dmarcPass: 8,
        dkimPass: 8,
        dkimFail: 0,
        spfPass: 8,
        spfFail: 0,
        disposition: { none: 8, quarantine: 0, reject: 0 },
      },
      { sourceIp: '2001:db8::1', messages: 2, dmarcPass: 0, disposition: { reject: 2 } },
    ]);
    expect(totals).toMatchObject({ reports: 1, messages: 10, dmarcPass: 8 });
  });

  test.each([
    [['--include-ips', '192.0.2.0/24'], 8],
    [['--include-ips', '2001:db8::/32,198.51.100.1'], 2],
    [['--exclude-ips', '192.0.2.1'], 2],
    [['--since', '2026-11-21'], 0],
    [['--since', '2026-11-20', '--until', '2026-11-20'], 10],
    [['--until', '2026-11-19'], 0],
    [['--result', 'fail'], 2],
    [['--reporter', 'RECEIVER'], 10],
    [['--domain', 'example.org'], 0],
  ])('%j leaves %d messages', (words, messages) => {
    expect(json([...words, plain]).totals.messages).toBe(messages);
  });

  test('counts plain results with --basis auth', () => {
    expect(json(['--basis', 'auth', plain]).statistics[1]).toMatchObject({
      dkimPass: 2,
      spfPass: 2,
      dmarcPass: 2,
    });
  });

  test('reads standard input', () => {
    const { out, status } = runCli(['report', '--format', 'csv', '-'], gzipSync(xml));
    expect([status, out.split('\n')[1]]).toEqual([
      0,
      '<stdin>,receiver.example,4711,example.com,2026-11-20T00:00:00Z,2026-11-20T23:59:59Z,192.0.2.1,8,none,pass,pass,,example.com,example.net,,pass example.com/s1,pass example.net',
    ]);
  });

  test('tells what it did with counts of a TLS report that are none', () => {
    const json = JSON.stringify({
      'organization-name': 'R',
      'date-range': { 'start-datetime': '2026-11-20T00:00:00Z', 'end-datetime': '2026-11-20T23:59:59Z' },
      'contact-info': 'c',
      'report-id': 'i',
      policies: [
        {
          policy: { 'policy-type': 'sts', 'policy-domain': 'example.com' },
          summary: { 'total-successful-session-count': -5, 'total-failure-session-count': 3.5 },
        },
      ],
    });
    const { out, status } = runCli(['report', '-'], Buffer.from(json));
    expect([status, ...out.split('\n').slice(2, 5)]).toEqual([
      0,
      '  total-failure-session-count cannot be "3.5" and counts as 0 (REPORT084, @0)',
      '  total-successful-session-count cannot be "-5" and counts as 0 (REPORT084, @0)',
      '  example.com (sts): sessions 0, failed 0',
    ]);
  });

  test.each([
    ['no path', []],
    ['a network that is none', ['--include-ips', '192.0.2.0/33', plain]],
    ['a day that is none', ['--since', 'yesterday', plain]],
    ['a day that no month has', ['--since', '2026-02-30', plain]],
    ['days in the wrong order', ['--since', '2026-11-21', '--until', '2026-11-19', plain]],
    ['an empty list of addresses', ['--include-ips', '', plain]],
    ['a list of nothing', ['--exclude-ips', ' ,', plain]],
    ['a basis that is none', ['--basis', 'both', plain]],
  ])('refuses %s', (_, words) => {
    const { status, out } = runCli(['report', ...words]);
    expect([status, out]).toEqual([2, '']);
  });
});

describe('a folder', () => {
  const path = join(folder, 'mixed');
  put('mixed/good.xml', xml);
  put(
    'mixed/deep/er/r.example!example.com!1795132800!1795219199.zip',
    zipOf([{ name: '../../x.xml', octets: Buffer.from(reportXml([recordXml()], { id: 'zip' })) }]),
  );
  put('mixed/broken.xml.gz', gzipSync(xml).subarray(0, 100));
  put('mixed/README', 'this is no report');
  put('mixed/without-a-telling-name', gzipSync(reportXml([recordXml()], { id: 'name' })));
  put('mixed/empty.xml', '');
  put('mixed/twice.xml', xml);

  test('is read as far as it goes; what is broken is told, counted, and makes the status', () => {
    const { reports, totals, errors, status, error } = json([path]);
    expect(status).toBe(2);
    expect(totals).toMatchObject({ messages: 12 });
    expect(reports.filter((one: { duplicateOf: unknown }) => one.duplicateOf !== null).length).toBe(1);
    expect(errors.map((one: { path: string }) => one.path.slice(path.length + 1))).toContain('broken.xml.gz');
    expect(errors.map((one: { path: string }) => one.path.slice(path.length + 1))).toContain('empty.xml');
    expect(error.trim().split('\n').length).toBe(errors.length);
    expect(error).not.toContain('README');
  });

  test('writes nothing anywhere', () => {
    const before = readdirSync(folder, { recursive: true }).length;
    runCli(['report', '-s', path]);
    expect(readdirSync(folder, { recursive: true }).length).toBe(before);
  });
});

describe('a folder without a report', () => {
  test.each([
    ['nothing in it', []],
    ['something else in it', ['notes', 'sub/README']],
  ])('with %s is told', (_, names) => {
    const path = mkdtempSync(join(folder, 'none-'));
    for (const name of names) put(join(path.slice(folder.length + 1), name), 'hello');
    const { status, error } = runCli(['report', path, plainReport()]);
    expect({ status, error }).toEqual({ status: 2, error: `${path}: no report in this folder\n` });
  });

  const plainReport = (): string => put('plain/a.xml', xml);
});

describe('texts out of a report', () => {
  const evil = '\u001b[31m\u202e<img src=x onerror=alert(1)>\u0007';
  const formula = '=HYPERLINK("http://x.example")';
  const escaped = evil.replaceAll('<', '&lt;').replace('\u001b', '').replace('\u0007', '');
  const path = put(
    'evil/e.xml',
    Buffer.from(
      reportXml(
        [
          recordXml({
            from: `${escaped}.example`,
            ip: escaped,
            dkim: escaped,
            disposition: formula,
            reason: `<reason><type>${formula}</type><comment>${escaped}</comment></reason>`,
            auth: `<dkim><domain>${escaped}</domain><selector>${escaped}</selector><result>${escaped}</result></dkim>`,
          }),
        ],
        { org: escaped, id: formula, policy: `<domain>${escaped}</domain><p>${escaped}</p>` },
      ),
      'utf8',
    ),
  );

  test.each([[[]], [['-s']], [['-s', '--by', 'header-from']], [['--format', 'csv']]])(
    'drive no terminal: %j',
    (words) => {
      const { out, error } = runCli(['report', ...words, path]);
      expect(out + error).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(out.length).toBeGreaterThan(20);
    },
  );

  test('are no formulas', () => {
    const { out } = runCli(['report', '--format', 'csv', path]);
    expect(out.split(/[,\n]/).filter((field) => /^"?[=+@-]/.test(field))).toEqual([]);
    expect(out).toContain("'=hyperlink");
  });

  test('are whole in JSON', () => {
    expect(json([path]).reports[0].reportId).toBe(formula);
  });
});

describe('report validate', () => {
  test('tells places and makes the status', () => {
    const path = put('judged/a.xml', xml);
    const { out, status } = runCli(['report', 'validate', path]);
    expect(status).toBe(1);
    expect(out.replaceAll(path, 'a.xml')).toBe(
      `a.xml:4:1: error REPORT060 policy_published has no fo
a.xml:4:134: warning REPORT071 policy_evaluated says pass for spf, but no aligned result in auth_results does
`,
    );
  });
});

describe('report export', () => {
  test('writes one object a line into the file that was chosen', () => {
    const target = join(folder, 'rows.ndjson');
    const { out, status } = runCli([
      'report',
      'export',
      join(folder, 'plain'),
      '--output',
      target,
      '--format',
      'ndjson',
    ]);
    expect([status, out]).toEqual([0, '']);
    const { out: lines } = runCli(['report', 'export', join(folder, 'plain')]);
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).sourceIp),
    ).toEqual(['192.0.2.1', '2001:db8::1']);
  });
});

describe('what cannot be read', () => {
  test.each([
    [
      'no report, in its own letters',
      'これは報告書ではありません。これは報告書ではありません。',
      'no report in it; it begins with "これは報告書ではありません。これは報告書"',
    ],
    ['a count in other digits', reportXml([recordXml({ count: '١٢' })]), '"١٢" is no count of messages'],
  ])('%s', (name, content, message) => {
    expect(runCli(['report', put(`${name}.xml`, content)]).error).toContain(message);
  });
});

describe('verify', () => {
  const plainFile = put('plain-file', '');
  const zones = ['db.example.com', 'example.org.zone', 'db.example.net'].flatMap((zone) => [
    '--zone',
    `examples/zones/${zone}`,
  ]);

  test.each(['rfc9990', 'rfc7489'])('writes reports by %s that are valid and read back', (schema) => {
    const target = join(folder, schema);
    const words = [
      'verify',
      'examples/messages',
      ...zones,
      '--receiver',
      'mx.example.jp',
      '--report-schema',
      schema,
    ];
    const { error } = runCli([
      ...words,
      '--aggregate-report',
      target,
      '--failure-report',
      join(target, 'failures'),
    ]);
    const written = error.split('\n').filter((line) => line.startsWith(target));
    expect(written.length).toBe(
      readdirSync(target).length - 1 + readdirSync(join(target, 'failures')).length,
    );
    const judged = runCli(['report', 'validate', target]);
    expect([judged.status, judged.out.includes('REPORT')]).toEqual([0, false]);
    const { reports, totals, status } = json([target]);
    expect(status).toBe(0);
    expect(totals.messages).toBe(4);
    expect(new Set(reports.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['aggregate', 'failure']),
    );
  });

  test.each([
    ['with ruf', 'ruf=mailto:f@example.net', 'To: f@example.net', 1],
    [
      'without ruf, and says that nobody wants it',
      'rua=mailto:a@example.net',
      'To: postmaster@example.net',
      2,
    ],
  ])('writes a failure report %s', (_, tag, expected, lines) => {
    const name = `failure-${lines}`;
    const zone = put(`${name}.zone`, `$ORIGIN example.net.\n_dmarc TXT "v=DMARC1; p=reject; ${tag}"\n`);
    const message = put(`${name}.eml`, 'From: a@example.net\r\n\r\nx\r\n');
    const target = join(folder, name);
    const given = ['--client-ip', '192.0.2.1', '--mail-from', 'a@example.org', '--failure-report', target];
    const { error } = runCli([
      ...['verify', message, '--zone', `${zone}=example.net`, '--zone', `${zone}=example.org`],
      ...given,
    ]);
    expect(error.trim().split('\n').length).toBe(lines);
    expect(error.includes('example.net asks for no failure reports (ruf)')).toBe(lines === 2);
    const [file = ''] = readdirSync(target);
    expect(readFileSync(join(target, file), 'latin1')).toContain(expected);
  });

  test.each([
    ['p=rejct; rua=mailto:a@example.net', 'rfc9990', '<p>none</p>'],
    ['p=rejct; rua=mailto:a@example.net', 'rfc7489', '<sp>none</sp>'],
    ['p=Reject; adkim=x; aspf=S; t=maybe; fo=1', 'rfc9990', '<aspf>s</aspf>'],
    ['p=reject; pct=abc', 'rfc7489', '<pct>100</pct>'],
    ['p=reject; pct=0', 'rfc7489', '<type>sampled_out</type>'],
  ])('writes %s by %s as the schema has it', (tags, schema, expected) => {
    const name = `odd-${schema}-${expected.replace(/[^a-z]/g, '')}`;
    const zone = put(`${name}.zone`, `$ORIGIN example.net.\n_dmarc TXT "v=DMARC1; ${tags}"\n`);
    const message = put(`${name}.eml`, 'From: a@example.net\r\n\r\nx\r\n');
    const target = join(folder, name);
    const given = ['--client-ip', '192.0.2.1', '--mail-from', 'a@example.org', '--report-schema', schema];
    runCli(['verify', message, '--zone', `${zone}=example.net`, ...given, '--aggregate-report', target]);
    const [file = ''] = readdirSync(target);
    expect(gunzipSync(readFileSync(join(target, file))).toString()).toContain(expected);
    expect(runCli(['report', 'validate', target])).toMatchObject({ status: 0, error: '' });
  });

  test.each(['/proc/nowhere/deep', join(plainFile, 'below')])(
    'tells that %s can hold no report',
    (target) => {
      const words = ['verify', 'examples/messages/order.eml', ...zones, '--aggregate-report', target];
      expect(runCli(words)).toMatchObject({ status: 2, error: `${target}: no such file or folder\n` });
    },
  );

  test('says why nothing was done about mail that DNS kept from being judged', () => {
    const records = '@ TXT "v=spf1 include:a.example.net -all"\na CNAME b\nb CNAME a\n';
    const zone = put('loop.zone', `$ORIGIN example.net.\n_dmarc TXT "v=DMARC1; p=reject"\n${records}`);
    const message = put('loop.eml', 'From: a@example.net\r\n\r\nx\r\n');
    const target = join(folder, 'loop');
    const given = ['--client-ip', '192.0.2.1', '--mail-from', 'a@example.net'];
    runCli(['verify', message, '--zone', `${zone}=example.net`, ...given, '--aggregate-report', target]);
    const [file = ''] = readdirSync(target);
    expect(gunzipSync(readFileSync(join(target, file))).toString()).toContain(
      '<comment>dmarc=temperror</comment>',
    );
    expect(runCli(['report', 'validate', target])).toMatchObject({ status: 0, error: '' });
  });
});
