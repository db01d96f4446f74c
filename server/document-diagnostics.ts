import type { Diagnostic } from 'vscode-languageserver';
import { type Finding, severities } from '../core/finding.js';
import type { BlockFindings, EarlyFindings } from '../core/lint/lint-blocks.js';
import { moveFinding } from '../core/lint/move-finding.js';
import { dependsOnZone, type LintOptions } from '../core/lint/run.js';
import type { Words } from '../core/words/words.js';
import { carryDiagnostics, shiftDiagnostics } from './carry-diagnostics.js';
import type { OpenDocument } from './documents.js';
import { withoutDoubles } from './included-files.js';
import { type DocumentJudge, mostFindings } from './judge.js';
import { severityOf, toDiagnostic } from './to-lsp.js';

/** Diagnostics by the URI of the file that they stand in: the document, or one that it includes. */
type ByFile = ReadonlyMap<string, readonly Diagnostic[]>;

export interface CurrentDiagnostics {
  readonly byFile: Map<string, readonly Diagnostic[]>;
  /** False while the zone is still being judged: what its records say about one another is that of an earlier text. */
  readonly isComplete: boolean;
}

/**
 * The findings about a document as a client is told them. Of a zone that is edited, a finding is put into words and lines
 * once and moves with the lines: an edit costs what it changes, and a look at each of the rest.
 */
export class DocumentDiagnostics {
  readonly #document: OpenDocument;
  readonly #judge: DocumentJudge;
  readonly #words: () => Words;
  #complete: { readonly findings: readonly Finding[]; readonly byFile: ByFile } | undefined;
  /** What was found out about the whole zone, moved along with the edits since. */
  #carried: ByFile = new Map();
  /** Diagnostics of blocks, and the line that the block started on when they were made. */
  readonly #ofBlocks = new WeakMap<
    readonly Finding[],
    { readonly line: number; readonly diagnostics: readonly Diagnostic[] }
  >();

  constructor(document: OpenDocument, judge: DocumentJudge, words: () => Words) {
    this.#document = document;
    this.#judge = judge;
    this.#words = words;
  }

  /** What is known after judging for at most about `budget` milliseconds. */
  now(options: LintOptions, budget: number): CurrentDiagnostics {
    const judgement = this.#judge.judge(options, budget);
    if (judgement.isComplete) {
      const byFile = this.#take(judgement.findings);
      return { byFile: new Map(byFile), isComplete: true };
    }
    this.#carry();
    return { byFile: this.#early(judgement.early), isComplete: false };
  }

  /** Goes on judging for about `budget` milliseconds. Returns whether it is done. */
  work(options: LintOptions, budget: number): boolean {
    if (!this.#judge.work(options, budget)) return false;
    const judgement = this.#judge.judge(options, 0);
    if (judgement.isComplete) this.#take(judgement.findings);
    return judgement.isComplete;
  }

  /** Takes what is known about the zone as it is now. */
  #take(findings: readonly Finding[]): ByFile {
    this.#document.edits = [];
    if (this.#complete?.findings === findings) return this.#complete.byFile;
    const byFile = this.#byFile(findings);
    this.#complete = { findings, byFile };
    this.#carried = this.#byFile(findings.filter(({ code }) => dependsOnZone(code)));
    return byFile;
  }

  /** Moves what is known about the zone with the edits since. */
  #carry(): void {
    const { uri, edits } = this.#document;
    this.#complete = undefined;
    this.#document.edits = [];
    if (edits?.length === 0) return;
    const moved = new Map<string, readonly Diagnostic[]>();
    for (const [file, diagnostics] of edits === undefined ? [] : this.#carried) {
      moved.set(file, file === uri ? carryDiagnostics(diagnostics, uri, edits ?? []) : diagnostics);
    }
    this.#carried = moved;
  }

  /** The worst of what blocks show by themselves and of what is known about the zone. */
  #early({ ofBlocks, elsewhere }: EarlyFindings): Map<string, readonly Diagnostic[]> {
    const { uri } = this.#document;
    const others = [...this.#byFile(elsewhere), ...this.#carried];
    const byFile = new Map<string, Diagnostic[]>();
    let left = mostFindings(this.#document.zones.zone);
    const take = (file: string, diagnostics: readonly Diagnostic[]): void => {
      addTo(byFile, file, diagnostics.length <= left ? diagnostics : diagnostics.slice(0, left));
      left = Math.max(0, left - diagnostics.length);
    };
    let block = 0;
    for (const severity of severities) {
      for (let own = ofBlocks[block]; own?.severity === severity; own = ofBlocks[++block]) {
        if (left > 0) take(uri, this.#ofBlock(own));
      }
      const wanted = severityOf[severity];
      for (const [file, diagnostics] of others) {
        take(
          file,
          diagnostics.filter((diagnostic) => diagnostic.severity === wanted),
        );
      }
    }
    return byFile;
  }

  #ofBlock({ block, findings }: BlockFindings): readonly Diagnostic[] {
    const { uri, zones } = this.#document;
    const { blocks } = zones.zone;
    const line = blocks.firstLineOf(block);
    const known = this.#ofBlocks.get(findings);
    if (known?.line === line) return known.diagnostics;
    if (known !== undefined) return shiftDiagnostics(known.diagnostics, uri, line - known.line);
    const diagnostics = withoutDoubles(
      findings.map((finding) => this.#toDiagnostic(moveFinding(finding, blocks.startOf(block)))),
    );
    this.#ofBlocks.set(findings, { line, diagnostics });
    return diagnostics;
  }

  #byFile(findings: readonly Finding[]): ByFile {
    const { uri, zones } = this.#document;
    const byFile = new Map<string, Diagnostic[]>();
    for (const finding of findings) {
      const { kind, id } = zones.zone.placeOf(finding.span).file;
      addTo(byFile, kind === 'included' ? id : uri, [this.#toDiagnostic(finding)]);
    }
    return new Map(Array.from(byFile, ([file, diagnostics]) => [file, withoutDoubles(diagnostics)]));
  }

  #toDiagnostic(finding: Finding): Diagnostic {
    return toDiagnostic(this.#document.uri, this.#document.zones.zone, finding, this.#words());
  }
}

function addTo(byFile: Map<string, Diagnostic[]>, file: string, diagnostics: readonly Diagnostic[]): void {
  const known = byFile.get(file);
  if (known === undefined) byFile.set(file, [...diagnostics]);
  else for (const diagnostic of diagnostics) known.push(diagnostic);
}
