import type { Diagnostic, DiagnosticRelatedInformation, Position, Range } from 'vscode-languageserver';
import type { DocumentEdit } from './documents.js';

/**
 * Diagnostics of a text as they stand after edits of it. Those that an edit touches are dropped. One that does not move is
 * the same object afterwards.
 */
export function carryDiagnostics(
  diagnostics: readonly Diagnostic[],
  uri: string,
  edits: readonly DocumentEdit[],
): readonly Diagnostic[] {
  if (edits.length === 0) return diagnostics;
  const carried: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const range = carryRange(diagnostic.range, edits);
    if (range === undefined) continue;
    const related = carryRelated(diagnostic.relatedInformation, uri, edits);
    const isSame = range === diagnostic.range && related === diagnostic.relatedInformation;
    carried.push(isSame ? diagnostic : withPlaces(diagnostic, range, related));
  }
  return carried;
}

/** Diagnostics of the text that an edit moves down by some lines as a whole, and what they relate to with it. */
export function shiftDiagnostics(
  diagnostics: readonly Diagnostic[],
  uri: string,
  lines: number,
): readonly Diagnostic[] {
  const shift = ({ start, end }: Range): Range => ({
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  });
  return diagnostics.map((diagnostic) => {
    const related = diagnostic.relatedInformation?.map((one) =>
      one.location.uri === uri ? { ...one, location: { uri, range: shift(one.location.range) } } : one,
    );
    return withPlaces(diagnostic, shift(diagnostic.range), related);
  });
}

/** What relates to a place that an edit touched is dropped; the same array where nothing moves. */
function carryRelated(
  related: DiagnosticRelatedInformation[] | undefined,
  uri: string,
  edits: readonly DocumentEdit[],
): DiagnosticRelatedInformation[] | undefined {
  if (related === undefined) return undefined;
  const carried = related.flatMap((one) => {
    if (one.location.uri !== uri) return [one];
    const range = carryRange(one.location.range, edits);
    if (range === undefined) return [];
    return [range === one.location.range ? one : { ...one, location: { uri, range } }];
  });
  const isSame = carried.length === related.length && carried.every((one, at) => one === related[at]);
  return isSame ? related : carried;
}

function withPlaces(
  { relatedInformation: _, ...facts }: Diagnostic,
  range: Range,
  related: DiagnosticRelatedInformation[] | undefined,
): Diagnostic {
  const relatedInformation = related;
  return { ...facts, range, ...(relatedInformation === undefined ? {} : { relatedInformation }) };
}

function carryRange(range: Range, edits: readonly DocumentEdit[]): Range | undefined {
  let { start, end } = range;
  for (const edit of edits) {
    const { start: from, end: to } = edit.range;
    if (!isBefore(from, end)) continue;
    if (isBefore(start, to)) return undefined;
    if (edit.lines === to.line - from.line && start.line > to.line) continue;
    start = move(start, edit);
    end = move(end, edit);
  }
  return start === range.start ? range : { start, end };
}

/** A place behind an edit. */
function move(
  { line, character }: Position,
  { range: { start, end }, lines, lastLength }: DocumentEdit,
): Position {
  const moved = line + lines - (end.line - start.line);
  if (line > end.line) return { line: moved, character };
  const column = lines === 0 ? start.character + lastLength : lastLength;
  return { line: moved, character: character - end.character + column };
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
