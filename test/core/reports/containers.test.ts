import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { plainCrc32 } from '../../../core/reports/container/ports.js';
import { octetsOf, readAny, recordXml, reportXml } from './scene.js';
import { zipOf } from './zip.js';

const xml = reportXml([recordXml(), recordXml({ ip: '2001:db8::1', count: '41' })]);
const octets = octetsOf(xml);
const gz = gzipSync(octets);
const tlsJson = JSON.stringify({
  'organization-name': 'R',
  policies: [{ policy: { 'policy-type': 'sts', 'policy-domain': 'example.com' }, summary: {} }],
});

/** What a file comes to. */
async function gist(file: string | Uint8Array, limits = {}, path = 'file') {
  const { rows, fileCodes, set } = await readAny(file, limits, path);
  return {
    rows: rows.length,
    containers: set.reports.map(({ origin }) => origin.containers.join('>')),
    fileCodes,
  };
}

const whole = (containers: string, ...fileCodes: string[]) => ({
  rows: 2,
  containers: [containers],
  fileCodes,
});
const nothing = (...fileCodes: string[]) => ({ rows: 0, containers: [], fileCodes });

describe('gzip', () => {
  const bad = Buffer.from(gz);
  bad[bad.length - 8] = 0xff ^ (bad[bad.length - 8] ?? 0);
  const named = Buffer.concat([
    gz.subarray(0, 3),
    Buffer.from([0x1c]),
    gz.subarray(4, 10),
    Buffer.from([2, 0, 9, 9]),
    Buffer.from('n\0c\0'),
    gz.subarray(10),
  ]);

  test.each([
    ['plain', gz, whole('gzip')],
    ['twice', gzipSync(gz), whole('gzip>gzip')],
    ['three times', gzipSync(gzipSync(gz)), whole('gzip>gzip>gzip')],
    ['four times', gzipSync(gzipSync(gzipSync(gz))), nothing('REPORT012')],
    ['line end behind it', Buffer.concat([gz, Buffer.from('\r\n')]), whole('gzip', 'REPORT008')],
    ['zeros behind it', Buffer.concat([gz, Buffer.alloc(512)]), whole('gzip')],
    [
      'in two members',
      Buffer.concat([gzipSync(octets.subarray(0, 500)), gzipSync(octets.subarray(500))]),
      whole('gzip'),
    ],
    ['name, comment and extra field', named, whole('gzip')],
    ['wrong checksum', bad, whole('gzip', 'REPORT007')],
    ['without its last octets', gz.subarray(0, -5), whole('gzip', 'REPORT005')],
    [
      'a TLS report in it that breaks off',
      gzipSync(octetsOf(tlsJson)).subarray(0, -20),
      nothing('REPORT005'),
    ],
    [
      'an archive in it that breaks off',
      gzipSync(zipOf([{ name: 'a.xml', octets }])).subarray(0, -40),
      nothing('REPORT005'),
    ],
    ['header only', gz.subarray(0, 10), nothing('REPORT005')],
    [
      'reserved block type',
      Buffer.concat([gz.subarray(0, 10), Buffer.from([0xff, 0xff, 0xff])]),
      nothing('REPORT006'),
    ],
  ])('%s', async (_, file, wanted) => {
    expect(await gist(file)).toEqual(wanted);
  });

  test('cut anywhere it gives what is whole, and never throws', async () => {
    const large = gzipSync(
      octetsOf(reportXml(Array.from({ length: 3000 }, (_, at) => recordXml({ count: String(at) })))),
    );
    let before = 0;
    for (let end = 100; end < large.length; end += 997) {
      const { rows, fileCodes } = await gist(large.subarray(0, end));
      expect(fileCodes).toEqual(['REPORT005']);
      expect(rows).toBeGreaterThanOrEqual(before);
      before = rows;
    }
    expect(before).toBeGreaterThan(2000);
  });
});

