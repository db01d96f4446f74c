import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { ConfigurationTarget, commands, env, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { verify, withNameServer } from './messages';
import { askPage, hasPages, type PageReport } from './page';
import { openExample, waitFor } from './zones';

const themes = [
  ['Default Dark Modern', 'vscode-dark'],
  ['Default Light Modern', 'vscode-light'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

const labels = ({ items }: PageReport): readonly string[] => items.map(({ label }) => label);

// A desktop editor's window is no browser that we drive.
(hasPages ? describe : () => undefined)('the page of a verdict', () => {
  withNameServer();
  after(async () => {
    await setLookalikes(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  async function showVerdict(path: string): Promise<Uri> {
    await commands.executeCommand('workbench.action.closeAllEditors');
    const message = await openExample(path);
    await verify(message.uri, { answers: 'live' });
    return message.uri;
  }

  it('lays the verdict out as a tree, and nothing of a message is active', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
    const uri = Uri.joinPath(folder, 'hostile.eml');
    const name = '<img src=x onerror=alert(1)><script>alert(1)</script>\u202egpj';
    const received = `Received: from ${name} (x [192.0.2.25]) by y; Fri, 20 Nov 2026 11:11:11 +0000`;
    const spf = `Received-SPF: pass client-ip=192.0.2.25; helo="${name}"; envelope-from=a@example.com`;
    const text = `${spf}\r\n${received}\r\nFrom: "${name}" <a@example.com>\r\n\r\n`;
    await workspace.fs.writeFile(uri, Buffer.from(text));
    await commands.executeCommand('workbench.action.closeAllEditors');
    await window.showTextDocument(await workspace.openTextDocument(uri));
    await verify(uri, { answers: 'live' });
    const page = await askPage([]);
    equal(page.images, 0);
    equal(page.scripts, 1);
    deepEqual(page.inline, []);
    ok(page.text.includes('<script>alert(1)</script>'));
    ok(!page.text.includes('\u202e'));
    match(page.status, /^Verified\. DMARC/);
    equal(page.items[0]?.level, '1');
    await workspace.fs.delete(uri);
  });

  describe('keeps nobody out', () => {
    let uri: Uri;
    before(async () => {
      await setLookalikes(['examp1e.org']);
      uri = await showVerdict('messages/mailing-list.eml');
      // With what has changed since the first one, and with the note that the message was edited.
      await verify(uri, { answers: 'live' });
      const edit = new WorkspaceEdit();
      edit.insert(uri, new Position(0, 0), 'X: y\n');
      await workspace.applyEdit(edit);
      await waitForPage('the note about the edit', ({ text }) => text.includes('was edited after'));
    });
    after(async () => {
      await setTheme(undefined);
      await window.showTextDocument(uri);
      await commands.executeCommand('workbench.action.files.revert');
    });

    for (const [theme, kind] of themes) {
      it(`in the theme ${theme}`, async () => {
        await setTheme(theme);
        const page = await waitForPage('the theme', (report) => report.theme.split(' ').includes(kind));
        match(page.text, /Look-alike sender: example\.org looks like examp1e\.org/);
        const { accessibility } = await askPage([{ axe: true }]);
        const grave = accessibility?.violations.filter(
          ({ impact }) => impact === 'serious' || impact === 'critical',
        );
        deepEqual(grave, []);
        for (const rule of ['color-contrast', 'aria-required-children', 'button-name', 'html-has-lang']) {
          ok(accessibility?.checked.includes(rule), `${rule} was held against nothing`);
        }
      });
    }
  });

  it('can be read and folded with keys alone', async () => {
    await showVerdict('messages/mailing-list.eml');
    const begin = await askPage([{ focus: '[role=treeitem]' }]);
    match(begin.focused, /^DMARC/);
    const next = await askPage([{ press: 'ArrowDown' }]);
    equal(next.focused, labels(begin)[1]);
    const back = await askPage([{ press: 'ArrowUp' }, { press: 'ArrowLeft' }]);
    equal(back.items[0]?.expanded, 'false');
    const down = await askPage([{ press: 'ArrowDown' }]);
    match(down.focused, /^SPF/);
    const open = await askPage([{ press: 'Home' }, { press: 'ArrowRight' }]);
    equal(open.items[0]?.expanded, 'true');
    const space = await askPage([{ press: ' ' }]);
    equal(space.items[0]?.expanded, 'false');
    equal((await askPage([{ press: 'End' }])).focused, labels(space).at(-1));
    await askPage([{ press: 'Home' }, { press: 'ArrowRight' }]);
  });

  it('is walked through with Tab: what can be done first, then one node of the tree, then what is behind it', async () => {
    const start = await askPage([{ focus: '#again' }]);
    equal(start.focused, 'Verify again');
    const stops: string[] = [];
    for (let step = 0; step < 11; step++) stops.push((await askPage([{ pressAnywhere: 'Tab' }])).focused);
    equal(stops[0], 'Choose client and envelope…');
    const tree = stops.findIndex((stop) => stop.startsWith('DMARC, fail'));
    ok(tree > 0, stops.join(' | '));
    // The node, its link to the standard, and then what is behind the tree.
    match(stops[tree + 1] ?? '', /^RFC 9989/);
    deepEqual(
      stops.slice(tree + 2).filter((stop) => labels(start).includes(stop)),
      [],
    );
    equal((await askPage([{ pressAnywhere: 'Shift+Tab' }])).focused, stops.at(-2));
  });

  it('leads with Enter to the place in the message that a node is about', async () => {
    const uri = await showVerdict('messages/mailing-list.eml');
    const { items } = await askPage([{ focus: '[role=treeitem]' }]);
    const at = items.findIndex(({ label }) => label.startsWith('example.org (ed2026'));
    ok(at > 0, items.map(({ label }) => label).join(' | '));
    await askPage(Array.from({ length: at }, () => ({ press: 'ArrowDown' })));
    await askPage([{ press: 'Enter' }]);
    await waitFor('the message, with the signature selected', () => {
      const editor = window.activeTextEditor;
      const text = editor?.document.getText(editor.selection) ?? '';
      return editor?.document.uri.toString() === uri.toString() && text !== '' ? text : undefined;
    });
  });

  it('copies what a receiver would write', async () => {
    await askPage([{ click: 'Authentication-Results' }]);
    await waitForClipboard(/^Authentication-Results: verifier\.invalid;\s+spf=/);
  });
});

async function waitForPage(what: string, isReached: (report: PageReport) => boolean): Promise<PageReport> {
  for (let tries = 0; tries < 40; tries++) {
    const report = await askPage([]);
    if (isReached(report)) return report;
  }
  throw new Error(`Waited in vain for ${what}.`);
}

async function setTheme(theme: string | undefined): Promise<void> {
  await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
}

async function setLookalikes(domains: readonly string[] | undefined): Promise<void> {
  await workspace
    .getConfiguration('dnsMailAuth')
    .update('lookalike.domains', domains, ConfigurationTarget.Global);
}

async function waitForClipboard(expected: RegExp): Promise<void> {
  let text = '';
  await waitFor('the copy', () => {
    void env.clipboard.readText().then((read) => {
      text = read;
    });
    return expected.test(text) ? true : undefined;
  });
}
