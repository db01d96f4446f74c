import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { symbolsMatching, type ZoneSymbol } from '../../core/ide/workspace-symbols.js';
import { toLocation } from './locations.js';
import { realZones, type Workspace } from './workspace.js';

/** The nearest of the icons that editors have. */
const kindOf: Readonly<Record<ZoneSymbol['kind'], SymbolKind>> = {
  zone: SymbolKind.Namespace,
  selector: SymbolKind.Key,
  policy: SymbolKind.Constant,
  alias: SymbolKind.Variable,
  host: SymbolKind.Object,
  name: SymbolKind.Field,
};

/** Answers `workspace/symbol`: owners of all known zones. */
export function workspaceSymbols(
  workspace: Workspace,
  { query }: WorkspaceSymbolParams,
): SymbolInformation[] {
  return symbolsMatching(query, realZones(workspace)).map(({ name, kind, container, known, span }) => ({
    name,
    kind: kindOf[kind],
    containerName: container,
    location: toLocation(known, span),
  }));
}
