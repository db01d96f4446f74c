import { commands, TabInputCustom, window } from 'vscode';
import { exampleUri, waitFor } from '../zones';
import { check, equal } from './assert';
import { askPage } from './page';

const archive = 'reports/bigmail.example!example.com!1795132800!1795219199!7731.xml.gz';
const sourceRow = '#sources tbody tr[aria-rowindex] th .mark';

const closeAll = (): Thenable<unknown> => commands.executeCommand('workbench.action.closeAllEditors');

describe('view reports in a web worker', function () {
  this.timeout(60_000);
  // One page at a time is looked at.
  before(closeAll);
  afterEach(closeAll);

  it('opens an archive by its name, and unpacks it', async () => {
    await commands.executeCommand('vscode.open', exampleUri(archive));
    await waitFor('the report', () => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof TabInputCustom && input.viewType === 'dnsMailAuth.report' ? true : undefined;
    });
    const { status, text } = await askPage([], sourceRow);
    equal(status, '2,309 (75.2%) of 3,072 messages pass DMARC');
    check(text.includes('bigmail.example about example.com'), text);
  });

  it('opens a folder: archives, mail, failure and TLS reports', async () => {
    await commands.executeCommand('dnsMailAuth.openReportFolder', exampleUri('reports'));
    const { status, text } = await askPage([], sourceRow);
    equal(status, '2,674 (73.3%) of 3,646 messages pass DMARC');
    for (const part of [
      'Messages by day',
      'Failure report about example.com',
      'TLS report of bigmail.example',
    ])
      check(text.includes(part), part);
  });

  it('goes from a source to its rows', async () => {
    await commands.executeCommand('vscode.open', exampleUri(archive));
    const steps = [
      { focus: '#sources tbody tr[tabindex="0"]' },
      { press: 'ArrowDown' },
      { press: 'Enter' },
      { wait: '.meaning li' },
    ];
    const { text } = await askPage(steps, sourceRow);
    check(text.includes('Rows of this source: 198.51.100.7'), text);
  });
});
