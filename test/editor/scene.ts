import { commands, Selection, window } from 'vscode';
import { findText, openExample, pause, waitForFindings } from './zones';

/** The line by which the script outside learns that the picture can be taken. */
const sceneIsSet = 'dns-mail-auth: scene is set';

/** Shows the zone with mistakes, the Problems list and a hover, and stays until the host is stopped. */
export async function showScene(): Promise<void> {
  const zone = await openExample('zones/db.example.net');
  await waitForFindings(zone, 'findings', ({ length }) => length > 0);
  await commands.executeCommand('workbench.actions.view.problems');
  await window.showTextDocument(zone);
  await commands.executeCommand('workbench.action.closeSidebar');
  await commands.executeCommand('notifications.clearAll');
  const editor = window.activeTextEditor;
  const { start } = findText(zone, 'pct');
  const inside = start.translate(0, 1);
  if (editor) editor.selection = new Selection(inside, inside);
  await pause(500);
  await commands.executeCommand('editor.action.showHover');
  console.log(sceneIsSet);
  await new Promise<never>(() => {});
}
