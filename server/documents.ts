import type {
  Connection,
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { originHint } from '../core/zone/origin-hint.js';
import type { Zone } from '../core/zone/zone.js';
import { ZoneDocument } from '../core/zone/zone-document.js';
import type { FileLoader } from '../core/zone/zone-file.js';
import type { Platform } from './platform.js';

/** An edit of the main file of a document, in units of it. */
export interface DocumentEdit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
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
  readonly #platform: Platform;
  readonly #loader: FileLoader;
  readonly #events: DocumentsEvents;

  constructor(platform: Platform, loader: FileLoader, events: DocumentsEvents) {
    this.#platform = platform;
    this.#loader = loader;
    this.#events = events;
  }

  listen(connection: Connection): void {
    connection.onDidOpenTextDocument((params) => this.#open(params));
    connection.onDidChangeTextDocument((params) => this.#change(params));
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#byUri.delete(uri);
      this.#events.closed(uri);
    });
  }

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  all(): IterableIterator<OpenDocument> {
    return this.#byUri.values();
  }

  zoneOf(uri: string): Zone | undefined {
    return this.#byUri.get(uri)?.zones.zone;
  }

  #open({ textDocument: { uri, version, text } }: DidOpenTextDocumentParams): void {
    const document: OpenDocument = { uri, version, zones: this.#read(uri, text), edits: undefined };
    this.#byUri.set(uri, document);
    this.#events.opened(document);
  }

  #change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.#byUri.get(uri);
    if (document === undefined) return;
    for (const change of contentChanges) {
      if ('range' in change) {
        const start = document.zones.offsetOf(change.range.start);
        const end = Math.max(start, document.zones.offsetOf(change.range.end));
        document.zones.edit(start, end, change.text);
        document.edits?.push({ start, end, length: change.text.length });
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
