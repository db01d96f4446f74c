import type { KnownZone } from '../../core/ide/names/known-zone.js';
import type { NameEdit } from '../../core/ide/names/rename/edits.js';
import type { RenameWorkspace } from '../../core/ide/names/rename/rename.js';
import type { Span } from '../../core/text/span.js';
import type { Zone } from '../../core/zone/read-zone.js';
import { effectiveScheme } from './effective-zone-protocol.js';

export type { KnownZone } from '../../core/ide/names/known-zone.js';

/** The zones that are known: open documents as the editor has them, zone files of the workspace as they lie on disk. */
export interface Workspace {
  /**
   * Each zone once; of a file that is open the text of the editor. A file that another one of them includes is part of
   * that zone and no zone of its own.
   */
  zones(): Iterable<KnownZone>;
  /** The zone of a document, read by itself. */
  zoneOf(uri: string): Zone | undefined;
  /** For a document that a zone includes: that zone, and the offset in it at which the document begins. */
  partOf?(uri: string): { readonly known: KnownZone; readonly base: number } | undefined;
}

/** A workspace that can tell how its zones would be read after an edit: for renaming. */
export interface EditableWorkspace extends Workspace, Pick<RenameWorkspace, 'withEdits'> {}

/** Where the file of an `$INCLUDE` is; undefined when that cannot be told. `path` is as written in `fromUri`. */
export type ResolveInclude = (fromUri: string, path: string) => string | undefined;

/** The zone of a document together with its URI. */
export function knownZone(workspace: Workspace, uri: string): KnownZone | undefined {
  const zone = workspace.zoneOf(uri);
  return zone && { uri, zone };
}

/** All zones but those that we made ourselves, in which every name of another zone stands once more. */
export function* realZones(workspace: Workspace): IterableIterator<KnownZone> {
  for (const known of workspace.zones()) if (!isEffective(known.uri)) yield known;
}

export function isEffective(uri: string): boolean {
  return uri.startsWith(`${effectiveScheme}:`);
}

/** New text for a stretch of a file, in units of the source that the file was read from. */
export interface FileEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Edits by the file that they are for (the URI of a zone's own file, the id of an included one), in the order of the text.
 * A file that several zones include is edited once.
 */
export function editsByFile(edits: readonly NameEdit[]): ReadonlyMap<string, readonly FileEdit[]> {
  const byFile = new Map<string, Map<number, FileEdit>>();
  for (const { known, span: written, newText } of edits) {
    const { file, span } = known.zone.placeOf(written);
    const id = file.kind === 'main' ? known.uri : file.id;
    const some = byFile.get(id) ?? new Map<number, FileEdit>();
    byFile.set(id, some);
    some.set(span.start, { span, newText });
  }
  return new Map(Array.from(byFile, ([id, some]) => [id, inOrder([...some.values()])]));
}

function inOrder(edits: FileEdit[]): FileEdit[] {
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** A text after edits, which are in order and do not overlap. */
export function editedText(text: string, edits: readonly FileEdit[]): string {
  let edited = '';
  let at = 0;
  for (const { span, newText } of edits) {
    edited += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return edited + text.slice(at);
}
