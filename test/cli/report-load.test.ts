import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadReports } from '../../cli/report-load.js';
import { defaultBatchLimits } from '../../core/reports/clickhouse/batches.js';
import {
  readCounts,
  readGroups,
  readTotals,
  selectCounts,
  selectGroups,
  selectTotals,
} from '../../core/reports/clickhouse/statistics.js';
import { createTables } from '../../core/reports/clickhouse/tables.js';
import type { ReportSet } from '../../core/reports/report-set.js';
import { type RowFilter, selectRows } from '../../core/reports/view/filter.js';
import { groupRows, totalsOf } from '../../core/reports/view/group-rows.js';
import { type Grouping, groupings } from '../../core/reports/view/keys.js';
import { readIp4, readIp6 } from '../../core/text/ip-address.js';
import { english } from '../../core/words/words.js';
import { type ClickHouseServer, runStatement } from '../../platform/node/clickhouse.js';
import { cluster, type OwnServer, startServers, withClickHouse } from '../clickhouse.js';
import { readXml, recordXml, reportXml } from '../core/reports/scene.js';
import { root, runCli } from '../run-cli.js';

/** Rows of the load that is interrupted; a million on demand. */
const manyRows = Number(process.env.DNS_MAIL_AUTH_CLICKHOUSE_ROWS ?? 50_000);

/** What a header cannot hold as it is. */
const password = 'se-cr\u00e9t:\u9375';

const page = readFileSync(join(root, 'docs/reports-clickhouse.md'), 'utf8');
const statements = Array.from(page.matchAll(/```sql\n([^`]*(?:`end`[^`]*)*)\n```/g), ([, sql = '']) => sql);

async function run(server: ClickHouseServer, sql: string): Promise<string> {
  const ran = await runStatement(server, sql);
  if ('failure' in ran) throw new Error(`${english(ran.failure)}: ${sql}`);
  return ran.text;
}

const policy = (domain: string) => `<domain>${domain}</domain><adkim>s</adkim><p>reject</p>`;

/** Some reports with `rows` rows each, alike but for numbers that a seed makes. */
function manyReports(reports: number, rows: number): string[] {
  let seed = 1;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % limit;
  };
  const records = Array.from({ length: 500 }, () =>
    recordXml({
      ip: below(3) === 0 ? `2001:db8:${below(9)}::${below(99)}` : `192.0.${below(9)}.${below(250)}`,
      count: String(1 + below(300)),
      dkim: below(2) === 0 ? 'pass' : 'fail',
      spf: below(3) === 0 ? 'pass' : 'fail',
      disposition: ['none', 'reject', 'quarantine', 'pass', 'odd'][below(5)] ?? '',
      from: `m${below(20)}.example.com`,
    }),
  );
  return Array.from({ length: reports }, (_, index) => {
    const begin = 1_760_000_000 + index * 86_400;
    const from = below(records.length);
    const own = Array.from({ length: rows }, (__, row) => records[(from + row * 7) % records.length] ?? '');
    return reportXml(own, {
      id: String(index),
      org: `r${index % 7}.example`,
      policy: policy(`d${index % 3}.example.com`),
      begin: String(begin),
      end: String(begin + 86_399),
    });
  });
}

const setOf = (reports: readonly string[]): ReportSet =>
  readXml(`<r>${reports.map((report) => report.replace(/^<\?.*\n/, '')).join('')}</r>`).set;

/** What reports may hold to make trouble: quotes, tabs, other scripts, no period, counts that no double holds. */
const hostile = [
  reportXml(
    [
      recordXml({
        ip: `'); DROP TABLE dmarc_rows; --`,
        from: `a\\'b\\tc;\u3042`,
        count: '999999999999999999',
      }),
      recordXml({ ip: '::ffff:192.0.2.1', from: 'EXAMPLE.com.', count: '999999999999999998' }),
      recordXml({ ip: '192.0.2.1', from: 'EXAMPLE.com.', count: '7' }),
      recordXml({ ip: '[192.0.2.9]:25', from: '\\N', disposition: `'"\\`, dkim: 'PASS' }),
      recordXml({ ip: '', from: '', auth: '', reason: '<reason><type>x\\</type></reason>' }),
      ...Array.from({ length: 20 }, () => recordXml({ count: '999999999999999999' })),
    ],
    { org: `O'Brien\\`, id: '\\N', begin: 'never', end: '', policy: policy(`x'\\`) },
  ),
  reportXml([recordXml({ count: '3' })], { begin: '99999999999', end: '99999999999', org: 'ORG.example' }),
  reportXml([recordXml({ count: '4' })], { begin: '0', end: '0', org: 'org.EXAMPLE' }),
  reportXml([recordXml({ count: '5' })], { begin: '99999999999', end: '99999999999', org: 'ORG.example' }),
  reportXml([], { id: 'nothing seen' }),
].map((xml) => Buffer.from(xml, 'utf8').toString('latin1'));

