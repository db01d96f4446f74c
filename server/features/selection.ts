import type { Connection, SelectionRange, ServerCapabilities } from 'vscode-languageserver';
import { selectionsAt } from '../../core/ide/selection.js';
import type { Zone } from '../../core/zone/zone.js';
import { toRange } from '../to-lsp.js';
import type { ZoneSource } from './zone-source.js';

export const capabilities = { selectionRangeProvider: true } as const satisfies ServerCapabilities;

/** Answers `textDocument/selectionRange`. */
export function register(connection: Connection, source: ZoneSource): void {
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) => {
    const zone = source.zoneOf(uri);
    if (zone === undefined) return null;
    return positions.map((position) => selectionRange(zone, zone.lines.offset(position)));
  });
}

function selectionRange(zone: Zone, offset: number): SelectionRange {
  let range: SelectionRange | undefined;
  for (const span of selectionsAt(zone, offset).reverse()) {
    range = { range: toRange(zone, span), ...(range === undefined ? {} : { parent: range }) };
  }
  return range ?? { range: toRange(zone, { start: offset, end: offset }) };
}
