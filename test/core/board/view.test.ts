import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupPage, orderedGroups, selectGroup } from '../../../core/board/groups.js';
import { type BoardContent, boardView } from '../../../core/board/make-view.js';
import type { ZonesAtHand } from '../../../core/board/policies.js';
import { filterOf, readQuery, wholeBoard } from '../../../core/board/query.js';
import { rowPage } from '../../../core/board/rows.js';
import { lookupIn } from '../../../core/ide/mail/zones-lookup.js';
import { selectRows } from '../../../core/reports/view/filter.js';
import { englishWords } from '../../../core/words/words.js';
import { root } from '../../run-cli.js';
import { readAny, recordXml, reportXml } from '../reports/scene.js';
import { zoneOf } from './scene.js';

const example = (name: string): Buffer => readFileSync(join(root, 'examples/reports', name));
const archive = 'bigmail.example!example.com!1795132800!1795219199!7731.xml.gz';
const zone = zoneOf(readFileSync(join(root, 'examples/zones/db.example.com'), 'utf8'));
const zones: ZonesAtHand = { lookup: lookupIn([zone]), standard: 'rfc9989' };
const noZones: ZonesAtHand = { lookup: lookupIn([]), standard: 'rfc9989' };

async function contentOf(file: string | Uint8Array): Promise<BoardContent> {
  const { set } = await readAny(file);
  return { set, problems: [], unread: [] };
}
const viewOf = (content: BoardContent, query: object = {}, at: ZonesAtHand = zones) =>
  boardView(content, { ...wholeBoard, ...query }, at, englishWords);

const big = await contentOf(example(archive));

describe('what a person reads first', () => {
  test('who reported, when, and how much passes', () => {
    const { headline, period, reports, totals } = viewOf(big);
    expect(headline).toBe('2,309 (75.2%) of 3,072 messages pass DMARC');
    expect(period?.utc).toBe('2026-11-20 00:00:00 – 2026-11-20 23:59:59');
    expect(reports.map(({ title }) => title)).toEqual(['bigmail.example about example.com']);
    expect(reports[0]?.facts[0]?.value).toBe('example.com p=reject sp=reject np=reject adkim=r aspf=r fo=0');
    expect(totals.map(({ label, value, detail }) => `${label}: ${value} ${detail}`.trim())).toEqual([
      'Messages: 3,072',
      'DMARC passes: 75.2% 2,309',
      'DMARC fails: 763 24.8%',
      'By DKIM: 75.2% 2,309',
      'By SPF: 73.5% 2,257',
      'Rejected: 745 24.3%',
      'Quarantined: 0 0%',
      'Overridden: 18 0.6%',
    ]);
  });

  test('why receivers did otherwise', () => {
    expect(viewOf(big).overrides).toEqual([
      { label: 'local_policy', value: '18', detail: 'The receiver has a rule of its own.', share: 18 / 3072 },
    ]);
  });

  test('a report of no mail is no failure', async () => {
    const { headline, tone, whatIf } = viewOf(await contentOf(reportXml([])));
    expect([headline, tone, whatIf.headline]).toEqual([
      'Aggregate reports: 1; no mail was seen',
      'plain',
      'No mail was seen.',
    ]);
  });

  test('counts beyond 2^53 are told exactly', async () => {
    const { totals } = viewOf(await contentOf(reportXml([recordXml({ count: '900719925474099301' })])));
    expect(totals[0]?.value).toBe('900,719,925,474,099,301');
  });
});

describe('what p=reject would have refused', () => {
  test('is told by why it fails, and what was refused already is not told again', () => {
    const { headline, refusals } = viewOf(big).whatIf;
    expect(headline).toBe('p=reject would have refused 18 (0.6%) more messages.');
    expect(refusals.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'refused already 745 (24.3%)',
      'forwarded, or from a mailing list 18 (0.6%)',
    ]);
    expect(refusals[1]?.sources).toEqual([{ source: '192.0.2.44', value: '18' }]);
  });

  const failing = { dkim: 'fail', spf: 'fail' };
  test.each([
    [
      'a source whose other mail passes',
      [recordXml(), recordXml(failing)],
      'from sources whose other mail passes',
    ],
    [
      'a service of another domain',
      [recordXml({ ...failing, auth: otherAuth })],
      'authenticated, but for another domain',
    ],
    ['nobody', [recordXml({ ...failing, auth: failedAuth })], 'not authenticated at all'],
    [
      'a list',
      [recordXml({ ...failing, reason: '<reason><type>mailing_list</type></reason>' })],
      'forwarded, or from a mailing list',
    ],
  ])('from %s', async (_, records, label) => {
    const { refusals } = viewOf(await contentOf(reportXml(records))).whatIf;
    expect(refusals.map((refusal) => refusal.label)).toEqual([label]);
  });
});

