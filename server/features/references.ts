import type { Location, ReferenceParams } from 'vscode-languageserver';
import { pointedAt } from '../../core/ide/names/pointed-at.js';
import { referencesTo } from '../../core/ide/names/references.js';
import { placeOf, toLocation } from './locations.js';
import { realZones, type Workspace } from './workspace.js';

/** More than anybody reads. */
const mostReferences = 10_000;

/** Answers `textDocument/references`. A declaration is a place where the name gets records: an owner. */
export function references(
  workspace: Workspace,
  { textDocument: { uri }, position, context }: ReferenceParams,
): Location[] | null {
  const place = placeOf(workspace, uri, position);
  const pointed = place && pointedAt(place.known.zone, place.offset);
  if (pointed?.kind !== 'name') return null;
  const locations = new Map<string, Location>();
  for (const { known, use } of referencesTo(pointed.use.name, realZones(workspace))) {
    if (use.role === 'owner' && !context.includeDeclaration) continue;
    const location = toLocation(known, use.span);
    // All records of a `$GENERATE` are written in one place, and two zones may include one file.
    locations.set(keyOf(location), location);
    if (locations.size === mostReferences) break;
  }
  return [...locations.values()];
}

function keyOf({ uri, range: { start, end } }: Location): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${uri}`;
}
