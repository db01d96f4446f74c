import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { commonOptions } from '../../cli/arguments.js';
import { auditOptions } from '../../cli/audit.js';
import { checkOptions } from '../../cli/check.js';
import { keygenOptions } from '../../cli/dkim/keygen.js';
import { profileOptions } from '../../cli/dkim/profile.js';
import { recordOptions } from '../../cli/dkim/record.js';
import { revokeOptions, rotateOptions } from '../../cli/dkim/rotate.js';
import { testOptions } from '../../cli/dkim/test.js';
import { dnsOptions } from '../../cli/dns-options.js';
import { driftOptions } from '../../cli/drift/drift.js';
import { fmtOptions } from '../../cli/fmt.js';
import { optionsOf } from '../../cli/help/page.js';
import { helpPages } from '../../cli/help/pages.js';
import { main } from '../../cli/main.js';
import { exportOptions } from '../../cli/report-export.js';
import { loadOptions } from '../../cli/report-load.js';
import { reportOptions } from '../../cli/report-options.js';
import { validateOptions } from '../../cli/report-validate.js';
import { spfOptions } from '../../cli/spf.js';
import { verifyOptions } from '../../cli/verify-options.js';
import { verifyReportOptions } from '../../cli/verify-reports.js';
import { zoneOptions } from '../../cli/zone.js';
import { profileIds } from '../../core/lint/profiles.js';
import { groupings } from '../../core/reports/view/keys.js';
import { englishWords } from '../../core/words/words.js';
import { withBind } from '../bind.js';
import { startServers, withClickHouse } from '../clickhouse.js';
import { withNamed } from '../dns-server/named.js';
import { root, runCli } from '../run-cli.js';

vi.hoisted(() => Object.assign(globalThis, { VERSION: '0.0.0' }));

type Table = Readonly<Record<string, { type: string; short?: string; multiple?: boolean }>>;

const accepted: ReadonlyMap<string, Table> = new Map<string, Table>(
  Object.entries({
    check: checkOptions,
    audit: auditOptions,
    drift: driftOptions,
    zone: zoneOptions,
    'dkim keygen': keygenOptions,
    'dkim record': recordOptions,
    'dkim sign': profileOptions,
    'dkim test': testOptions,
    'dkim rotate': rotateOptions,
    'dkim revoke': revokeOptions,
    fmt: fmtOptions,
    verify: { ...verifyOptions, ...verifyReportOptions, ...dnsOptions },
    spf: spfOptions,
    explain: {},
    report: reportOptions,
    'report validate': validateOptions,
    'report export': exportOptions,
    'report load': loadOptions,
  }).map(([command, table]) => [command, { ...table, ...commonOptions }]),
);

const folder = mkdtempSync(join(tmpdir(), 'dns-mail-auth-help-'));
cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

test.each([...accepted])('help of %s explains the options that it accepts', (command, table) => {
  const page = helpPages.find((one) => one.command === command);
  const explained = optionsOf(page as NonNullable<typeof page>);
  const shape = explained.map(({ name, short, argument, isRepeatable }) => [
    name,
    { short, isText: argument !== undefined, isRepeatable },
  ]);
  expect(shape.length).toBe(new Set(explained.map(({ name }) => name)).size);
  expect(Object.fromEntries(shape)).toEqual(
    Object.fromEntries(
      Object.entries(table).map(([name, { type, short, multiple }]) => [
        name,
        { short, isText: type === 'string', isRepeatable: multiple === true },
      ]),
    ),
  );
});

test('the other pages are those of dkim, which takes commands, and of lsp', () => {
  const others = helpPages.filter(({ command }) => !accepted.has(command));
  expect(others.map((page) => [page.command, optionsOf(page).map(({ name }) => name)])).toEqual([
    ['dkim', []],
    ['lsp', ['stdio']],
  ]);
});

const pages = helpPages.map((page) => [page.command, page] as const);

test.each(pages)('help of %s is its page alone, in lines that fit', (command, page) => {
  const { status, out, error } = runCli([...command.split(' '), '--help']);
  expect({ status, error }).toEqual({ status: 0, error: '' });
  expect(out.startsWith(`Usage: dns-mail-auth ${command}`)).toBe(true);
  expect(out.match(/^Usage: /gm)).toHaveLength(1);
  const lines = out.split('\n');
  expect(lines.filter((line) => line.length > 100 || /\s$/.test(line))).toEqual([]);
  for (const { written, purpose } of optionsOf(page)) {
    expect(out).toContain(`  ${written}`);
    expect(out.replace(/\s+/g, ' ')).toContain(purpose);
  }
  expect(runCli(['help', ...command.split(' ')]).out).toBe(out);
});

