import {
  commands,
  type DataTransfer,
  Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  env,
  languages,
  Position,
  type Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type Phrase, say } from '../core/words/phrase';
import type { PasteParams, PasteReply } from '../server/features/paste-protocol';
import { zoneLanguages } from './languages';
import { inWords } from './words';

/** Asks the server. Rejects when no server runs. */
export type AskPaste = (params: PasteParams) => Promise<PasteReply | null>;

/**
 * The command that writes what the clipboard holds (a key, the answer of a lookup tool, what a provider shows) as records,
 * and the same as a way to paste, and the command that puts a line into the clipboard.
 */
export function pasteRecords(ask: AskPaste): Disposable {
  const provider = pasteProvider(ask);
  const metadata = { providedPasteEditKinds: [pasteKind], pasteMimeTypes: ['text/plain'] };
  return Disposable.from(
    commands.registerCommand('dnsMailAuth.pasteRecords', () => pasteFromClipboard(ask)),
    commands.registerCommand('dnsMailAuth.copyText', (text: unknown) =>
      typeof text === 'string' ? env.clipboard.writeText(text) : undefined,
    ),
    languages.registerDocumentPasteEditProvider(
      zoneLanguages.map((language) => ({ language })),
      provider,
      metadata,
    ),
  );
}

async function pasteFromClipboard(ask: AskPaste): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const text = await env.clipboard.readText();
  let reply = await askAbout(ask, document, selection.active, text);
  if (reply?.kind === 'selector') {
    const selector = await window.showInputBox({
      prompt: worded(say`The selector of this DKIM key: the s= of the signatures`),
      placeHolder: 's1',
      validateInput: (value) =>
        isSelector(value) ? undefined : worded(say`Letters, digits, hyphens and dots`),
    });
    if (selector === undefined) return;
    reply = await askAbout(ask, document, selection.active, text, selector);
  }
  if (reply === null) {
    void window.showInformationMessage(worded(say`The clipboard holds no records that could be read.`));
  } else if (reply.kind === 'refused') void window.showErrorMessage(reply.message);
  else if (reply.kind === 'edit') await workspace.applyEdit(editOf(document, reply));
}

function worded(phrase: Phrase): string {
  return inWords().of(phrase);
}

/** Labels of letters, digits and hyphens (RFC 6376 s3.1). */
function isSelector(text: string): boolean {
  return (
    text.length <= 63 && /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text) && !text.includes('..')
  );
}

const pasteKind = DocumentDropOrPasteEditKind.Text.append('dnsMailAuth', 'records');

/** Offered beside plain pasting, and never in its place: what somebody copies out of a zone is pasted as it is. */
function pasteProvider(ask: AskPaste): DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, ranges, data, _, token) {
      const text = await textOf(data);
      const at = (ranges[0] as Range | undefined)?.start;
      if (text === undefined || at === undefined || token.isCancellationRequested) return undefined;
      const reply = await askAbout(ask, document, at, text);
      if (reply?.kind !== 'edit') return undefined;
      const edit = new DocumentPasteEdit('', worded(say`Paste as Records`), pasteKind);
      edit.additionalEdit = editOf(document, reply);
      edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
}

async function textOf(data: DataTransfer): Promise<string | undefined> {
  return data.get('text/plain')?.asString();
}

async function askAbout(
  ask: AskPaste,
  document: TextDocument,
  { line, character }: Position,
  text: string,
  selector?: string,
): Promise<PasteReply | null> {
  const params = { uri: document.uri.toString(), position: { line, character }, text };
  try {
    return await ask(selector === undefined ? params : { ...params, selector });
  } catch {
    // No server, no records: the output channel says why.
    return null;
  }
}

function editOf(document: TextDocument, { at, newText }: PasteReply & { kind: 'edit' }): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(at.line, at.character), newText);
  return edit;
}
