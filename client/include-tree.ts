import { commands, type Disposable, Position, Selection, Uri, window, workspace } from 'vscode';
import { showIncludeTreeCommand } from '../server/protocol';

/** The command of a lens: shows which records the SPF record at a place includes, as the editor shows call hierarchies. */
export function showIncludeTrees(): Disposable {
  return commands.registerCommand(showIncludeTreeCommand, show);
}

async function show(
  uri?: string,
  place?: { readonly line: number; readonly character: number },
): Promise<void> {
  if (uri !== undefined && place !== undefined) {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    const editor = await window.showTextDocument(document);
    const position = new Position(place.line, place.character);
    editor.selection = new Selection(position, position);
  }
  // The editor shows callers first; what a record includes is what people ask about.
  await commands.executeCommand('references-view.showOutgoingCalls');
}