const otherAuth = '<spf><domain>bulk.example.net</domain><result>pass</result></spf>';
const failedAuth = '<spf><domain>example.com</domain><result>softfail</result></spf>';

describe('the policy then and now', () => {
  const now = (record: string): ZonesAtHand => ({
    lookup: lookupIn([zoneOf(`$ORIGIN example.com.\n@ 60 SOA ns hm 1 1 1 1 1\n@ NS ns\n${record}`)]),
    standard: 'rfc9989',
  });
  const compared = async (at: ZonesAtHand) =>
    viewOf(await contentOf(reportXml([recordXml()])), {}, at).policies[0];

  test('stronger now', async () => {
    expect(await compared(now('_dmarc 60 TXT "v=DMARC1; p=reject"'))).toEqual({
      domain: 'example.com',
      published: 'p=none; sp=none; adkim=r; aspf=r; pct=100',
      zone: 'p=reject',
      conclusion:
        'Published then was p=none, your zone says p=reject: what failed in these reports will be treated by that.',
      tone: 'warning',
      place: { uri: 'file:///zone', line: 3 },
    });
  });

  test.each([
    ['the same, defaults spelt out', '_dmarc 60 TXT "v=DMARC1; p=none; adkim=r"', 'Your zone says the same.'],
    [
      'another alignment',
      '_dmarc 60 TXT "v=DMARC1; p=none; aspf=s"',
      'Your zone and the reports differ in aspf.',
    ],
    ['gone', '', 'Your zone has no DMARC record for example.com.'],
  ])('%s', async (_, record, conclusion) => {
    expect((await compared(now(record)))?.conclusion).toBe(conclusion);
  });

  test('no zone at hand', async () => {
    expect((await compared(noZones))?.conclusion).toBe(
      'No zone at hand has example.com: open it to compare.',
    );
  });

  test('keys that the zone has, and those that it lacks', () => {
    expect(viewOf(big).keys.map(({ name, state }) => `${name}: ${state}`)).toEqual([
      'ed2026._domainkey.example.com: in your zone',
      's2026b._domainkey.example.com: in your zone',
    ]);
    const lacking = now('_dmarc 60 TXT "v=DMARC1; p=none"');
    expect(viewOf(big, {}, lacking).keys.map(({ state }) => state)).toEqual([
      'not in your zone',
      'not in your zone',
    ]);
  });
});

describe('rows', () => {
  const pageOf = async (record: string) => {
    const { set } = await contentOf(reportXml([record]));
    const selection = selectRows(set, { basis: 'policy' });
    return rowPage(set, selection, { from: 0, to: 10 }, 'policy', englishWords).rows[0];
  };

  test('say why results of other domains do not count', async () => {
    expect((await pageOf(recordXml({ dkim: 'fail', auth: otherAuth })))?.meaning).toEqual([
      'There was no signature.',
      'SPF: the address may send for bulk.example.net, but bulk.example.net is not example.com: it does not count for DMARC.',
      'DMARC fails, and the receiver did what the policy then asked for: none.',
    ]);
  });

  test('tell contradictions', async () => {
    const row = await pageOf(recordXml({ dkim: 'pass', spf: 'fail', auth: failedAuth }));
    expect(row?.meaning).toEqual([
      'DKIM counts as pass, but the report does not say for which domain.',
      'SPF: softfail for example.com. If the sender is yours, its address is missing in the SPF record.',
      'DMARC passes, so the policy does not matter.',
    ]);
  });

  test('offer the SPF record only where it would help', async () => {
    expect((await pageOf(recordXml({ spf: 'fail', auth: failedAuth })))?.spf).toEqual({
      address: '192.0.2.1',
      domain: 'example.com',
    });
    expect((await pageOf(recordXml({ spf: 'fail', auth: otherAuth })))?.spf).toBeUndefined();
    expect((await pageOf(recordXml({ spf: 'pass', auth: failedAuth })))?.spf).toBeUndefined();
  });

  test('are those of their group', () => {
    const all = selectRows(big.set, { basis: 'policy' });
    const some = selectGroup(big.set, all, 'ip-block', '203.0.113.0/24');
    expect(
      rowPage(big.set, some, { from: 0, to: 10 }, 'policy', englishWords).rows.map(({ source }) => source),
    ).toEqual(['203.0.113.99', '203.0.113.150', '203.0.113.40']);
  });
});

