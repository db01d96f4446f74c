/** The scenes of the pictures in docs/images: each brings the window into a state and stays until the host is stopped. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  commands,
  type Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { startNameServer, verify } from './messages';
import { exampleUri, findText, openExample, pause, waitForFindings } from './zones';

/** The line by which the script outside learns that the picture can be taken. */
const sceneIsSet = 'dns-mail-auth: scene is set';

const scenes: Readonly<Record<string, () => Promise<void>>> = {
  findings: showFindings,
  hover: showHover,
  completion: showCompletion,
  lenses: showLenses,
  tree: showTree,
  verdict: showVerdict,
  'what-if': showWhatIf,
  report: () => showReport(`reports/${archive}`),
  'report-folder': showReportFolder,
  'report-policy': showReportPolicy,
  'report-damaged': showDamagedReport,
  'dkim-key': showDkimKey,
};

const archive = 'bigmail.example!example.com!1795132800!1795219199!7731.xml.gz';

/** Shows the named scene; never resolves. Rejects for a name that is no scene. */
export async function showScene(name: string): Promise<never> {
  const show = Object.hasOwn(scenes, name) ? scenes[name] : undefined;
  if (show === undefined) throw new Error(`${name} is no scene.`);
  await show();
  console.log(sceneIsSet);
  return new Promise<never>(() => {});
}

/** A zone with mistakes, the Problems list, and the hover at a tag that was taken out of the standard. */
async function showFindings(): Promise<void> {
  const zone = await openExample('zones/db.example.net');
  await waitForFindings(zone, 'findings', ({ length }) => length > 0);
  await commands.executeCommand('workbench.actions.view.problems');
  await window.showTextDocument(zone);
  await clearWindow();
  putCursorIn(findText(zone, 'pct'));
  await showHoverHere();
}

/** What a DKIM key is. */
async function showHover(): Promise<void> {
  const zone = await openZone();
  putCursorIn(findText(zone, 'p=MII'));
  await showHoverHere();
}

/** The tags a DMARC record does not have yet, and what the first of them is for. */
async function showCompletion(): Promise<void> {
  const zone = await openZone();
  const place = findText(zone, 'rua=mailto:').start;
  if (window.activeTextEditor) window.activeTextEditor.selection = new Selection(place, place);
  await commands.executeCommand('editor.action.triggerSuggest');
  await pause(1000);
  await commands.executeCommand('toggleSuggestionDetails');
  await pause(500);
}

/** The lenses above the records, with the lookups of each SPF term at its end. */
async function showLenses(): Promise<void> {
  const zone = await openZone();
  putCursorIn(findText(zone, '$TTL'));
  await pause(3000);
}

/** The domains of the open zones in the side bar. */
async function showTree(): Promise<void> {
  const broken = await openExample('zones/db.example.net');
  await waitForFindings(broken, 'findings', ({ length }) => length > 0);
  const zone = await openExample('zones/db.example.com');
  await commands.executeCommand('notifications.clearAll');
  await commands.executeCommand('dnsMailAuth.mail.focus');
  await pause(2000);
  for (const step of ['focusLast', 'expand', 'focusFirst', 'expand']) {
    await commands.executeCommand(`list.${step}`);
    await pause(300);
  }
  await pause(1000);
  await window.showTextDocument(zone);
  await pause(1000);
}

/** A message that its mailing list broke, what was marked in it, and the verdict beside it. */
async function showVerdict(): Promise<void> {
  await startNameServer();
  const message = await openExample('messages/mailing-list.eml');
  await clearWindow();
  await verify(message.uri);
  await clearWindow();
  await pause(3000);
}

/** A forged message would pass if the zone that is being edited were published. */
async function showWhatIf(): Promise<void> {
  await startNameServer();
  const message = await openExample('messages/newsletter.eml');
  await verify(message.uri);
  const zone = await openExample('zones/db.example.com');
  const edit = new WorkspaceEdit();
  edit.replace(zone.uri, findText(zone, 'ip4:198.51.100.0/24'), 'ip4:198.51.100.192/26');
  await workspace.applyEdit(edit);
  await window.showTextDocument(message);
  await clearWindow();
  await verify(message.uri, { answers: 'zones-over-live' });
  await clearWindow();
  await pause(3000);
}

/** One report, as a receiver has sent it. */
async function showReport(path: string): Promise<void> {
  await openExample('zones/db.example.com');
  await clearWindow();
  await commands.executeCommand('workbench.action.closeAllEditors');
  await commands.executeCommand('vscode.open', exampleUri(path));
  await clearWindow();
}

/** All reports of a folder. */
async function showReportFolder(): Promise<void> {
  await clearWindow();
  await commands.executeCommand('dnsMailAuth.openReportFolder', exampleUri('reports'));
  await clearWindow();
}

/** The zone that is being edited beside what receivers saw. */
async function showReportPolicy(): Promise<void> {
  const zone = await openExample('zones/db.example.com');
  const edit = new WorkspaceEdit();
  edit.replace(zone.uri, findText(zone, 'p=reject'), 'p=quarantine');
  await workspace.applyEdit(edit);
  putCursorIn(findText(zone, 'p=quarantine'));
  await clearWindow();
  await commands.executeCommand('workbench.action.splitEditorRight');
  await commands.executeCommand('dnsMailAuth.openReportFolder', exampleUri('reports'));
  await clearWindow();
}

/** A report of which only a part has arrived. */
async function showDamagedReport(): Promise<void> {
  const whole = await workspace.fs.readFile(
    exampleUri('reports/mx.example.jp!example.com!1794700800!1794787199.xml'),
  );
  const damaged = exampleUri('reports/mx.example.jp!example.com!1794700800!1794787199.part.xml');
  await workspace.fs.writeFile(damaged, whole.subarray(0, 2600));
  await commands.executeCommand('vscode.openWith', damaged, 'dnsMailAuth.reportOption');
  await clearWindow();
}

/** A key that was just generated, and what can be done with its record; the zone has been given another one before. */
async function showDkimKey(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dkim-scene-'));
  const zone = await openZone();
  const key = {
    domain: 'example.com',
    selector: 's2027a',
    kind: 'rsa-2048',
    file: join(folder, 's2027a.pem'),
  };
  await commands.executeCommand('dnsMailAuth.generateDkimKey', { ...key, insert: zone.uri.toString() });
  putCursorIn(findText(zone, 's2027a'));
  await clearWindow();
  const next = { ...key, selector: 'ed2027', kind: 'ed25519', file: join(folder, 'ed2027.pem') };
  void commands.executeCommand('dnsMailAuth.generateDkimKey', next);
  await pause(3000);
  await commands.executeCommand('notifications.showList');
  await pause(1000);
}

async function openZone(): Promise<TextDocument> {
  const zone = await openExample('zones/db.example.com');
  await clearWindow();
  await pause(2000);
  return zone;
}

async function clearWindow(): Promise<void> {
  await commands.executeCommand('workbench.action.closeSidebar');
  await commands.executeCommand('notifications.clearAll');
}

function putCursorIn({ start }: Range): void {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const inside = start.translate(0, 1);
  editor.selection = new Selection(inside, inside);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function showHoverHere(): Promise<void> {
  await pause(500);
  await commands.executeCommand('editor.action.showHover');
  await pause(2000);
}
