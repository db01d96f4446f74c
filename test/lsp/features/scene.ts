import { afterEach, beforeEach } from 'vitest';
import type { Edit } from '../../../core/finding.js';
import { TestClient } from '../client.js';

export const uri = 'file:///zones/db.example.com';

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/** The server bundle with one document, for each test anew. */
export interface Scene {
  readonly client: () => TestClient;
  /** Starts the server for a client with these capabilities and opens a document. */
  open(text: string, textDocument?: object, settings?: () => unknown): Promise<Record<string, unknown>>;
  /** Asks something about the document. */
  ask<T>(method: string, params?: object): Promise<T>;
}

/** `locale`: the language of the client. */
export function scene(locale?: string): Scene {
  let client: TestClient;
  beforeEach(() => {
    client = new TestClient();
  });
  afterEach(async () => {
    await client.stop();
  });
  return {
    client: () => client,
    async open(text, textDocument = {}, settings) {
      const workspace = settings === undefined ? {} : { workspace: { configuration: true } };
      const { capabilities } = await client.initialize({ textDocument, ...workspace }, settings, locale);
      await client.open(uri, text);
      return capabilities as Record<string, unknown>;
    },
    ask: (method, params = {}) =>
      client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...params }),
  };
}

export interface LspEdit {
  readonly range: PlaceRange;
  readonly newText: string;
}

/** A text after edits that do not overlap. */
export function edited(text: string, edits: readonly LspEdit[]): string {
  const places: Edit[] = edits.map(({ range, newText }) => ({
    span: { start: offsetOf(text, range.start), end: offsetOf(text, range.end) },
    text: newText,
  }));
  let out = text;
  for (const { span, text: put } of places.sort((a, b) => b.span.start - a.span.start)) {
    out = out.slice(0, span.start) + put + out.slice(span.end);
  }
  return out;
}

export function textIn(text: string, { start, end }: PlaceRange): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

export function placeOf(text: string, needle: string, within = 0): Place {
  const before = text.slice(0, text.indexOf(needle) + within).split('\n');
  return { line: before.length - 1, character: before[before.length - 1]?.length ?? 0 };
}

function offsetOf(text: string, { line, character }: Place): number {
  let start = 0;
  for (let count = 0; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + character;
}