const filters: readonly (readonly [string, RowFilter])[] = [
  ['everything', { basis: 'policy' }],
  ['by auth_results', { basis: 'auth' }],
  ['networks', { basis: 'policy', includeIps: [network('192.0.2.0', 23), network('2001:db8:4::', 47)] }],
  ['other networks', { basis: 'policy', excludeIps: [network('192.0.2.1', 32), network('::', 0)] }],
  ['an address', { basis: 'policy', includeIps: [network('192.0.2.1', 32)] }],
  ['a time', { basis: 'policy', since: 1_760_400_000, until: 1_761_000_000 }],
  ['a reporter', { basis: 'auth', reporter: `R1.` }],
  ['an odd reporter', { basis: 'auth', reporter: `o'brien\\` }],
  ['a domain', { basis: 'policy', domain: 'EXAMPLE.com.', result: 'fail' }],
  ['an odd domain', { basis: 'policy', domain: `a\\'b\\tc;\u3042` }],
  ['DKIM only', { basis: 'auth', result: 'dkim-only' }],
  ['SPF only', { basis: 'policy', result: 'spf-only', until: 1_760_500_000 }],
];

function network(text: string, prefixLength: number) {
  const address = readIp4(text) ?? readIp6(text);
  if (address === undefined) throw new Error(text);
  return { ...address, prefixLength };
}

/** Holds what a server says against what is worked out here. */
async function expectSame(server: ClickHouseServer, set: ReportSet, filter: RowFilter, by: Grouping) {
  const selection = selectRows(set, filter);
  const groups = readGroups(await run(server, selectGroups(filter, by)), by);
  expect(groups).toEqual([...groupRows(set, selection, by, filter.basis)]);
}

async function expectSameTotals(server: ClickHouseServer, set: ReportSet, filter: RowFilter) {
  const selection = selectRows(set, filter);
  expect(readTotals(await run(server, selectTotals(filter)))).toEqual(totalsOf(set, selection, filter.basis));
  expect(readCounts(await run(server, selectCounts(filter)))).toEqual({
    reports: selection.reports.reduce((sum, isWanted) => sum + isWanted, 0),
    files: set.reports.length === 0 ? 0 : 1,
    differing: set.reports.filter(({ conflictsWith }) => conflictsWith !== undefined).length,
  });
}