/** Words with which a command gets as far as its other options. */
const enough: Readonly<Record<string, string>> = {
  check: 'x',
  audit: 'example.com --zone examples/zones/db.example.com',
  drift: 'x --dns 127.0.0.1',
  verify: 'x',
  spf: '--client-ip 192.0.2.1 --mail-from a@example.com',
  zone: 'x',
  report: 'x',
  'dkim keygen': '--domain example.com --selector s --out /dev/null',
  'dkim record': '--domain example.com --selector s --revoke',
  'dkim sign': 'x --key x --domain example.com --selector s',
  'dkim test': '--key x --domain example.com --selector s',
  'dkim rotate': `${folder}/examples/zones/db.example.com --domain example.com --selector s2026b --out /dev/null`,
  'dkim revoke': 'x --domain example.com --selector s',
  'report validate': 'x',
  'report export': 'x',
};

const choices = helpPages.flatMap((page) =>
  optionsOf(page).flatMap(({ name, argument }) =>
    /^[a-z0-9-]+(?:\|[a-z0-9-]+)+$/.test(argument ?? '')
      ? [[page.command, name, argument ?? ''] as const]
      : [],
  ),
);

test.each(choices)('%s --%s takes %s and nothing else', async (command, name, argument) => {
  let error = '';
  const terminal = {
    ...{ hasColor: false, words: englishWords, machineWords: englishWords, out: () => {} },
    error: (text: string) => {
      error += text;
    },
    read: () => ({ path: '-', octets: new Uint8Array() }),
  };
  const words = [...command.split(' '), ...(enough[command] ?? '').split(' ').filter((word) => word !== '')];
  expect(await main([...words, `--${name}=?`], terminal)).toBe(2);
  const told = new RegExp(`--${name} takes (.*); "\\?" is n`).exec(error)?.[1]?.split(/, | or /);
  expect(told?.sort()).toEqual(argument.split('|').sort());
});

test('lists in words are whole', () => {
  const purposeOf = (command: string, option: string): string =>
    helpPages
      .filter((page) => page.command === command)
      .flatMap(optionsOf)
      .find(({ name }) => name === option)?.purpose ?? '';
  const named = (text: string): string[] => text.split(/, | or /);
  expect(named(purposeOf('report', 'by').replace('sums by ', ''))).toEqual([...groupings]);
  const profiles = purposeOf('check', 'profile')
    .replace(/^.*: /, '')
    .replace(/ \(.*?\)/, '');
  expect(named(profiles)).toEqual([...profileIds]);
});

test('the table of the README has the options of check', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [table = ''] = /\| Option of `check`[\s\S]*?\n\n/.exec(readme) ?? [];
  const rows = Array.from(table.matchAll(/^\| `(--.*?)` \|/gm), ([, written = '']) =>
    written.replaceAll('\\|', '|'),
  );
  const shared = new Set([...Object.keys(dnsOptions), ...Object.keys(commonOptions)]);
  const page = helpPages.find(({ command }) => command === 'check') as (typeof helpPages)[number];
  const own = optionsOf(page).filter(({ name }) => !shared.has(name));
  expect(rows.sort()).toEqual(own.map(({ written }) => written).sort());
});

/** Their examples need what is not in examples/: a server. */
const needServers = ['drift', 'report load'];
const examples = helpPages.flatMap(({ command, examples: list }) =>
  needServers.includes(command) ? [] : list.map(({ words, exits }) => [words, exits] as const),
);

// In this order: the first of dkim makes the key that the others use.
test.sequential.each(examples)('example: %s exits with %d', (words, exits) => {
  const { status, stderr } = runInFolder(words.split(' '));
  expect({ status, stderr }).toEqual({ status: exits, stderr: '' });
});

test.runIf(withBind)('example of drift, with a server that has the zone', async () => {
  const [example] = helpPages.find(({ command }) => command === 'drift')?.examples ?? [];
  const text = readFileSync(join(root, 'examples/zones/db.example.com'));
  const server = await withNamed({ 'example.com': text.toString('utf8') });
  try {
    const words = (example?.words ?? '').replace('192.0.2.53', `127.0.0.1:${server.port}`).split(' ');
    expect(runCli(words)).toMatchObject({ status: example?.exits, error: '' });
  } finally {
    await server.stop();
  }
});

test.runIf(withClickHouse)('example of report load, with a server of its own', async () => {
  const [example] = helpPages.find(({ command }) => command === 'report load')?.examples ?? [];
  const [server] = await startServers(folder, 1);
  try {
    const words = (example?.words ?? '')
      .replace('http://127.0.0.1:8123/default', server?.url ?? '')
      .split(' ');
    expect(runCli(words)).toMatchObject({ status: example?.exits, error: '' });
  } finally {
    await server?.kill();
  }
});

function runInFolder(words: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
}
