import { describe, expect, test } from 'vitest';
import { AggregateReader } from '../../../core/reports/aggregate/reader.js';
import { levelOf } from '../../../core/reports/codes.js';
import { ReportSet } from '../../../core/reports/report-set.js';
import { SchemaJudge } from '../../../core/reports/validate/judge.js';
import { judgeRows } from '../../../core/reports/validate/judge-rows.js';
import { rowOf } from '../../../core/reports/view/row.js';
import { type AggregateDraft, combineRecords, type DraftRecord } from '../../../core/reports/write/draft.js';
import { aggregateFileName, writeAggregate } from '../../../core/reports/write/write-aggregate.js';
import { type FailureDraft, writeFailure } from '../../../core/reports/write/write-failure.js';
import { octetsOf, origin, readAny, recordXml, reportXml } from './scene.js';

/** Codes of what a judge finds, with line and column. */
function judge(xml: string, schema: 'rfc7489' | 'rfc9990'): string[] {
  const set = new ReportSet();
  const watch = new SchemaJudge(schema);
  const reader = new AggregateReader(set, origin, watch);
  reader.push(Buffer.from(xml, 'utf8'));
  reader.end();
  const [report] = set.reports;
  if (report === undefined) throw new Error('no report');
  return [...watch.problems.kept, ...judgeRows(set, report, schema).kept, ...report.problems.kept]
    .sort((a, b) => a.offset - b.offset)
    .map(({ code, offset, values }) => {
      const { line, column } = watch.lines.position(offset);
      return `${line}:${column} ${code} ${values.slice(0, 2).join(' ')}`.trimEnd();
    });
}

const record: DraftRecord = {
  sourceIp: '192.0.2.1',
  count: 3,
  disposition: 'pass',
  dkim: 'pass',
  spf: 'fail',
  reasons: [],
  headerFrom: 'example.com',
  envelopeFrom: undefined,
  dkimResults: [{ domain: 'example.com', selector: 's1', result: 'pass' }],
  spfResult: { domain: 'mx.example.net', scope: 'helo', result: 'pass' },
};
const draft: AggregateDraft = {
  schema: 'rfc9990',
  orgName: 'A <b> & "c" \u0000\ud800 m\u00fcller',
  email: 'a@b.example',
  reportId: '4711@b.example',
  begin: 1795132800,
  end: 1795219199,
  generator: 'dns-mail-auth',
  policy: { domain: 'example.com', p: 'reject', np: 'reject', testing: 'y', discovery: 'treewalk' },
  records: [
    record,
    { ...record, disposition: 'none', dkim: 'fail', reasons: [{ type: 'policy_test_mode', comment: 'a<b' }] },
  ],
};

describe.each(['rfc9990', 'rfc7489'] as const)('what is written by %s', (schema) => {
  const old = {
    ...draft,
    schema,
    policy: schema === 'rfc7489' ? { domain: 'example.com', p: 'reject' } : draft.policy,
  };
  const records = draft.records.map((one) =>
    schema === 'rfc7489' ? { ...one, reasons: one.reasons.map(() => ({ type: 'other' })) } : one,
  );
  const xml = writeAggregate({ ...old, records });

  test('is valid', () => {
    expect(judge(xml, schema)).toEqual([]);
  });

  test('reads back', async () => {
    const { set } = await readAny(Buffer.from(xml, 'utf8'));
    const [report] = set.reports;
    expect(report).toMatchObject({
      orgName: 'A <b> & "c" \ufffd\ufffd m\u00fcller',
      reportId: '4711@b.example',
      begin: 1795132800,
      end: 1795219199,
      schema,
    });
    expect(rowOf(set, 0)).toMatchObject({
      sourceIp: '192.0.2.1',
      messages: 3,
      disposition: schema === 'rfc9990' ? 'pass' : 'none',
      dkim: 'pass',
      spf: 'fail',
      headerFrom: 'example.com',
      envelopeFrom: '',
    });
    expect(rowOf(set, 1).reasons.length).toBe(1);
  });
});

test('what is alike is counted together', () => {
  expect(combineRecords([record, { ...record, dkim: 'fail' }, { ...record, count: 4 }])).toEqual([
    { ...record, count: 7 },
    { ...record, dkim: 'fail' },
  ]);
});

test.each([
  ['receiver.example', 'example.com', 'receiver.example!example.com!1795132800!1795219199!abc.xml'],
  ['../../etc', 'a/b!c\\d\u0000', '__.._etc!a_b_c_d_!1795132800!1795219199!abc.xml'],
  ['', '..', '_!_!1795132800!1795219199!abc.xml'],
])('the file of %s about %s', (receiver, domain, name) => {
  const policy = { ...draft.policy, domain };
  expect(aggregateFileName(receiver, { ...draft, policy }, 'a.b/c')).toBe(name);
});

