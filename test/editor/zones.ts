/** What the suites do with zones: open one of the workspace, find a word in it, wait for the findings. */
import {
  type Diagnostic,
  extensions,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';

export const extensionId = 'dns-mail-auth.dns-mail-auth';

/** A file of the workspace, which is a copy of `examples/`. */
export function exampleUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The host opened no folder.');
  return Uri.joinPath(folder.uri, path);
}

/** Opens and shows a file of the workspace. */
export async function openExample(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(exampleUri(path));
  await window.showTextDocument(document, { preview: false });
  return document;
}

/** The first occurrence of a text that must be there. */
export function findText(document: TextDocument, text: string, from = 0): Range {
  const start = document.getText().indexOf(text, from);
  if (start < 0) throw new Error(`"${text}" is not in ${document.uri.path}.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The findings of ours about a document, as the Problems list has them now. */
export function findingsOf(document: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'dns-mail-auth');
}

/** The code of a finding; ours always come with a link beside it. */
export function codeOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Whether a finding with this code is among them. */
export const has =
  (code: string) =>
  (findings: readonly Diagnostic[]): boolean =>
    findings.some((finding) => codeOf(finding) === code);

/** Waits until the findings satisfy a condition, and returns them. */
export async function waitForFindings(
  document: TextDocument,
  what: string,
  isReached: (findings: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const now = (): string => `${what}; ${findingsOf(document).map(codeOf).join(' ')} in ${document.getText()}`;
  return waitFor(now, () => {
    const findings = findingsOf(document);
    return isReached(findings) ? findings : undefined;
  });
}

/** Asks until there is an answer. A time-out names what was waited for, which a test's own time-out could not. */
export async function waitFor<T>(
  what: string | (() => string),
  ask: () => T | undefined,
  everyMilliseconds = 25,
  seconds = 10,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await pause(everyMilliseconds);
  }
  throw new Error(`Waited ${seconds} s in vain for ${typeof what === 'string' ? what : what()}.`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Sends a request straight to the language server, through what our `activate` returns in tests. */
export async function askServer(method: string): Promise<unknown> {
  const extension = extensions.getExtension<{ request: (method: string) => Promise<unknown> }>(extensionId);
  if (extension === undefined) throw new Error('The extension is not in the host.');
  const door = await extension.activate();
  return door.request(method);
}
