import { describe, expect, test } from 'vitest';
import type { ReportSet } from '../../../core/reports/report-set.js';
import { readNetwork } from '../../../core/reports/view/addresses.js';
import { selectRows } from '../../../core/reports/view/filter.js';
import { groupRows, totalsOf } from '../../../core/reports/view/group-rows.js';
import { pageOfRows, rowOf } from '../../../core/reports/view/row.js';
import { timelineOf } from '../../../core/reports/view/timeline.js';
import { readIp4, readIp6 } from '../../../core/text/ip-address.js';
import { readAny, readXml, recordXml, reportXml } from './scene.js';

const auth = (dkim: string, domain: string): string =>
  `<dkim><domain>${domain}</domain><selector>s1</selector><result>${dkim}</result></dkim><spf><domain>bounce.example.net</domain><result>pass</result></spf>`;
const override = '<reason><type>mailing_list</type></reason>';

/** Two days and two reporters: own mail, a sender that is not aligned, a list, a forger. */
const files = [
  reportXml(
    [
      recordXml({
        ip: '192.0.2.1',
        count: '10',
        dkim: 'pass',
        spf: 'pass',
        auth: auth('pass', 'mail.example.com'),
      }),
      recordXml({
        ip: '192.0.2.9',
        count: '4',
        dkim: 'fail',
        spf: 'fail',
        auth: auth('pass', 'bulk.example.net'),
      }),
      recordXml({ ip: '2001:db8::1', count: '3', dkim: 'fail', spf: 'pass', disposition: 'pass' }),
    ],
    { org: 'A' },
  ),
  reportXml(
    [
      recordXml({ ip: '2001:DB8:0::0001', count: '2', dkim: 'pass', spf: 'fail', from: 'Sub.Example.COM.' }),
      recordXml({
        ip: '198.51.100.7',
        count: '7',
        dkim: 'fail',
        spf: 'fail',
        disposition: 'reject',
        reason: override,
      }),
    ],
    { org: 'B', begin: '1795219200', end: '1795305599' },
  ),
];

async function read(texts: readonly string[]): Promise<ReportSet> {
  const { set } = await readAny(texts.join(''));
  return set;
}

const set = await read(files);
const basis = 'policy' as const;
const all = selectRows(set, { basis });
const network = (text: string, prefixLength: number) => {
  const ip = readIp4(text) ?? readIp6(text);
  if (ip === undefined) throw new Error(text);
  return { ...ip, prefixLength };
};
const messagesOf = (filter: Omit<Parameters<typeof selectRows>[1], 'basis'>) =>
  totalsOf(set, selectRows(set, { basis, ...filter }), basis).messages;

describe('IPv4 addresses that an IPv6 socket wrote', () => {
  const records = [
    ['192.0.2.1', '1'],
    ['::ffff:192.0.2.1', '2'],
    ['::FFFF:c000:201', '4'],
    ['[::ffff:192.0.2.1]:25', '8'],
    ['::ffff:0:192.0.2.1', '16'],
    ['::192.0.2.1', '32'],
    ['::ffff:198.51.100.1', '64'],
  ].map(([ip = '', count = '']) => recordXml({ ip, count }));
  const one = readXml(reportXml(records)).set;
  const sums = (by: 'source-ip' | 'ip-block', filter = {}) =>
    Array.from(
      groupRows(one, selectRows(one, { basis, ...filter }), by, basis),
      ({ key, messages }) => `${key} ${messages}`,
    ).sort();
  const ip4 = ['192.0.2.1 15', '198.51.100.1 64'];
  const ip6 = ['::c000:201 32', '::ffff:0:c000:201 16'];

  test('are one source, shown as IPv4', () => {
    expect(sums('source-ip')).toEqual([...ip4, ...ip6].sort());
    expect(Array.from(records, (_, row) => rowOf(one, row).sourceIp).slice(0, 4)).toEqual(
      new Array(4).fill('192.0.2.1'),
    );
    expect(sums('ip-block')).toContain('192.0.2.0/24 15');
  });

  test.each([
    ['192.0.2.1', ['192.0.2.1 15']],
    ['::ffff:192.0.2.1', ['192.0.2.1 15']],
    ['192.0.2.0/24', ['192.0.2.1 15']],
    ['::ffff:192.0.2.0/120', ['192.0.2.1 15']],
    ['::ffff:0:0/96', ip4],
    ['::/0', ip6],
  ])('are in %s as IPv4', (text, wanted) => {
    const network = readNetwork(text);
    expect(network).toBeDefined();
    expect(sums('source-ip', { includeIps: [network] })).toEqual([...wanted].sort());
    expect(sums('source-ip', { excludeIps: [network] })).toEqual(
      [...ip4, ...ip6].filter((one) => !wanted.includes(one)).sort(),
    );
  });

  test.each(['', '192.0.2.1/33', '::ffff:192.0.2.1/129', '192.0.2.1/', '192.0.2.1/8/8', 'x/8', '1.2.3.4/-1'])(
    'and "%s" is no network',
    (text) => {
      expect(readNetwork(text)).toBeUndefined();
    },
  );
});

