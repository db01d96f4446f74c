import type { Diagnostic, Range } from 'vscode-languageserver';
import type { Finding } from '../../../core/finding.js';
import type { Words } from '../../../core/words/words.js';
import { toDiagnostic } from '../../to-lsp.js';
import { toLocation } from '../locations.js';
import type { JudgedZone } from './judged-zone.js';

/** A finding that touches a range of a document, and the diagnostic that the client has of it. */
export interface FoundHere {
  readonly judged: JudgedZone;
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}

/** What was found at a range of a document, by the zones that it is part of; what two of them say once. */
export function foundHere(
  uri: string,
  range: Range,
  zones: readonly JudgedZone[],
  known: readonly Diagnostic[],
  words: Words,
): readonly FoundHere[] {
  const found = new Map<string, FoundHere>();
  for (const judged of zones) {
    for (const finding of judged.findings) {
      const location = toLocation(judged.known, finding.span);
      if (location.uri !== uri || !doTouch(location.range, range)) continue;
      const key = `${finding.code} ${keyOf(location.range)}`;
      if (found.has(key)) continue;
      const own = known.find(
        (one) => one.code === finding.code && keyOf(one.range) === keyOf(location.range),
      );
      const { known: zone } = judged;
      const diagnostic = own ?? toDiagnostic(zone.uri, zone.zone, finding, words);
      found.set(key, { judged, finding, diagnostic });
    }
  }
  return [...found.values()];
}

function keyOf({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

function doTouch(one: Range, other: Range): boolean {
  return isNotAfter(one.start, other.end) && isNotAfter(other.start, one.end);
}

function isNotAfter(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
