import { Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { say } from '../../core/words/phrase';
import type { KeyEditAnswer } from '../../server/features/dkim-protocol';
import { zoneLanguages } from '../languages';
import { inWords } from '../words';

/** Sends a request to the server. Rejects when no server runs. */
export type Ask = (method: string, params: object) => Promise<unknown>;

type Refusable = { readonly kind: string } | { readonly kind: 'refused'; readonly message: string };

/** Asks the server. Undefined where it does not do it, or does not answer; then it was told why. */
export async function asked<T extends Refusable>(
  ask: Ask,
  method: string,
  params: object,
): Promise<Exclude<T, { readonly kind: 'refused' }> | undefined> {
  try {
    const answer = (await ask(method, params)) as T;
    if (answer.kind !== 'refused') return answer as Exclude<T, { readonly kind: 'refused' }>;
    void window.showErrorMessage((answer as { readonly message: string }).message);
  } catch (error) {
    const line = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
    void window.showErrorMessage(inWords().of(say`The language server gives no answer: ${line}`));
  }
  return undefined;
}

/** Makes the edits of an answer, one step to undo, and shows where they are. */
export async function applyKeyEdit({ edits }: Extract<KeyEditAnswer, { kind: 'edit' }>): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { uri, range, newText } of edits) edit.replace(Uri.parse(uri), rangeOf(range), newText);
  if (!(await workspace.applyEdit(edit))) return false;
  const [first] = edits;
  if (first !== undefined) {
    const start = rangeOf(first.range).start;
    await window.showTextDocument(Uri.parse(first.uri), { selection: new Range(start, start) });
  }
  return true;
}

function rangeOf({ start, end }: Extract<KeyEditAnswer, { kind: 'edit' }>['edits'][number]['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The zone that is meant: by its URI, or the one in the editor. The server knows it then. */
export async function zoneUri(resource: unknown): Promise<Uri | undefined> {
  if (resource instanceof Uri || typeof resource === 'string') {
    const uri = typeof resource === 'string' ? Uri.parse(resource) : resource;
    await workspace.openTextDocument(uri);
    return uri;
  }
  const document = window.activeTextEditor?.document;
  const isZone = zoneLanguages.some((language) => language === document?.languageId);
  return isZone ? document?.uri : undefined;
}

/** A member of what a caller of a command gives, where it is a text. */
export function textIn(given: unknown, member: string): string | undefined {
  const value = memberOf(given, member);
  return typeof value === 'string' ? value : undefined;
}

export function memberOf(given: unknown, member: string): unknown {
  if (typeof given !== 'object' || given === null || given instanceof Uri) return undefined;
  return new Map<string, unknown>(Object.entries(given)).get(member);
}