describe('groups', () => {
  test('by source, with addresses in one form', () => {
    expect(
      groupRows(set, all, 'source-ip', basis).map(({ key, messages, dmarcPass }) => [
        key,
        messages,
        dmarcPass,
      ]),
    ).toEqual([
      ['192.0.2.1', 10, 10],
      ['198.51.100.7', 7, 0],
      ['2001:db8::1', 5, 5],
      ['192.0.2.9', 4, 0],
    ]);
  });

  test.each([
    ['ip-block', ['192.0.2.0/24 14', '198.51.100.0/24 7', '2001:db8::/64 5']],
    ['reporter', ['A 17', 'B 9']],
    ['header-from', ['example.com 24', 'sub.example.com 2']],
    ['policy-domain', ['example.com 26']],
    ['day', ['2026-11-20 17', '2026-11-21 9']],
    ['disposition', ['none 16', 'reject 7', 'pass 3']],
    ['reason', [' 19', 'mailing_list 7']],
    ['dkim-domain', ['example.com 12', 'mail.example.com 10', 'bulk.example.net 4']],
    [
      'dkim-key',
      [
        's1._domainkey.example.com 12',
        's1._domainkey.mail.example.com 10',
        's1._domainkey.bulk.example.net 4',
      ],
    ],
    ['spf-domain', ['bounce.example.net 14', 'example.net 12']],
  ] as const)('by %s', (by, wanted) => {
    expect(groupRows(set, all, by, basis).map(({ key, messages }) => `${key} ${messages}`)).toEqual(wanted);
  });

  test('the most messages come first, and equal ones by their key', async () => {
    const records = Array.from({ length: 400 }, (_, index) =>
      recordXml({
        ip: index % 3 === 0 ? `2001:db8::${(index * 7) % 50}` : `192.0.${index % 7}.${(index * 13) % 40}`,
        count: String(index % 4 === 0 ? 90_000_000 : index % 5),
        from: `d${(index * 11) % 60}.example.com`,
      }),
    );
    const { set } = await readAny(reportXml(records));
    for (const by of ['source-ip', 'header-from'] as const) {
      const groups = [...groupRows(set, selectRows(set, { basis: 'policy' }), by, 'policy')];
      expect(groups.length).toBeGreaterThan(50);
      const sorted = [...groups].sort(
        (a, b) => Number(b.messages) - Number(a.messages) || (a.key < b.key ? -1 : 1),
      );
      expect(groups).toEqual(sorted);
    }
  });

  test('all sums', () => {
    expect(totalsOf(set, all, basis)).toEqual({
      key: '',
      rows: 5,
      messages: 26,
      dmarcPass: 15,
      dkimPass: 12,
      spfPass: 13,
      bothPass: 10,
      overridden: 7,
      disposition: { none: 16, pass: 3, quarantine: 0, reject: 7, other: 0 },
      firstSeen: 1795132800,
      lastSeen: 1795305599,
    });
  });

  test('plain results count whoever they are for, and DMARC is worked out from them', () => {
    const { dkimPass, spfPass, dmarcPass } = totalsOf(set, all, 'auth');
    expect({ dkimPass, spfPass, dmarcPass }).toEqual({ dkimPass: 26, spfPass: 26, dmarcPass: 22 });
  });

  test('nothing', () => {
    const totals = totalsOf(set, selectRows(set, { basis, domain: 'example.org' }), basis);
    expect(totals).toMatchObject({ rows: 0, messages: 0, firstSeen: undefined, lastSeen: undefined });
  });
});

