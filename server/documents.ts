import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import type { Edit } from '../core/finding.js';
import { editedText } from '../core/ide/fixes/edits.js';
import { originHint } from '../core/zone/origin-hint.js';
import type { Zone } from '../core/zone/zone.js';
import { ZoneDocument } from '../core/zone/zone-document.js';
import type { FileLoader } from '../core/zone/zone-file.js';
import type { DocumentEvents } from './document-events.js';
import type { Platform } from './platform.js';

/** An edit of the main file of a document: the range that it takes out, and what it puts in. */
export interface DocumentEdit {
  readonly range: Range;
  /** Line ends in the new text. */
  readonly lines: number;
  /** Units behind the last of them. */
  readonly lastLength: number;
}

/** A document that a client has open. */
export interface OpenDocument {
  readonly uri: string;
  version: number;
  zones: ZoneDocument;
  /** Edits since somebody took them. Undefined when the whole text was replaced. */
  edits: DocumentEdit[] | undefined;
}

export interface DocumentsEvents {
  opened(document: OpenDocument): void;
  changed(document: OpenDocument): void;
  closed(uri: string): void;
}

/**
 * The documents that a client has open, kept in blocks: a keystroke in 50 MB costs what it costs in 50 kB. The client
 * sends edits in order, each in terms of the text that the one before left behind.
 */
export class Documents {
  readonly #byUri = new Map<string, OpenDocument>();
  /** The URIs that the client uses, by their canonical form. */
  readonly #spellings = new Map<string, string>();
  readonly #platform: Platform;
  readonly #loader: FileLoader;
  readonly #events: DocumentsEvents;

  constructor(platform: Platform, loader: FileLoader, events: DocumentsEvents) {
    this.#platform = platform;
    this.#loader = loader;
    this.#events = events;
  }

  listen(connection: DocumentEvents): void {
    connection.onDidOpenTextDocument((params) => this.#open(params));
    connection.onDidChangeTextDocument((params) => this.#change(params));
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#byUri.delete(uri);
      this.#spellings.delete(this.#platform.canonical(uri));
      this.#events.closed(uri);
    });
  }

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  /** The document of a file, however its URI is written. */
  find(uri: string): OpenDocument | undefined {
    return this.get(uri) ?? this.get(this.#spellings.get(this.#platform.canonical(uri)) ?? '');
  }

  all(): IterableIterator<OpenDocument> {
    return this.#byUri.values();
  }

  zoneOf(uri: string): Zone | undefined {
    return this.#byUri.get(uri)?.zones.zone;
  }

  /** The zone of a document as it would be with edits of its text, which are in order and do not overlap. */
  readWith(uri: string, edits: readonly Edit[]): Zone | undefined {
    const zone = this.zoneOf(uri);
    return zone && this.#read(uri, editedText(zone.source.slice(0, zone.mainLength), edits)).zone;
  }

  #open({ textDocument: { uri, version, text } }: DidOpenTextDocumentParams): void {
    const document: OpenDocument = { uri, version, zones: this.#read(uri, text), edits: undefined };
    this.#byUri.set(uri, document);
    this.#spellings.set(this.#platform.canonical(uri), uri);
    this.#events.opened(document);
  }

  #change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.#byUri.get(uri);
    if (document === undefined) return;
    for (let at = 0; at < contentChanges.length; at++) {
      const change = contentChanges[at] as TextDocumentContentChangeEvent;
      if ('range' in change) {
        const { edit, count } = takeRun(document.zones, contentChanges, at);
        at += count - 1;
        document.zones.edit(edit.start, edit.end, edit.text);
        document.edits?.push(documentEdit(edit));
      } else {
        document.zones = this.#read(uri, change.text);
        document.edits = undefined;
      }
    }
    document.version = version;
    this.#events.changed(document);
  }

  #read(uri: string, text: string): ZoneDocument {
    const hint = originHint(uri);
    return new ZoneDocument(text, {
      id: uri,
      loader: this.#loader,
      ports: this.#platform.bytes,
      seed: this.#platform.seed(),
      ...(hint === undefined ? {} : { originHint: hint }),
    });
  }
}

interface OneChange {
  readonly start: number;
  readonly end: number;
  readonly range: Range;
  readonly text: string;
}

/** What an edit does to the lines of a text. */
export function documentEdit({ range, text }: Pick<OneChange, 'range' | 'text'>): DocumentEdit {
  const lines = text.split(/\r\n|\r|\n/);
  return { range, lines: lines.length - 1, lastLength: lines[lines.length - 1]?.length ?? 0 };
}

/** Fewer changes than these are made one by one: each costs the reading of a block. */
const manyChanges = 32;

/**
 * The edit that the change at `at` asks for, or, where many come, each of them before the last as editors send them when
 * something is replaced everywhere: one edit that covers them.
 */
function takeRun(
  zones: ZoneDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  at: number,
): { readonly edit: OneChange; readonly count: number } {
  const first = editOf(zones, changes[at]);
  if (first === undefined || changes.length - at < manyChanges) {
    return { edit: first ?? noEdit, count: 1 };
  }
  const edits = [first];
  for (let next = at + 1; next < changes.length; next++) {
    const edit = editOf(zones, changes[next]);
    if (edit === undefined || edit.end > (edits[edits.length - 1] ?? first).start) break;
    edits.push(edit);
  }
  if (edits.length === 1) return { edit: first, count: 1 };
  const start = (edits[edits.length - 1] ?? first).start;
  const parts: string[] = [];
  let from = start;
  for (const edit of edits.reverse()) {
    parts.push(zones.zone.source.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  const range = { start: (edits[0] ?? first).range.start, end: first.range.end };
  return { edit: { start, end: first.end, range, text: parts.join('') }, count: edits.length };
}

const top = { line: 0, character: 0 };
const noEdit: OneChange = { start: 0, end: 0, range: { start: top, end: top }, text: '' };

function editOf(
  zones: ZoneDocument,
  change: TextDocumentContentChangeEvent | undefined,
): OneChange | undefined {
  if (change === undefined || !('range' in change)) return undefined;
  const start = zones.offsetOf(change.range.start);
  const end = Math.max(start, zones.offsetOf(change.range.end));
  return { start, end, range: change.range, text: change.text };
}