describe('zip', () => {
  const member = { name: 'a.xml', octets };
  test.each([
    ['one file', zipOf([member]), whole('zip')],
    ['stored', zipOf([{ ...member, method: 0 }]), whole('zip')],
    ['gzip in it', zipOf([{ name: 'a.xml.gz', octets: gz }]), whole('zip>gzip')],
    ['zip in it', zipOf([{ name: 'a.zip', octets: zipOf([member]) }]), whole('zip>zip')],
    ['something before it', zipOf([member], Buffer.from('PK\x07\x08')), whole('zip')],
    ['with a table beside it', zipOf([{ name: 'a.csv', octets: octetsOf('a,b\n') }, member]), whole('zip')],
    ['names that lead elsewhere', zipOf([{ name: '../../../../tmp/a.xml', octets }]), whole('zip')],
    [
      'companions of a system',
      zipOf([{ name: '__MACOSX/._a.xml', octets: octetsOf('\0\0') }, member]),
      whole('zip'),
    ],
    ['wrong checksum', zipOf([{ ...member, crc: 1 }]), whole('zip', 'REPORT007')],
    ['encrypted', zipOf([{ ...member, flags: 1 }]), nothing('REPORT013')],
    ['unknown method', zipOf([{ ...member, method: 99 }]), nothing('REPORT014')],
    ['no file in it', zipOf([]), nothing('REPORT001')],
    ['without its end', zipOf([member]).subarray(0, -30), nothing('REPORT017')],
  ])('%s', async (_, file, wanted) => {
    const found = await gist(file);
    expect(found).toEqual(wanted);
  });

  test('several reports', async () => {
    const { set } = await readAny(
      zipOf([
        { name: 'a.xml', octets },
        { name: 'b.xml', octets: octetsOf(reportXml([recordXml()], { id: 'b' })) },
        { name: 'c.json', octets: octetsOf(tlsJson) },
      ]),
    );
    expect(set.reports.map(({ origin, reportId }) => [origin.name, reportId])).toEqual([
      ['a.xml', '4711'],
      ['b.xml', 'b'],
    ]);
    expect(set.tls.length).toBe(1);
  });

  test('damage anywhere does not throw', async () => {
    const file = zipOf([{ name: 'a.xml', octets }]);
    for (let at = 0; at < file.length; at += 3) {
      const damaged = Buffer.from(file);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const { rows } = await gist(damaged);
      expect(rows).toBeLessThanOrEqual(3);
    }
  });
});

describe('bombs', () => {
  const spaces = Buffer.alloc(64 << 20, ' ');

  test('a ratio that no report has', async () => {
    expect(await gist(gzipSync(spaces))).toEqual(nothing('REPORT010'));
  });

  test('of zip too', async () => {
    expect(await gist(zipOf([{ name: 'a.xml', octets: spaces }]))).toEqual(nothing('REPORT010'));
  });

  test('packed twice', async () => {
    expect(await gist(gzipSync(gzipSync(spaces)))).toEqual(nothing('REPORT010'));
  });

  test('a limit of octets', async () => {
    expect(await gist(gz, { outputOctets: 100 })).toEqual(nothing('REPORT009'));
  });

  test('a limit of members', async () => {
    const members = Array.from({ length: 20 }, (_, at) => ({ name: `${at}.xml`, octets: octetsOf('x') }));
    expect((await gist(zipOf(members), { members: 10 })).fileCodes).toContain('REPORT011');
  });

  test('many members of gzip', async () => {
    const empty = gzipSync(Buffer.alloc(0));
    const file = Buffer.concat(new Array<Buffer>(200).fill(empty));
    expect((await gist(file, { members: 100 })).fileCodes).toContain('REPORT011');
  });
});

