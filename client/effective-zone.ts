import {
  commands,
  type DefinitionProvider,
  Disposable,
  EventEmitter,
  type LocationLink,
  languages,
  Range,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { say } from '../core/words/phrase';
import {
  type EffectiveOrigin,
  type EffectiveZoneAnswer,
  type EffectiveZoneParams,
  effectiveScheme,
} from '../server/features/effective-zone-protocol';
import { zoneLanguages } from './languages';
import { inWords } from './words';

/** Asks the server. Rejects when no server runs. */
export type AskEffectiveZone = (params: EffectiveZoneParams) => Promise<EffectiveZoneAnswer | null>;

/** Milliseconds without an edit after which an effective zone is made anew. */
const quietTime = 300;

/**
 * Read-only documents that show zones as name servers serve them, and the command that opens one. The definition of a line
 * is the record that it came from.
 */
export function showEffectiveZones(ask: AskEffectiveZone): Disposable {
  const changed = new EventEmitter<Uri>();
  /** What the open documents show, by their URIs. */
  const answers = new Map<string, EffectiveZoneAnswer>();

  const contents: TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const answer = await tryToAsk(ask, sourceOf(uri));
      if (typeof answer === 'string') return `; ${answer}\n`;
      answers.set(uri.toString(), answer);
      return answer.text;
    },
  };

  const definitions: DefinitionProvider = {
    provideDefinition(document, { line }) {
      const answer = answers.get(document.uri.toString());
      const origin = answer?.origins[line];
      const file = answer?.files[origin?.[0] ?? 0];
      if (!origin || file === undefined) return undefined;
      const link: LocationLink = {
        originSelectionRange: document.lineAt(line).range,
        targetUri: Uri.parse(file),
        targetRange: rangeOf(origin),
      };
      return [link];
    },
  };

  async function show(resource?: Uri): Promise<void> {
    const active = window.activeTextEditor;
    const source = resource ?? active?.document.uri;
    if (source === undefined || source.scheme === effectiveScheme) return;
    // From the explorer comes a file that nobody has open; the server knows only what is open.
    await workspace.openTextDocument(source);
    const uri = effectiveUri(source);
    forgetClosed();
    const document = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(document, zoneLanguages[0]);
    const cursor =
      active?.document.uri.toString() === source.toString() ? active.selection.active.line : undefined;
    const line = cursor === undefined ? undefined : lineFrom(answers.get(uri.toString()), source, cursor);
    const selection = line === undefined ? {} : { selection: new Range(line, 0, line, 0) };
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, ...selection });
  }

  /** Forgets what documents showed that are closed. A change of their language closes and opens them: so only now and then. */
  function forgetClosed(): void {
    const open = new Set(openDocuments().map((uri) => uri.toString()));
    for (const key of answers.keys()) if (!open.has(key)) answers.delete(key);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const edits = workspace.onDidChangeTextDocument(({ document }) => {
    const isZone = zoneLanguages.some((language) => language === document.languageId);
    if (!isZone || document.uri.scheme === effectiveScheme || openDocuments().length === 0) return;
    clearTimeout(timer);
    // Whatever was edited may be included by what is shown.
    timer = setTimeout(() => {
      for (const uri of openDocuments()) changed.fire(uri);
    }, quietTime);
  });

  return Disposable.from(
    changed,
    edits,
    new Disposable(() => clearTimeout(timer)),
    workspace.registerTextDocumentContentProvider(effectiveScheme, contents),
    languages.registerDefinitionProvider({ scheme: effectiveScheme }, definitions),
    commands.registerCommand('dnsMailAuth.showEffectiveZone', show),
  );
}

/** The answer, or in one sentence why there is none. */
async function tryToAsk(ask: AskEffectiveZone, source: Uri): Promise<EffectiveZoneAnswer | string> {
  try {
    const answer = await ask({ uri: source.toString() });
    return answer ?? inWords().of(say`${source.path} is not open as a zone file.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return inWords().of(say`The language server gives no answer: ${reason.split('\n', 1)[0] ?? ''}`);
  }
}

function openDocuments(): readonly Uri[] {
  return workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === effectiveScheme);
}

/** The document that shows a file's effective zone; its tab has the name of the file. */
function effectiveUri(source: Uri): Uri {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  return Uri.from({ scheme: effectiveScheme, path: `/${name} (effective)`, query: source.toString() });
}

function sourceOf(uri: Uri): Uri {
  return Uri.parse(uri.query);
}

function rangeOf([, line, character, endLine, endCharacter]: EffectiveOrigin): Range {
  return new Range(line, character, endLine, endCharacter);
}

/** The line that shows the record on a line of a file. */
function lineFrom(answer: EffectiveZoneAnswer | undefined, source: Uri, line: number): number | undefined {
  const file = answer?.files.findIndex((some) => Uri.parse(some).toString() === source.toString());
  const found = answer?.origins.findIndex(
    (origin) => origin !== null && origin[0] === file && origin[1] <= line && line <= origin[3],
  );
  return found === undefined || found < 0 ? undefined : found;
}
