import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import {
  ConfigurationTarget,
  commands,
  TabInputCustom,
  TabInputText,
  TabInputWebview,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { hostileReport } from '../hostile-report';
import { manySources } from './many-sources';
import { askPage, hasPages, type PageReport, type PageStep } from './page';
import { exampleUri, findText, openExample, waitFor } from './zones';

const archive = 'reports/bigmail.example!example.com!1795132800!1795219199!7731.xml.gz';
const plain = 'reports/mx.example.jp!example.com!1794700800!1794787199.xml';

const inputs = (): readonly unknown[] =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
const closeAll = (): Thenable<unknown> => commands.executeCommand('workbench.action.closeAllEditors');

/** What the tab of a file is. */
async function opened(uri: Uri): Promise<unknown> {
  await closeAll();
  await commands.executeCommand('vscode.open', uri);
  return tabOf(uri);
}

function tabOf(uri: Uri): Promise<unknown> {
  const name = uri.path.split('/').pop();
  return waitFor(`the tab of ${name}`, () => {
    const { activeTab } = window.tabGroups.activeTabGroup;
    // What it shows is known a moment after its name.
    return activeTab !== undefined && activeTab.label === name ? activeTab.input : undefined;
  });
}

async function written(name: string, octets: Uint8Array | string): Promise<Uri> {
  const uri = exampleUri(name);
  await workspace.fs.writeFile(uri, typeof octets === 'string' ? Buffer.from(octets) : octets);
  return uri;
}

describe('view reports', function () {
  // Each of them reads files, draws a page and looks at it from another process.
  this.timeout(60_000);
  afterEach(closeAll);

  it('opens an archive by its name as a report, and no other archive', async () => {
    const input = await opened(exampleUri(archive));
    ok(input instanceof TabInputCustom);
    equal(input.viewType, 'dnsMailAuth.report');
    const zipped = await opened(exampleUri('reports/post.example!example.com!1795219200!1795305599.zip'));
    ok(zipped instanceof TabInputCustom);
    const holiday = await written('holiday.zip', 'PK\u0005\u0006');
    ok(!((await opened(holiday)) instanceof TabInputCustom));
    await workspace.fs.delete(holiday);
  });

  it('opens the XML as text, and the report beside it', async () => {
    const document = await openExample(plain);
    equal(document.languageId, 'dmarc-report');
    ok((await opened(document.uri)) instanceof TabInputText);
    await waitFor('the editor of the text', () =>
      window.activeTextEditor?.document.uri.path === document.uri.path ? true : undefined,
    );
    await commands.executeCommand('dnsMailAuth.viewReport');
    // Others may be open that nobody wants to lose: texts of an earlier suite that were never saved.
    const ofReport = (): readonly unknown[] =>
      window.tabGroups.all.flatMap(({ tabs }) =>
        tabs.filter(({ label }) => document.uri.path.endsWith(`/${label}`)).map(({ input }) => input),
      );
    const both = await waitFor('both', () => (ofReport().length === 2 ? ofReport() : undefined));
    ok(both.some((input) => input instanceof TabInputText));
    ok(
      both.some((input) => input instanceof TabInputCustom && input.viewType === 'dnsMailAuth.reportOption'),
    );
  });

  it('opens a folder of reports as a board', async () => {
    await commands.executeCommand('dnsMailAuth.openReportFolder', exampleUri('reports'));
    await waitFor('the board', () =>
      inputs().find(
        (input) => input instanceof TabInputWebview && input.viewType.includes('dnsMailAuth.reportBoard'),
      ),
    );
  });

  if (hasPages) describe('on the page', onThePage);
});

const sourceRow = '#sources tbody tr[aria-rowindex] th .mark';

/** The cells of the rows of one table, by what its first column is called. */
function cellsOf({ tables }: PageReport, first: string): readonly (readonly string[])[] {
  const table = tables.find(([head]) => head?.[0]?.startsWith(first));
  return (table ?? []).slice(1).filter((cells) => cells.length > 0);
}

async function openBoard(): Promise<void> {
  await closeAll();
  await commands.executeCommand('dnsMailAuth.openReportFolder', exampleUri('reports'));
}

function onThePage(): void {
  const page = (...steps: readonly PageStep[]): Promise<PageReport> => askPage(steps, sourceRow);

  it('one archive: who reported, the totals, the sources', async () => {
    await opened(exampleUri(archive));
    const report = await page();
    equal(report.status, '2,309 (75.2%) of 3,072 messages pass DMARC');
    for (const text of [
      'bigmail.example about example.com',
      '2026-11-20 00:00:00 – 2026-11-20 23:59:59 UTC',
      'np=reject',
    ]) {
      ok(report.text.includes(text), text);
    }
    const [first] = cellsOf(report, 'Source');
    deepEqual(first?.slice(1, 3), ['1,840', '1,840 (100%)']);
  });

  it('a folder: days, failure and TLS reports, what p=reject would have refused', async () => {
    await openBoard();
    const { text } = await page();
    for (const part of [
      'Messages by day',
      'Failure report about example.com',
      'TLS report of bigmail.example',
      'p=reject would have refused',
      'local_policy',
    ]) {
      ok(text.includes(part), part);
    }
  });

  it('by keys alone: down, Enter, the rows of a source and what they mean', async () => {
    await opened(exampleUri(archive));
    const moved = await page({ focus: '#sources tbody tr[tabindex="0"]' }, { press: 'ArrowDown' });
    match(moved.focused, /198\.51\.100\.7/);
    const { text } = await page({ press: 'Enter' }, { wait: '.meaning li' });
    ok(text.includes('Rows of this source: 198.51.100.7'));
    ok(
      text.includes('the signature of bulk.example.net holds, but bulk.example.net is not news.example.com'),
    );
  });

  it('filters, groups and sorts, and knows it again when the tab was hidden', async () => {
    await openBoard();
    const failing = await page(
      { choose: '#filter-result', option: 'fail' },
      { wait: '#sources [role=status]:text("5")' },
    );
    equal(cellsOf(failing, 'Source').length, 5);
    const bad = await page({ fill: '#filter-include', text: 'nonsense' }, { wait: '.refused p' });
    ok(bad.text.includes('"nonsense" is neither an address nor a network'));
    await page(
      { fill: '#filter-include', text: '203.0.113.0/24' },
      { wait: '#sources [role=status]:text("2")' },
    );
    await openExample('zones/db.example.com');
    await commands.executeCommand('workbench.action.previousEditor');
    const again = await page({ wait: '#sources [role=status]:text("2")' });
    deepEqual(
      cellsOf(again, 'Source').map(([source]) => source?.replace(/^\W+|,.*$/g, '')),
      ['203.0.113.99', '203.0.113.150'],
    );
    const sorted = await page(
      { choose: '#group-by', option: 'reporter' },
      { wait: '#sources tbody th:has-text("bigmail.example")' },
      { click: 'Messages' },
      { wait: '#sources tbody tr[aria-rowindex="2"] th:has-text("post.example")' },
    );
    deepEqual(
      cellsOf(sorted, 'reporter').map(([, messages]) => messages),
      ['12', '37', '335'],
    );
  });

  it('reads again what a server that was started anew does not know', async () => {
    await openBoard();
    await page();
    await commands.executeCommand('dnsMailAuth.restartServer');
    await page({ choose: '#filter-result', option: 'fail' }, { wait: '#sources [role=status]:text("5")' });
  });

  it('compares the zone that is being edited, and adds a sender to its SPF record', async () => {
    const zone = await openExample('zones/db.example.com');
    const edit = new WorkspaceEdit();
    edit.replace(zone.uri, findText(zone, 'p=reject'), 'p=none');
    await workspace.applyEdit(edit);
    await commands.executeCommand('vscode.open', exampleUri(archive));
    const compared = await page({ wait: '#policies td' });
    ok(compared.text.includes('Published then was p=reject, your zone says p=none'));
    await page(
      { fill: '#filter-include', text: '203.0.113.150' },
      { wait: '#sources [role=status]:text("1")' },
    );
    await page({ focus: '#sources tbody tr[tabindex="0"]' }, { press: 'Enter' }, { wait: '.meaning li' });
    await page({ click: 'Add the address to the SPF record of example.com' });
    await waitFor('the sender in the zone', () =>
      zone.getText().includes('ip4:203.0.113.150 -all') ? true : undefined,
    );
    await window.showTextDocument(zone);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('opens the header of a message that failed, for the verify command', async () => {
    await closeAll();
    const failure = exampleUri('reports/failure-report.eml');
    await commands.executeCommand('vscode.openWith', failure, 'dnsMailAuth.reportOption');
    const { text } = await askPage([], '#failures');
    ok(text.includes('The domain says that this client may not send for it.'));
    await askPage([{ click: 'Open the header to verify it' }], '#failures');
    const document = await waitFor('the header', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.isUntitled ? shown : undefined;
    });
    equal(document.languageId, 'eml');
    match(document.getText(), /^From: /m);
  });

  it('exports what is shown', async () => {
    await opened(exampleUri(archive));
    await page({ click: 'CSV' });
    const document = await waitFor('the export', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.isUntitled ? shown : undefined;
    });
    match(document.getText(), /^source_ip,messages,dmarc_pass/);
  });

  it('tells what of a damaged report could not be read', async () => {
    const whole = await workspace.fs.readFile(exampleUri(archive));
    const half = await written('half.xml.gz', whole.subarray(0, 500));
    await opened(half);
    const { text } = await askPage([], '#problems[open] td');
    ok(text.includes('the packed data breaks off; what stands before that is read'));
    await workspace.fs.delete(half);
  });

  it('runs nothing of a hostile report, and shows what it hides', async () => {
    const hostile = await written('hostile.xml.gz', gzipSync(hostileReport));
    await opened(hostile);
    await page({ focus: '#sources tbody tr[tabindex="0"]' }, { press: 'Enter' }, { wait: '.meaning li' });
    const report = await page();
    deepEqual([report.images, report.scripts, report.title], [0, 1, 'DNS Mail Auth']);
    ok(report.text.includes('<script>document.title=2</script>'));
    ok(report.text.includes('\\u202e'));
    ok(!/[\u202a-\u202e\u2066-\u2069\u001b]/.test(report.text));
    await workspace.fs.delete(hostile);
  });

  it('draws few of many rows, and goes to the last at once', async () => {
    const many = await written('many.xml.gz', gzipSync(manySources(100_000)));
    await opened(many);
    const first = await page();
    ok(first.text.includes('Rows: 100,000'));
    const last = await page(
      { focus: '#sources tbody tr[tabindex="0"]' },
      { press: 'End' },
      { wait: '#sources tbody tr[aria-rowindex="100001"] .mark' },
    );
    ok(cellsOf(last, 'Source').length < 100);
    equal(cellsOf(last, 'Source').at(-1)?.[1], '1');
    await workspace.fs.delete(many);
  });

  for (const theme of [
    'Default Dark Modern',
    'Default Light Modern',
    'Default High Contrast',
    'Default High Contrast Light',
  ]) {
    it(`keeps nobody out in ${theme}`, async () => {
      const settings = workspace.getConfiguration('workbench');
      await settings.update('colorTheme', theme, ConfigurationTarget.Global);
      try {
        await openBoard();
        const steps = [
          { focus: '#sources tbody tr[tabindex="0"]' },
          { press: 'Enter' },
          { wait: '.meaning li' },
          { axe: true as const },
        ];
        const { accessibility } = await page(...steps);
        ok((accessibility?.checked.length ?? 0) > 10);
        deepEqual(accessibility?.violations, []);
      } finally {
        await settings.update('colorTheme', undefined, ConfigurationTarget.Global);
      }
    });
  }
}
