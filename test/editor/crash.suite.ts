import { equal, notEqual, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { askServer, codeOf, findingsOf, findText, openExample, waitFor, waitForFindings } from './zones';

/** The language server's process: the child of this one that runs its bundle. */
function serverProcess(): number | undefined {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  for (const line of processes.split('\n')) {
    const [, pid, parent, words = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === process.pid && /dist[/\\]server\.js/.test(words)) return Number(pid);
  }
  return undefined;
}

const policyFindings = (document: TextDocument): readonly number[] =>
  findingsOf(document)
    .filter((finding) => codeOf(finding) === 'DMARC010')
    .map(({ range }) => range.start.line);

describe('a language server that is killed while somebody types', () => {
  it('comes back, knows the latest text, and nothing of the text is lost', async function () {
    // A person waits for the next server no longer than a second or two; a machine full of tests does.
    this.timeout(60_000);
    const zone = await openExample('zones/db.example.com');
    const editor = window.activeTextEditor;
    ok(editor);
    const first = zone.getText();
    await askServer('dnsMailAuth/debug');
    const killed = serverProcess();
    ok(killed);

    const start = '\n_dmarc.typed IN TXT "v=DMARC1; p=';
    const rest = 'quarantin"\n';
    const type = async (text: string): Promise<void> => {
      const end = zone.lineAt(zone.lineCount - 1).range.end;
      ok(await editor.edit((edit) => edit.insert(end, text)));
    };
    await type(start);
    for (const [index, char] of [...rest].entries()) {
      await type(char);
      if (index === 3) process.kill(killed, 'SIGKILL');
    }
    const typed = start + rest;
    equal(zone.getText(), first + typed);

    const line = zone.lineCount - 2;
    await waitForFindings(zone, 'DMARC010 from the next server', () => policyFindings(zone).includes(line));
    const next = await waitFor('the process of the next server', serverProcess);
    notEqual(next, killed);

    const mend = new WorkspaceEdit();
    mend.insert(zone.uri, findText(zone, 'quarantin"').end.translate(0, -1), 'e');
    ok(await workspace.applyEdit(mend));
    await waitForFindings(zone, 'no DMARC010', () => !policyFindings(zone).includes(line));
    equal(zone.getText(), first + typed.replace('quarantin"', 'quarantine"'));

    const back = new WorkspaceEdit();
    back.delete(zone.uri, zone.validateRange(zone.lineAt(line - 1).range.union(zone.lineAt(line + 1).range)));
    ok(await workspace.applyEdit(back));
    equal(zone.getText(), first);
  });
});
