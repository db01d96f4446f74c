import type { TextDocument, Uri } from 'vscode';
import { type Middleware, vsdiag } from 'vscode-languageclient';
import { effectiveScheme } from '../server/features/effective-zone-protocol';

/**
 * Schemes under which the editor shows an older version of a file, as on the left side of a diff, and that of effective
 * zones, which we made ourselves.
 */
const pastVersionSchemes: ReadonlySet<string> = new Set(['git', 'gitlens', 'review', 'pr', effectiveScheme]);

/**
 * Keeps findings about older versions out of the Problems list: nobody can repair a commit. Hover works in them.
 * A document filter can only name the schemes it wants, so this is done on the way back from the server instead.
 */
export const leavePastVersionsAlone: Middleware = {
  provideDiagnostics(document, previousResultId, token, next) {
    if (!isPastVersion(document)) return next(document, previousResultId, token);
    return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
  },
  handleDiagnostics(uri, diagnostics, next) {
    next(uri, isPastVersion(uri) ? [] : diagnostics);
  },
};

function isPastVersion(document: TextDocument | Uri): boolean {
  const { scheme } = 'uri' in document ? document.uri : document;
  return pastVersionSchemes.has(scheme);
}
