import { deflateRawSync, gzipSync } from 'node:zlib';
import { AggregateReader } from '../../../../core/reports/aggregate/reader.js';
import { defaultLimits } from '../../../../core/reports/container/ports.js';
import { openFile } from '../../../../core/reports/container/read-file.js';
import { ReportSet } from '../../../../core/reports/report-set.js';
import { readTlsText } from '../../../../core/reports/tls/read-tls.js';
import { rowOf } from '../../../../core/reports/view/row.js';
import { nodeUnpack } from '../../../../platform/node/unpack.js';
import { origin, recordXml, reportXml } from '../../../core/reports/scene.js';
import { zipOf } from '../../../core/reports/zip.js';
import { promise, same } from '../promises.js';
import { hashOf, kindsOf, octetsOf, type Target } from '../target.js';

const xml = reportXml([
  recordXml({ reason: '<reason><type>forwarded</type><comment>x &amp; y</comment></reason>' }),
]);
const newXml = reportXml([recordXml({ ip: '2001:db8::1', count: '41' })], {
  root: 'feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0"',
  policy:
    '<domain>example.com</domain><discovery_method>treewalk</discovery_method><np>none</np><testing>n</testing>',
});
const tls = JSON.stringify({
  'organization-name': 'R',
  'date-range': { 'start-datetime': '2026-01-01T00:00:00Z', 'end-datetime': '2026-01-01T23:59:59+09:00' },
  'contact-info': 'a@b',
  'report-id': '1',
  policies: [
    {
      policy: {
        'policy-type': 'sts',
        'policy-string': ['version: STSv1'],
        'policy-domain': 'example.com',
        'mx-host': ['*.x'],
      },
      summary: { 'total-successful-session-count': 3, 'total-failure-session-count': 1 },
      'failure-details': [{ 'result-type': 'certificate-expired', 'failed-session-count': 1 }],
    },
  ],
});
const arf = `From: a@b\r\nSubject: FW: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDMARC failure for example.com\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: auth-failure\r\nUser-Agent: x/1\r\nVersion: 1\r\nAuth-Failure: dmarc\r\nSource-IP: 192.0.2.1\r\nReported-Domain: example.com\r\nAuthentication-Results: mx; dmarc=fail\r\nDKIM-Canonicalized-Header: ZnJvbQ==\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: x@example.com\r\n\r\n--b--\r\n`;
const mail = (type: string, encoding: string, body: string): string =>
  `From: a@b\r\nSubject: Report Domain: example.com\r\nContent-Type: ${type}; name="r.xml.gz"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
const latin1 = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1');
const gz = gzipSync(octetsOf(xml));
const zip = zipOf([{ name: 'r.xml', octets: octetsOf(xml) }]);
const tags = [
  'feedback',
  'record',
  'row',
  'source_ip',
  'count',
  'policy_evaluated',
  'reason',
  'type',
  'comment',
  'identifiers',
  'header_from',
  'auth_results',
  'dkim',
  'spf',
  'domain',
  'selector',
  'result',
  'report_metadata',
  'date_range',
  'begin',
  'policy_published',
  'p',
  'extension',
];

/** XML of aggregate reports, whole and in pieces. */
export const aggregateXml: Target = {
  name: 'aggregate-xml',
  seeds: [
    xml,
    newXml,
    xml.replaceAll('<', '<d:').replaceAll('<d:/', '</d:'),
    `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`,
    `${xml}${newXml}`,
  ],
  corpora: [{ folder: 'reports', ends: /\.xml$/ }],
  words: [
    ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
    '<',
    '>',
    '</',
    '/>',
    '&amp;',
    '&#x41;',
    '&#0;',
    '&#99999999999;',
    '&',
    ';',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE',
    '[',
    ']',
    '"',
    ' a="b"',
    ' xmlns="x"',
    'pass',
    'fail',
    '192.0.2.1',
    '\xef\xbb\xbf',
    '\r\n',
  ],
  check(input) {
    const octets = octetsOf(input);
    const whole = readPieces(octets, octets.length + 1);
    same(
      readPieces(octets, 1 + (hashOf(input) % 7) + (input.length >> 8)),
      whole,
      'XML in pieces reads as the whole',
    );
    return kindsOf(whole.codes);
  },
};

function readPieces(octets: Uint8Array, size: number): ReturnType<typeof told> {
  const set = new ReportSet();
  const reader = new AggregateReader(set, origin);
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < octets.length; at += size) {
    const piece = octets.subarray(at, at + size);
    buffer.set(piece);
    reader.push(buffer.subarray(0, piece.length));
    // Nobody may keep what was good for a call.
    buffer.fill(0x3c);
  }
  reader.end();
  return told(set, set.reports.length === 0 ? [...reader.problems.counts.keys()] : [], octets.length);
}

function told(set: ReportSet, more: readonly string[], length: number) {
  const rows = Array.from({ length: set.rows.length }, (_, row) => rowOf(set, row));
  for (const { start, stop, firstRow, endRow } of set.reports) {
    promise(
      start >= 0 && start <= stop && stop <= length,
      'a report stands in its document',
      start,
      stop,
      length,
    );
    promise(firstRow <= endRow && endRow <= rows.length, 'a report has rows of its own', firstRow, endRow);
  }
  const codes = [
    ...more,
    ...set.reports.flatMap(({ problems }) =>
      [...problems.counts].map(([code, count]) => `${code} ${count > 1}`),
    ),
  ];
  const heads = set.reports.map(({ problems: _, ...head }) => head);
  return { rows, heads, codes: codes.sort() };
}

/** Files that reports come in: archives, mails, mailboxes, one in another. */
export const containers: Target = {
  name: 'containers',
  seeds: [
    latin1(gz),
    latin1(zip),
    latin1(gzipSync(gz)),
    mail('application/gzip', 'base64', gz.toString('base64')),
    arf,
    latin1(
      zipOf([
        { name: 'a.json', octets: octetsOf(tls) },
        { name: '__MACOSX/x', octets: octetsOf('x') },
      ]),
    ),
    latin1(deflateRawSync(octetsOf(xml))),
    `From a Thu Jan  1 00:00:00 2026\n${arf}\nFrom b Thu Jan  1 00:00:00 2026\n${arf}`,
    xml,
    tls,
    latin1(Buffer.from(`\ufeff${xml}`, 'utf16le')),
  ],
  corpora: [{ folder: 'reports', ends: /\.(?:gz|zip|eml|json|xml)$/ }],
  words: [
    'PK\x03\x04',
    'PK\x01\x02',
    'PK\x05\x06',
    '\x1f\x8b\x08',
    '\0\0',
    '\xff\xff\xff\xff',
    '--b',
    '\r\n\r\n',
    'Content-Type: application/zip\r\n',
    'From ',
    '{',
    xml,
    latin1(gz),
    latin1(zip),
  ],
  async check(input) {
    const octets = octetsOf(input);
    const whole = await readFilePieces(octets, octets.length + 1);
    same(
      await readFilePieces(octets, 1 + (hashOf(input) % 97) + (input.length >> 8)),
      whole,
      'a file in pieces reads as the whole',
    );
    return kindsOf(whole);
  },
};

async function readFilePieces(octets: Uint8Array, size: number): Promise<readonly string[]> {
  const set = new ReportSet();
  const limits = { ...defaultLimits, outputOctets: 1 << 20, members: 20 };
  const file = openFile(set, 'file', { ports: nodeUnpack, limits });
  for (let at = 0; at < octets.length; at += size)
    file.taker.take(Uint8Array.from(octets.subarray(at, at + size)));
  const { found, problems } = await file.end();
  promise(
    found === set.reports.length + set.tls.length + set.failures.length,
    'what was found is there',
    found,
  );
  const reports = [...set.reports, ...set.tls, ...set.failures];
  return [
    ...problems.map((problem) => problem.code),
    ...reports.map(({ kind, origin: { containers: wrapped } }) => `${kind} in ${wrapped.join('>')}`),
    ...reports.flatMap((report) => [...report.problems.counts.keys()]),
    `${set.rows.length} rows`,
  ];
}

/** JSON of TLS reports. */
export const tlsJson: Target = {
  name: 'tls-json',
  seeds: [tls, `[${tls}]`, '{"policies":null}', '{"organization-name":1,"policies":[[],{"policy":7}]}'],
  words: [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    'null',
    'true',
    '1e400',
    '-1',
    '{}',
    '[]',
    '""',
    '"policies":',
    '"__proto__":',
    '"constructor":',
    '"failure-details":',
    '"total-failure-session-count":',
    '"2026-02-30T25:00:00Z"',
    '\\ud800',
    '\\u0000',
  ],
  check(input) {
    const report = readTlsText(octetsOf(input), origin);
    if (report === undefined) return 'none';
    const { begin, end, policies, problems } = report;
    promise(
      [begin, end].every((time) => time === undefined || Number.isFinite(time)),
      'a time is a number',
      begin,
      end,
    );
    for (const policy of policies) {
      for (const count of [
        policy.successfulSessions,
        policy.failedSessions,
        ...policy.failures.map(({ failedSessions }) => failedSessions),
      ])
        promise(Number.isSafeInteger(count) && count >= 0, 'a count is a number', count);
      promise(
        [policy.type, policy.domain, ...policy.strings, ...policy.mxHosts].every(
          (text) => typeof text === 'string',
        ),
        'a text is a text',
      );
    }
    return kindsOf([...problems.counts.keys(), `${Math.min(3, policies.length)}`]);
  },
};

/** Failure reports (ARF), and those that are written for people. */
export const failureReports: Target = {
  name: 'failure-report',
  seeds: [
    arf,
    mail(
      'text/plain',
      '7bit',
      'This is a DMARC failure report.\r\nSender IP Address: 192.0.2.1\r\nFrom Domain: example.com\r\nArrival Date: x\r\n----- header of the message -----\r\nFrom: a@b\r\n',
    ),
  ],
  corpora: [
    { folder: 'reports/parsedmarc/failure', ends: /./ },
    { folder: 'reports/stalwart/arf', ends: /./ },
  ],
  words: [
    '--b\r\n',
    '--b--',
    '\r\n',
    '\r\n\r\n',
    'Content-Type: message/feedback-report\r\n',
    'Content-Type: message/rfc822\r\n',
    'Feedback-Type: ',
    'Auth-Failure: ',
    'Source-IP: ',
    'Identity-Alignment: none',
    'Version: 2',
    'Reported-Domain: ',
    'DKIM-Selector: ',
    'dmarc fail',
    ':',
    'for example.com',
    '----- message',
  ],
  async check(input) {
    return kindsOf(await readFilePieces(octetsOf(input), input.length + 1));
  },
};