// Two servers and many commands: minutes on a machine that has other work.
describe.runIf(withClickHouse)('reports on servers', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'clickhouse-'));
  let servers: readonly OwnServer[] = [];
  const [first, second] = [() => servers[0] as OwnServer, () => servers[1] as OwnServer];

  beforeAll(async () => {
    servers = await startServers(folder, 2, password);
  }, 60_000);

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  async function dropTables(): Promise<void> {
    for (const server of servers) {
      for (const name of (await run(server, 'SHOW TABLES')).split('\n').filter(Boolean))
        await run(server, `DROP TABLE ${name}`);
    }
  }

  /** Two shards, made as the page says. */
  async function spreadTables(): Promise<void> {
    await dropTables();
    const spreading = statements.filter((sql) => sql.includes('ENGINE = Distributed'));
    expect(spreading).toHaveLength(2);
    for (const server of servers) {
      for (const sql of createTables()) await run(server, sql.replace(/(dmarc_[a-z]+)/, '$1_local'));
      for (const sql of spreading) await run(server, sql);
    }
  }

  test('the page has the tables that are made', () => {
    expect(statements.slice(1, 3)).toEqual(createTables());
    expect(page).toContain(`Distributed(${cluster}, `);
  });

  test('say of anything that a report holds what is said here', async () => {
    await dropTables();
    const set = setOf([...hostile, ...manyReports(12, 40)]);
    const loaded = await loadReports(set, first());
    expect(loaded).toEqual({ reports: 17, rows: 508, known: 0, failure: undefined });
    for (const by of groupings) await expectSame(first(), set, { basis: 'policy' }, by as Grouping);
    for (const [, filter] of filters) {
      await expectSameTotals(first(), set, filter);
      await expectSame(first(), set, filter, 'source-ip');
    }
  });

  test('count a report once, however often and with whatever it is loaded', async () => {
    await dropTables();
    const reports = manyReports(6, 30);
    const [one, all] = [setOf(reports.slice(3, 4)), setOf([...reports, ...reports])];
    expect((await loadReports(one, first())).reports).toBe(1);
    expect(await loadReports(all, first())).toMatchObject({ reports: 5, rows: 150, known: 1 });
    expect(await loadReports(all, first())).toMatchObject({ reports: 0, rows: 0, known: 6 });
    await expectSameTotals(first(), all, { basis: 'policy' });
  });

  test('count a report once that two load at the same time', async () => {
    await dropTables();
    const set = setOf(manyReports(6, 30));
    await Promise.all([loadReports(set, first()), loadReports(set, first()), loadReports(set, first())]);
    await expectSameTotals(first(), set, { basis: 'policy' });
    for (const by of groupings) await expectSame(first(), set, { basis: 'auth' }, by as Grouping);
  });

  test('lose and double nothing when one of two stops in the middle of a load', async () => {
    await spreadTables();
    const reports = 100;
    const set = setOf(manyReports(reports, manyRows / reports));
    const limits = { ...defaultBatchLimits, rows: manyRows / 10 };
    let batches = 0;
    const stopped = await loadReports(set, first(), {
      limits,
      onBatch: async () => {
        if (++batches === 4) await second().kill();
      },
    });
    expect(english(stopped.failure ?? { pieces: [''], fillings: [] })).toMatch(
      /^ClickHouse at .* says: Code: /,
    );
    expect(stopped.reports).toBeGreaterThan(20);
    expect(stopped.reports).toBeLessThan(reports);
    // Not a part of the truth, either.
    expect(await runStatement(first(), selectTotals({ basis: 'policy' }))).toHaveProperty('failure');
    await second().start();
    // Rows without their report are there, and nobody sees them.
    const [there = 0, whole = 0] = [
      Number(await run(first(), 'SELECT count() FROM dmarc_rows')),
      readTotals(await run(first(), selectTotals({ basis: 'policy' }))).rows,
    ];
    expect(there).toBeGreaterThan(whole);
    expect(whole).toBeGreaterThanOrEqual((stopped.reports * manyRows) / reports);
    const rest = await loadReports(set, first(), { limits });
    expect(rest.failure).toBeUndefined();
    expect(rest.known + rest.reports).toBe(reports);
    // The other server tells the same, and so does whoever cleans up.
    for (const filter of filters.slice(0, 2)) await expectSameTotals(second(), set, filter[1]);
    for (const by of groupings) await expectSame(first(), set, { basis: 'policy' }, by as Grouping);
    const shards = await Promise.all(
      servers.map((server) => run(server, 'SELECT uniqExact(report) FROM dmarc_rows_local')),
    );
    expect(shards.every((count) => Number(count) > 10)).toBe(true);
    expect(Number(await run(first(), 'SELECT count() FROM dmarc_rows'))).toBeGreaterThan(manyRows);
  }, 600_000);

  test('are rid of what interrupted loads left by the statement of the page', async () => {
    await dropTables();
    for (const sql of statements.slice(1, 3)) await run(first(), sql);
    const set = setOf(manyReports(2, 10));
    await loadReports(set, first());
    await run(
      first(),
      `INSERT INTO dmarc_rows (report, load, messages) SELECT report, 'half', 1 FROM dmarc_rows`,
    );
    await expectSameTotals(first(), set, { basis: 'policy' });
    await run(first(), statements[0] ?? '');
    let rows = 0;
    for (let waited = 0; waited < 30_000 && rows !== 20; waited += 50) {
      await after(50);
      rows = Number(await run(first(), 'SELECT count() FROM dmarc_rows'));
    }
    expect(rows).toBe(20);
    await expectSameTotals(first(), set, { basis: 'policy' });
  });

  test('the tables of replicas are sound but for the ZooKeeper that is not here', async () => {
    const replicated = statements.filter((sql) => sql.includes('ReplicatedMergeTree'));
    expect(replicated).toHaveLength(2);
    await dropTables();
    for (const sql of createTables()) await run(first(), sql.replace(/(dmarc_[a-z]+)/, '$1_template'));
    for (const sql of replicated) {
      const ran = await runStatement(first(), sql.replaceAll('{shard}', '1').replaceAll('{replica}', 'a'));
      expect('failure' in ran ? english(ran.failure) : '').toMatch(/without ZooKeeper/);
    }
  });

  describe('by the command line', () => {
    const file = join(folder, 'reports.xml');
    const load = (url: string, ...more: readonly string[]) =>
      runCli(['report', 'load', file, '--clickhouse', url, ...more]);

    beforeAll(async () => {
      await dropTables();
      const documents = manyReports(8, 50).map((report) => report.replace(/^<\?.*\n/, ''));
      writeFileSync(file, `<r>${documents.join('')}</r>`);
      writeFileSync(join(folder, 'broken.xml'), '<feedback>');
    }, 60_000);

    test('tell what was loaded, and answer with the same text as files', () => {
      expect(load(first().url)).toEqual({
        status: 0,
        error: '',
        out: 'loaded: reports 8, rows 400; there before: reports 0\n',
      });
      const choices = ['--by', 'header-from', '--include-ips', '192.0.2.0/24', '--basis', 'auth'];
      for (const format of ['text', 'csv', 'ndjson']) {
        const words = ['report', '-s', ...choices, '--format', format];
        const { out, error, status } = runCli([...words, '--clickhouse', first().url]);
        expect({ error, status }).toEqual({ error: '', status: 0 });
        expect(out).toBe(runCli([...words, file]).out);
      }
      const words = ['report', '-s', ...choices, '--format', 'json'];
      const there = JSON.parse(runCli([...words, '--clickhouse', first().url]).out);
      const here = JSON.parse(runCli([...words, file]).out);
      expect(there.statistics).toEqual(here.statistics);
      expect({ ...there.totals, failureReports: 0, tlsReports: 0 }).toEqual(here.totals);
    });

    test('say no in one line that has no password in it', () => {
      const url = first().url.replace('//', '//loader:wr0ng@');
      const { status, out, error } = runCli(['report', '-s', '--clickhouse', url]);
      expect([status, out]).toEqual([2, '']);
      expect(error).toMatch(/^ClickHouse at 127\.0\.0\.1:[0-9]+ says: .*[Pp]assword.*\n$/);
      expect(error).not.toContain('wr0ng');
    });

    test('take the password from the URL or from the environment', async () => {
      const url = first().url.replace('//', '//loader@');
      expect(runCli(['report', '-s', '--clickhouse', url]).status).toBe(2);
      expect(
        runCli(['report', '-s', '--clickhouse', url.replace('@', `:${encodeURIComponent(password)}@`)])
          .status,
      ).toBe(0);
      const variable = 'DNS_MAIL_AUTH_CLICKHOUSE_PASSWORD';
      process.env[variable] = password;
      try {
        expect(runCli(['report', '-s', '--clickhouse', url]).status).toBe(0);
      } finally {
        delete process.env[variable];
      }
    });

    test('say which server does not answer, and what to do', async () => {
      await second().kill();
      const place = second().origin.host;
      const { status, out, error } = load(second().url);
      expect([status, out]).toEqual([2, 'loaded: reports 0, rows 0; there before: reports 0\n']);
      expect(error).toBe(
        `ClickHouse at ${place} does not answer: ECONNREFUSED\nthe same command again loads what is left\n`,
      );
      await second().start();
    });

    test('load what is whole beside a file that is not', () => {
      const { status, error } = load(first().url, join(folder, 'broken.xml'));
      expect(status).toBe(2);
      expect(error).toContain('broken.xml');
    });
  });
});

describe('report --clickhouse', () => {
  test.each([
    ['ftp://host/', ['-s']],
    ['nonsense se-cret', ['-s']],
    ['http://u:se-cret@host/a/b', ['-s']],
    ['http://u:se-cret@host/a?x=1', ['-s']],
  ])('takes no %s, and does not repeat it', (url, words) => {
    const { status, error } = runCli(['report', ...words, '--clickhouse', url]);
    expect(status).toBe(2);
    expect(error).toContain('--clickhouse takes a URL such as');
    expect(error).not.toContain('se-cret');
  });

  test('asks for statistics, and for nothing beside', () => {
    const url = ['--clickhouse', 'http://127.0.0.1:9/'];
    expect(runCli(['report', ...url]).error).toContain('--clickhouse needs -s or --by');
    expect(runCli(['report', '-s', 'a.xml', ...url]).error).toContain('one of the two');
    expect(runCli(['report', 'load', ...url]).error).toContain('no report to load');
    expect(runCli(['report', 'load', 'a.xml']).error).toContain('needs --clickhouse URL');
  });
});
