import {
  type DecorationOptions,
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  Range,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { VerifyAnswer } from '../../server/features/verify-protocol';

type Mark = Extract<VerifyAnswer, { readonly kind: 'verified' }>['marks'][number];

export interface VerdictMarks extends Disposable {
  show(uri: Uri, marks: readonly Mark[]): void;
  clear(uri: Uri): void;
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** Marks a verdict makes on the header of a message: findings of their own, and notes about what the checks were made with. */
export function showMarks(): VerdictMarks {
  const findings = languages.createDiagnosticCollection('dnsMailAuth.verdict');
  const note = window.createTextEditorDecorationType({
    border: '1px dotted',
    borderColor: new ThemeColor('editorInfo.foreground'),
  });
  const lineEnd = window.createTextEditorDecorationType({
    after: { color: new ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 1em' },
  });
  const notes = new Map<string, Notes>();

  const decorate = (editor: TextEditor): void => {
    const { places, ends } = notes.get(editor.document.uri.toString()) ?? none;
    editor.setDecorations(note, places);
    editor.setDecorations(lineEnd, ends);
  };
  const decorateAll = (): void => window.visibleTextEditors.forEach(decorate);
  const disposable = Disposable.from(
    findings,
    note,
    lineEnd,
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(decorate)),
  );
  return {
    show(uri, marks) {
      findings.set(
        uri,
        marks.flatMap((mark) => diagnosticOf(mark) ?? []),
      );
      notes.set(uri.toString(), noteOptions(marks));
      decorateAll();
    },
    clear(uri) {
      findings.delete(uri);
      if (notes.delete(uri.toString())) decorateAll();
    },
    dispose: () => disposable.dispose(),
  };
}

interface Notes {
  readonly places: readonly DecorationOptions[];
  readonly ends: readonly DecorationOptions[];
}

const none: Notes = { places: [], ends: [] };

/** Each place has its note under the pointer; behind each line stands what is noted in it, so that no text is pushed apart. */
function noteOptions(marks: readonly Mark[]): Notes {
  const notes = marks.filter(({ severity }) => severity === 'note');
  const byLine = new Map<number, string[]>();
  for (const { range, message } of notes) {
    const line = range.end.line;
    byLine.set(line, [...(byLine.get(line) ?? []), message]);
  }
  const places = notes.map(({ range, message }) => ({ range: rangeOf(range), hoverMessage: message }));
  const ends = Array.from(byLine, ([line, messages]) => ({
    // Behind the end of a line an editor takes its end.
    range: new Range(line, pastEnd, line, pastEnd),
    renderOptions: { after: { contentText: `← ${messages.join(', ')}` } },
  }));
  return { places, ends };
}

const pastEnd = 1_000_000;

function diagnosticOf({ range, severity, message, cite }: Mark): Diagnostic | undefined {
  if (severity === 'note') return undefined;
  const diagnostic = new Diagnostic(rangeOf(range), message, severities[severity]);
  diagnostic.source = 'dns-mail-auth';
  if (cite !== undefined) diagnostic.code = { value: cite.text, target: Uri.parse(cite.href) };
  return diagnostic;
}

export function rangeOf({ start, end }: Mark['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