describe('filters', () => {
  test.each([
    ['addresses in', { includeIps: [network('192.0.2.0', 24)] }, 14],
    ['addresses of the other family', { includeIps: [network('2001:db8::', 32)] }, 5],
    ['addresses out', { excludeIps: [network('192.0.2.1', 32), network('2001:db8::', 64)] }, 11],
    ['both', { includeIps: [network('192.0.2.0', 24)], excludeIps: [network('192.0.2.9', 32)] }, 10],
    ['since', { since: 1795219200 }, 9],
    ['until', { until: 1795219200 }, 17],
    ['reporter', { reporter: 'b' }, 9],
    ['domain', { domain: 'example.com' }, 26],
    ['domain below', { domain: 'sub.example.com' }, 2],
    ['fail', { result: 'fail' as const }, 11],
    ['pass', { result: 'pass' as const }, 15],
    ['DKIM only', { result: 'dkim-only' as const }, 2],
    ['SPF only', { result: 'spf-only' as const }, 3],
  ])('%s', (_, filter, messages) => {
    expect(messagesOf(filter)).toBe(messages);
  });
});

describe('reports that came twice', () => {
  test('count once, in whatever order their rows are', async () => {
    const [one = ''] = files;
    const rows = one.match(/<record>.*?<\/record>/gs) ?? [];
    const turned = rows.length === 3 ? one.replace(rows.join('\n'), [...rows].reverse().join('\n')) : '';
    const twice = await read([one, turned, one]);
    expect(twice.reports.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, 0, 0]);
    expect(totalsOf(twice, selectRows(twice, { basis }), basis).messages).toBe(17);
    expect(totalsOf(twice, selectRows(twice, { basis, duplicates: 'show' }), basis).messages).toBe(51);
  });

  test('with other rows are both kept and told', async () => {
    const both = await read([reportXml([recordXml()]), reportXml([recordXml({ count: '2' })])]);
    expect(both.reports.map(({ duplicateOf, conflictsWith }) => [duplicateOf, conflictsWith])).toEqual([
      [undefined, undefined],
      [undefined, 0],
    ]);
  });

  test('of another day are others', async () => {
    const both = await read([reportXml([recordXml()]), reportXml([recordXml()], { begin: '1795132801' })]);
    expect(both.reports.map(({ duplicateOf, conflictsWith }) => [duplicateOf, conflictsWith])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

test('sums beyond 2^53 are exact', async () => {
  const big = await read([
    reportXml([
      recordXml({ count: '9007199254740991' }),
      recordXml({ count: '1' }),
      recordXml({ count: '1' }),
      recordXml({ count: '900719925474099301', disposition: 'reject' }),
    ]),
  ]);
  const { messages, disposition, spfPass } = totalsOf(big, selectRows(big, { basis }), basis);
  expect([messages, disposition.none, disposition.reject, spfPass]).toEqual([
    909727124728840294n,
    9007199254740993n,
    900719925474099301n,
    0,
  ]);
});

describe('the timeline', () => {
  test('has every day', () => {
    expect(timelineOf(set, all, basis)).toEqual([
      { day: '2026-11-20', pass: 13, fail: 4, spread: 0 },
      { day: '2026-11-21', pass: 2, fail: 7, spread: 0 },
    ]);
  });

  test('spreads what is longer than a day', async () => {
    const long = await read([
      reportXml([recordXml({ count: '12' })], { end: String(1795132800 + 3 * 86_400) }),
    ]);
    expect(timelineOf(long, selectRows(long, { basis }), basis)).toEqual([
      { day: '2026-11-20', pass: 4, fail: 0, spread: 4 },
      { day: '2026-11-21', pass: 4, fail: 0, spread: 4 },
      { day: '2026-11-22', pass: 4, fail: 0, spread: 4 },
    ]);
  });
});

test('slices of rows', () => {
  const page = pageOfRows(set, all, { order: 'messages', from: 1, to: 3 });
  expect([page.total, page.rows.map(({ messages, sourceIp }) => `${sourceIp} ${messages}`)]).toEqual([
    5,
    ['198.51.100.7 7', '192.0.2.9 4'],
  ]);
  expect(JSON.parse(JSON.stringify(page)).rows.length).toBe(2);
});
