import {
  type CallHierarchyItem,
  type Connection,
  type Range,
  type ServerCapabilities,
  SymbolKind,
} from 'vscode-languageserver';
import {
  type SpfCall,
  type SpfNode,
  spfCallees,
  spfCallers,
  spfNodeAt,
} from '../../core/ide/mail/include-tree.js';
import type { KnownZone } from '../../core/ide/names/known-zone.js';
import { shown, shownName } from '../../core/lint/rules/shared/shown.js';
import { placeOf, toLocation } from './locations.js';
import { zonesFrom } from './mail-lookup.js';
import { isEffective, type Workspace } from './workspace.js';

export const capabilities = { callHierarchyProvider: true } as const satisfies ServerCapabilities;

/** Answers the requests of a call hierarchy: which SPF records include or redirect to which. */
export function register(connection: Connection, workspace: Workspace): void {
  connection.languages.callHierarchy.onPrepare(({ textDocument: { uri }, position }) => {
    const place = isEffective(uri) ? undefined : placeOf(workspace, uri, position);
    const node = place && spfNodeAt(place.known, place.offset);
    return node === undefined ? null : [itemOf(node)];
  });
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => {
    const found = nodeOf(workspace, item);
    if (found === undefined) return null;
    const calls = spfCallees(found.node, found.zones);
    return calls.map(({ node, terms }) => ({
      to: itemOf(node),
      fromRanges: rangesIn(item.uri, found.node.known, terms),
    }));
  });
  connection.languages.callHierarchy.onIncomingCalls(({ item }) => {
    const found = nodeOf(workspace, item);
    if (found === undefined) return null;
    return spfCallers(found.node, found.zones).map((call: SpfCall) => {
      const from = itemOf(call.node);
      return { from, fromRanges: rangesIn(from.uri, call.node.known, call.terms) };
    });
  });
}

/** The record of an item that a client sends back; undefined where it is not there any more. */
function nodeOf(
  workspace: Workspace,
  { uri, selectionRange }: CallHierarchyItem,
): { readonly node: SpfNode; readonly zones: readonly KnownZone[] } | undefined {
  const zones = zonesFrom(workspace, uri);
  const place = placeOf(workspace, uri, selectionRange.start) ?? closedPlace(zones, uri, selectionRange);
  const node = place && spfNodeAt(place.known, place.offset);
  return node && { node, zones };
}

/** A place in a file that nobody has open. */
function closedPlace(zones: readonly KnownZone[], uri: string, { start }: Range) {
  for (const known of zones) {
    if (known.uri === uri) return { known, offset: known.zone.lines.offset(start) };
  }
  return undefined;
}

function itemOf({ known, domain, text, span, extent }: SpfNode): CallHierarchyItem {
  const { uri, range } = toLocation(known, extent);
  return {
    name: shownName(domain),
    kind: SymbolKind.Function,
    detail: shown(text),
    uri,
    range,
    selectionRange: toLocation(known, span).range,
  };
}

function rangesIn(uri: string, known: KnownZone, terms: SpfCall['terms']): Range[] {
  return terms
    .map((span) => toLocation(known, span))
    .flatMap((place) => (place.uri === uri ? [place.range] : []));
}