describe('the schema', () => {
  const clean = reportXml([recordXml()], {
    policy: '<domain>example.com</domain><p>none</p><sp>none</sp><pct>100</pct><fo>0</fo>',
  });

  test('lets a clean report pass', () => {
    expect(judge(clean, 'rfc7489')).toEqual([]);
  });

  test.each([
    ['missing', clean.replace('<version>1.0</version>', ''), ['2:1 REPORT060 version feedback']],
    ['twice', clean.replace('<count>', '<count>1</count><count>'), ['5:74 REPORT061 count row']],
    [
      'order',
      clean.replace(
        '<identifiers>',
        '<auth_results><spf><domain>example.net</domain><scope>mfrom</scope><result>pass</result></spf></auth_results><identifiers>',
      ),
      ['7:19 REPORT062 identifiers auth_results'],
    ],
    ['value', clean.replace('<p>none</p>', '<p>None</p>'), ['4:49 REPORT063 p None']],
    ['stranger', clean.replace('</row>', '<x/></row>'), ['6:62 REPORT034 x', '6:62 REPORT064 x rfc7489']],
    ['of the other schema', clean.replace('<p>', '<np>none</np><p>'), ['4:46 REPORT064 np rfc7489']],
    ['count', clean.replace('<count>1<', '<count>1.5<'), ['2:1 REPORT053', '5:81 REPORT040 1.5']],
    [
      'contradiction',
      clean.replace('<domain>example.com</domain><selector>', '<domain>example.org</domain><selector>'),
      ['5:1 REPORT071 dkim'],
    ],
  ])('%s', (_, xml, wanted) => {
    const found = judge(xml, 'rfc7489');
    for (const one of wanted) expect(found).toContainEqual(expect.stringContaining(one.replace(/^\S+ /, '')));
    expect(found.length).toBeLessThanOrEqual(wanted.length + 1);
  });

  test('of RFC 9990 wants its namespace, and a reason for what is not the policy', () => {
    const found = judge(
      reportXml([recordXml({ dkim: 'fail', disposition: 'none' })], {
        policy: '<domain>example.com</domain><p>reject</p>',
        id: 'a b',
      }),
      'rfc9990',
    );
    expect(found.map((text) => text.replace(/^\S+ (\S+).*/, '$1')).sort()).toEqual([
      'REPORT066',
      'REPORT068',
      'REPORT069',
    ]);
  });
});

describe('a failure report', () => {
  const failure: FailureDraft = {
    standard: 'rfc9991',
    from: 'postmaster@receiver.example',
    to: 'dmarc@example.com',
    date: 'Fri, 20 Nov 2026 12:00:00 +0000',
    subject: 'Invoice\r\nBcc: everybody@example.org',
    userAgent: 'dns-mail-auth/1',
    reportedDomain: 'example.com',
    sourceIp: '203.0.113.99',
    mailFrom: 'a@example.com\r\nVersion: 2',
    arrivalDate: 'Fri, 20 Nov 2026 12:00:00 +0000',
    deliveryResult: 'reject',
    authenticationResults:
      'Authentication-Results: receiver.example;\r\n\tdmarc=fail header.from=example.com',
    aligned: [],
    dkim: { domain: 'example.com', selector: 's1', identity: undefined },
    spfRecords: [{ domain: 'example.com', text: 'v=spf1 "-all' }],
    header: 'From: a@example.com\nSubject: Invoice\n',
  };

  test('reads back whole, and nobody\u2019s text becomes a field', async () => {
    const { set, found } = await readAny(octetsOf(writeFailure(failure)));
    const [report] = set.failures;
    expect(found).toBe(1);
    expect(report).toMatchObject({
      feedbackType: 'auth-failure',
      authFailure: 'dmarc',
      reportedDomain: 'example.com',
      sourceIp: '203.0.113.99',
      deliveryResult: 'reject',
      identityAlignment: 'dkim, spf',
      authenticationResults: ['receiver.example; dmarc=fail header.from=example.com'],
    });
    expect(report?.fields.filter(({ name }) => name === 'Version').length).toBe(1);
    expect(report?.problems.kept.filter(({ code }) => levelOf(code) !== 'note')).toEqual([]);
    expect(Buffer.from(report?.sample ?? []).toString()).toBe('From: a@example.com\r\nSubject: Invoice\r\n');
    expect(writeFailure(failure)).not.toMatch(/^Bcc:/m);
  });

  test('says the opposite by RFC 7489', () => {
    expect(writeFailure({ ...failure, standard: 'rfc7489' })).toContain('Identity-Alignment: none\r\n');
  });
});
