import type { Location, LocationLink, Position, Range } from 'vscode-languageserver';
import type { Span } from '../../core/text/span.js';
import { toRange } from '../to-lsp.js';
import { type KnownZone, knownZone, type Workspace } from './workspace.js';

/*
 * The only place where an offset of a zone becomes a place in a file, and back. The files of a zone share one space of
 * offsets; the text of a `$GENERATE` counts as the part of the directive that it was made from.
 */

/** A place in a zone. */
export interface ZonePlace {
  readonly known: KnownZone;
  readonly offset: number;
}

/**
 * The place in a zone that a place in a document is; undefined for a document that is no zone. A document that a zone
 * includes is looked at as part of it, where its relative names have their origin.
 */
export function placeOf(workspace: Workspace, uri: string, position: Position): ZonePlace | undefined {
  const own = knownZone(workspace, uri);
  if (own === undefined) return undefined;
  const offset = own.zone.lines.offset(position);
  const part = workspace.partOf?.(uri);
  return part === undefined ? { known: own, offset } : { known: part.known, offset: part.base + offset };
}

export function toLocation({ uri, zone }: KnownZone, span: Span): Location {
  const written = zone.writtenAt(span);
  const { file } = zone.placeOf(written);
  return { uri: file.kind === 'main' ? uri : file.id, range: toRange(zone, written) };
}

/** The range of a span in the document that was asked about; undefined where the span stands in another file. */
export function toRangeIn(uri: string, known: KnownZone, span: Span): Range | undefined {
  const location = toLocation(known, span);
  return location.uri === uri ? location.range : undefined;
}

export function toLocationLink(
  from: Range,
  known: KnownZone,
  target: { readonly span: Span; readonly extent: Span },
): LocationLink {
  const { uri, range } = toLocation(known, target.extent);
  return {
    originSelectionRange: from,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: toLocation(known, target.span).range,
  };
}
