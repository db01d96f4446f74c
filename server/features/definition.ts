import type { Location, LocationLink, TextDocumentPositionParams } from 'vscode-languageserver';
import { definitionAt } from '../../core/ide/names/definition.js';
import { placeOf, toLocation, toLocationLink } from './locations.js';
import { isEffective, type ResolveInclude, realZones, type Workspace } from './workspace.js';

const start = { line: 0, character: 0 };
const startOfFile = { start, end: start };

/** Answers `textDocument/definition` for a client that takes links (LSP 3.14). */
export function definitionLinks(
  workspace: Workspace,
  resolveInclude: ResolveInclude,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): LocationLink[] | null {
  // There the client itself leads from each line to its record.
  if (isEffective(uri)) return null;
  const place = placeOf(workspace, uri, position);
  const definition = place && definitionAt(place.known, place.offset, realZones(workspace));
  if (place === undefined || definition === undefined) return null;
  const from = toLocation(place.known, definition.span);
  const links = definition.targets.flatMap((target): LocationLink[] => {
    if (target.kind === 'place') return [toLocationLink(from.range, target.known, target)];
    const targetUri = resolveInclude(from.uri, target.path);
    if (targetUri === undefined) return [];
    const targetRange = startOfFile;
    return [{ originSelectionRange: from.range, targetUri, targetRange, targetSelectionRange: startOfFile }];
  });
  // All records of a `$GENERATE` are written in one place.
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}

/** The same for a client that takes only locations. */
export function definitionLocations(
  workspace: Workspace,
  resolveInclude: ResolveInclude,
  params: TextDocumentPositionParams,
): Location[] | null {
  const links = definitionLinks(workspace, resolveInclude, params);
  return (
    links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange })) ??
    null
  );
}