describe('mail', () => {
  const base64 = (data: Uint8Array): string =>
    Buffer.from(data).toString('base64').replace(/.{60}/g, '$&\r\n');
  const part = (type: string, data: Uint8Array, more = ''): string =>
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${base64(data)}\r\n`;
  const multipart = (...parts: string[]): string =>
    `From: a@b.example\r\nSubject: Report Domain: example.com Submitter: b.example Report-ID: <4711>\r\nContent-Type: multipart/mixed; boundary="x y"\r\n\r\nhello\r\n${parts
      .map((text) => `--x y\r\n${text}\r\n`)
      .join('')}--x y--\r\n`;

  test.each([
    ['single part', `Subject: r\r\n${part('application/gzip', gz)}`, whole('mail>gzip')],
    [
      'attached',
      multipart('Content-Type: text/plain\r\n\r\nhello', part('application/gzip', gz)),
      whole('mail>gzip'),
    ],
    ['wrong type', multipart(part('image/png', zipOf([{ name: 'a.xml', octets }]))), whole('mail>zip')],
    ['plain XML', multipart(part('text/xml', octets)), whole('mail')],
    [
      'quoted-printable',
      multipart(
        `Content-Type: text/xml\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${xml.replaceAll('=', '=3D').replace('feedback>', 'feed=\r\nback>')}`,
      ),
      whole('mail'),
    ],
    [
      'forwarded',
      multipart(`Content-Type: message/rfc822\r\n\r\n${multipart(part('application/zip', gz))}`),
      whole('mail>gzip'),
    ],
    [
      'no end of the last part',
      multipart(part('application/gzip', gz)).replace('--x y--', ''),
      whole('mail>gzip'),
    ],
    [
      'line feeds alone',
      multipart(part('application/gzip', gz)).replaceAll('\r\n', '\n'),
      whole('mail>gzip'),
    ],
    ['nothing in it', multipart('Content-Type: text/plain\r\n\r\nhello'), nothing('REPORT016')],
    ['no boundary', 'Content-Type: multipart/mixed\r\n\r\nhello', nothing('REPORT016')],
  ])('%s', async (_, file, wanted) => {
    expect(await gist(file)).toEqual(wanted);
  });

  test('a mailbox', async () => {
    const mail = multipart(part('application/gzip', gz));
    const box = `From a@b Fri Nov 20 12:00:00 2026\r\n${mail}\r\nFrom a@b Fri Nov 20 12:01:00 2026\r\n${mail}`;
    expect(await gist(box)).toEqual({
      rows: 4,
      containers: ['mbox>mail>gzip', 'mbox>mail>gzip'],
      fileCodes: [],
    });
  });

  test('parts in parts in parts', async () => {
    let mail = multipart(part('application/gzip', gz));
    for (let depth = 0; depth < 50; depth++) mail = `Content-Type: message/rfc822\r\n\r\n${mail}`;
    expect(await gist(mail)).toEqual(nothing('REPORT016'));
  });

  test('a hundred thousand parts', async () => {
    const mail = multipart(...new Array<string>(100_000).fill('\r\nx'));
    expect(await gist(mail)).toEqual(nothing('REPORT016'));
  });

  test('a name and a subject that say something else', async () => {
    const text = multipart(
      part(
        'application/gzip',
        gz,
        'Content-Disposition: attachment; filename*0="r!example.org!1795132800!"; filename*1="1795219199.xml.gz"\r\n',
      ),
    );
    const { set } = await readAny(text.replace('Report Domain: example.com', 'Report Domain: example.net'));
    expect(set.reports[0]?.problems.kept.map(({ code, values }) => [code, ...values])).toEqual([
      ['REPORT018', 'domain', 'example.org', 'example.com'],
      ['REPORT018', 'Subject', 'example.net', 'example.com'],
    ]);
  });
});

describe('other files', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
  const tar = Buffer.alloc(1024);
  tar.write('ustar', 257);

  test.each([
    ['plain', xml, whole('')],
    ['UTF-16', utf16, whole('')],
    ['UTF-16 with high octets first', Buffer.from(utf16).swap16(), whole('')],
    ['UTF-16 without a mark', utf16.subarray(2), whole('')],
    ['nothing', '', nothing('REPORT002')],
    ['spaces', '   \n', nothing('REPORT002')],
    ['a word', 'unused', nothing('REPORT001')],
    ['HTML', '<!DOCTYPE html><html><body>Not found', nothing('REPORT003')],
    ['tar.gz', gzipSync(tar), nothing('REPORT004')],
    ['7z', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), nothing('REPORT004')],
    ['JSON of something else', '{"a":1}', nothing('REPORT080')],
    ['JSON that breaks off', tlsJson.slice(0, 40), nothing('REPORT080')],
    ['a root without anything in it', '<feedback></feedback>', nothing('REPORT001')],
    ['an empty root', '<?xml version="1.0"?>\n<feedback/>', nothing('REPORT001')],
    ['a root with its version only', '<feedback><version>1.0</version></feedback>', nothing('REPORT001')],
    ['other XML', '<?xml version="1.0"?><rss></rss>', nothing('REPORT001')],
  ])('%s', async (_, file, wanted) => {
    expect(await gist(file)).toEqual(wanted);
  });

  test('an empty root before or behind a report counts for nothing', async () => {
    for (const text of [`<feedback></feedback>${xml}`, `${xml}<feedback></feedback>`])
      expect(await gist(text)).toEqual(whole(''));
  });

  test('a report of nothing says who saw no mail', async () => {
    const { set, fileCodes } = await readAny(reportXml([]));
    expect(fileCodes).toEqual([]);
    expect(set.reports.map(({ orgName, problems }) => [orgName, ...problems.counts.keys()])).toEqual([
      ['receiver.example', 'REPORT053'],
    ]);
  });

  test('a TLS report as people write it', async () => {
    const { set } = await readAny(
      `{"organization-name":"R","contact-info":null,"date-range":{"start-datetime":"2026-11-20T00:00Z","end-datetime":"2026-11-20T23:59:59+09:00"},
       "policies":[{"policy":{"policy-type":"sts","policy-string":"version: STSv1","mx-host":"mx.example.com","__proto__":1},
       "summary":{"total-successful-session-count":"12","total-failure-session-count":3},
       "failure-details":[{"result-type":"certificate-expired","failed-session-count":3}]},7]}`,
      {},
      'r.example!example.com!1!2.json',
    );
    expect(set.tls[0]).toMatchObject({
      begin: 1795132800,
      end: 1795219199 - 9 * 3600,
      policies: [
        { domain: 'example.com', successfulSessions: 12, failedSessions: 3, mxHosts: ['mx.example.com'] },
        { domain: 'example.com', successfulSessions: 0 },
      ],
    });
  });

  test('counts of a TLS report that are none count as 0, and that is told', async () => {
    const counts = [
      '-5',
      '3.5',
      '1e400',
      '"12 or so"',
      'true',
      '[[1]]',
      '{"toString":1,"valueOf":1}',
      '9007199254740992',
    ];
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const policies = [...counts, nested].map(
      (count) =>
        `{"policy":{"policy-domain":"example.com"},"summary":{"total-successful-session-count":${count}}}`,
    );
    const { set } = await readAny(`{"organization-name":"R","policies":[${policies.join(',')}]}`);
    const [report] = set.tls;
    expect(report?.policies.map(({ successfulSessions }) => successfulSessions)).toEqual(
      new Array(policies.length).fill(0),
    );
    expect(
      report?.problems.kept.filter(({ code }) => code === 'REPORT084').map(({ values }) => values[1]),
    ).toEqual(['-5', '3.5', 'Infinity', '12 or so', 'true', '[...]', '{...}', '9007199254740992', '[...]']);
  });

  test('the checksum without a platform is the same', () => {
    expect(plainCrc32(octets, 0)).toBe(gz.readUInt32LE(gz.length - 8));
    expect(plainCrc32(octets.subarray(100), plainCrc32(octets.subarray(0, 100), 0))).toBe(
      plainCrc32(octets, 0),
    );
  });
});
