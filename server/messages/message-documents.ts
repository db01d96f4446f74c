import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { type MessageText, readMessageText } from '../../core/ide/message/message-text.js';
import { type DocumentEvents, eventsBesides } from '../document-events.js';
import type { Platform } from '../platform.js';

/** The language ids of messages. */
export const messageLanguages: ReadonlySet<string> = new Set(['eml']);

interface MessageDocument {
  text: string;
  /** The text, read; undefined until somebody looks. */
  read: MessageText | undefined;
}

/** To be told about messages. */
export interface MessageEvents {
  /** Opened or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
}

/** The messages that a client has open: their text, and nothing of what zones need. */
export class MessageDocuments {
  readonly #byUri = new Map<string, MessageDocument>();
  readonly #platform: Platform;
  readonly #events: MessageEvents;

  constructor(platform: Platform, events: MessageEvents) {
    this.#platform = platform;
    this.#events = events;
  }

  /** The messages that are open. */
  uris(): IterableIterator<string> {
    return this.#byUri.keys();
  }

  /** The events of a client but those about messages, which are taken care of here. */
  besides(events: DocumentEvents): DocumentEvents {
    return eventsBesides(events, {
      open: (params) => this.#open(params),
      change: (params) => this.#change(params),
      close: (uri) => this.#close(uri),
    });
  }

  /** Whether the document is a message: then it was taken. */
  #open({ textDocument: { uri, languageId, text } }: DidOpenTextDocumentParams): boolean {
    if (!messageLanguages.has(languageId)) return false;
    this.#byUri.set(uri, { text, read: undefined });
    this.#events.changed(uri);
    return true;
  }

  #change({ textDocument: { uri }, contentChanges }: DidChangeTextDocumentParams): boolean {
    const document = this.#byUri.get(uri);
    if (document === undefined) return false;
    for (const change of contentChanges) this.#apply(document, change);
    this.#events.changed(uri);
    return true;
  }

  #close(uri: string): boolean {
    const wasOpen = this.#byUri.delete(uri);
    if (wasOpen) this.#events.closed(uri);
    return wasOpen;
  }

  /** A message, read. */
  get(uri: string): MessageText | undefined {
    const document = this.#byUri.get(uri);
    if (document === undefined) return undefined;
    document.read ??= readMessageText(document.text, this.#platform.bytes);
    return document.read;
  }

  #apply(document: MessageDocument, change: TextDocumentContentChangeEvent): void {
    if ('range' in change) {
      document.read ??= readMessageText(document.text, this.#platform.bytes);
      const { lines } = document.read;
      const start = lines.offset(change.range.start);
      const end = Math.max(start, lines.offset(change.range.end));
      document.text = document.text.slice(0, start) + change.text + document.text.slice(end);
    } else document.text = change.text;
    document.read = undefined;
  }
}