describe('groups', () => {
  const all = selectRows(big.set, { basis: 'policy' });
  const keysBy = (order: 'key' | 'failing' | 'share', direction: 'up' | 'down') =>
    orderedGroups(big.set, all, { by: 'source-ip', order, direction }, 'policy').map(({ key }) => key);

  test('in the order of numbers', () => {
    expect(keysBy('key', 'up').slice(0, 3)).toEqual(['192.0.2.25', '192.0.2.44', '198.51.100.7']);
  });

  test('those that fail most first', () => {
    expect(keysBy('failing', 'down').slice(0, 3)).toEqual(['198.51.100.7', '203.0.113.99', '203.0.113.150']);
  });

  test('a page says whose mail it is', () => {
    const groups = orderedGroups(
      big.set,
      all,
      { by: 'source-ip', order: 'messages', direction: 'down' },
      'policy',
    );
    const page = groupPage(big.set, all, groups, { by: 'source-ip', from: 1, to: 2 }, englishWords);
    expect(page).toEqual({
      total: 8,
      from: 1,
      groups: [
        {
          key: '198.51.100.7',
          label: '198.51.100.7',
          messages: '410',
          pass: '0 (0%)',
          passShare: 0,
          ...{ dkim: '0', spf: '0', refused: '410' },
          identity: 'bounce.bulk.example.net, bulk.example.net',
          seen: '2026-11-20',
          tone: 'bad',
          toneText: 'all fail',
        },
      ],
    });
  });
});

describe('the filter', () => {
  test('what cannot be read is told and left out', () => {
    const { filter, refused } = filterOf({ ...wholeBoard, include: '192.0.2.0/24, x', since: 'Monday' });
    expect(filter.includeIps?.length).toBe(1);
    expect(refused.map(englishWords.of)).toEqual([
      '"x" is neither an address nor a network such as 192.0.2.0/24',
      '"Monday" is no day such as 2026-11-22',
    ]);
  });

  test('both days count whole', () => {
    const { filter } = filterOf({ ...wholeBoard, since: '2026-11-20', until: '2026-11-20' });
    expect([filter.since, filter.until]).toEqual([1795132800, 1795219200]);
  });

  test('anything at all may come from a page', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        filterOf(readQuery(value));
      }),
    );
    expect(readQuery({ basis: 'x', result: '__proto__', include: 7 })).toEqual(wholeBoard);
  });
});

describe('times that nobody means', () => {
  test.each([
    ['99999999999999999999', '1'],
    ['-5', '8640000000000'],
    ['1e400', 'NaN'],
    ['253402300800000', '253402300800001'],
  ])('from %s to %s', async (begin, end) => {
    const content = await contentOf(reportXml([recordXml()], { begin, end }));
    expect(viewOf(content).totals[0]?.value).toBe('1');
    const all = selectRows(content.set, { basis: 'policy' });
    for (const by of ['day', 'source-ip'] as const) {
      const groups = orderedGroups(content.set, all, { by, order: 'seen', direction: 'down' }, 'policy');
      expect(groupPage(content.set, all, groups, { by, from: 0, to: 9 }, englishWords).total).toBe(1);
    }
    expect(rowPage(content.set, all, { from: 0, to: 9 }, 'policy', englishWords).total).toBe(1);
  });
});
