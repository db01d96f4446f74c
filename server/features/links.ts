import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { linksIn } from '../../core/ide/links.js';
import { toRangeIn } from './locations.js';
import { knownZone, type ResolveInclude, type Workspace } from './workspace.js';

/** Answers `textDocument/documentLink`. A file that cannot be found is no link. */
export function documentLinks(
  workspace: Workspace,
  resolveInclude: ResolveInclude,
  { textDocument: { uri } }: DocumentLinkParams,
): DocumentLink[] | null {
  const known = knownZone(workspace, uri);
  if (known === undefined) return null;
  return linksIn(known.zone).flatMap((link) => {
    const range = toRangeIn(uri, known, link.span);
    const target = link.kind === 'uri' ? link.uri : resolveInclude(uri, link.path);
    return range === undefined || target === undefined ? [] : [{ range, target }];
  });
}
