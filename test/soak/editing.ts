import { ResponseError } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Dice, diceOf } from '../fuzz/generate/dice.js';
import type { ProbedServer } from './probed-server.js';
import { type FirstText, nextEdit } from './texts.js';

/** A document as the client has it. */
interface OpenText {
  readonly first: FirstText;
  readonly document: TextDocument;
  previousResultId: string | undefined;
}

/** Somebody who edits many documents at once, and whose editor asks about them as editors do. */
export class Editing {
  readonly #server: ProbedServer;
  readonly #dice: Dice;
  readonly #open = new Map<string, OpenText>();
  /** What was answered with an error that no person would be told. */
  readonly failures: string[] = [];
  edits = 0;
  requests = 0;

  constructor(server: ProbedServer, seed: number) {
    this.#server = server;
    this.#dice = diceOf(seed, { rare: 0.1, odd: 0.1 });
  }

  texts(): readonly FirstText[] {
    return Array.from(this.#open.values(), ({ first, document }) => ({ ...first, text: document.getText() }));
  }

  async open(first: FirstText): Promise<void> {
    const { uri, languageId, text } = first;
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#open.set(uri, { first, document, previousResultId: undefined });
    await this.#server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** An edit, or a few at once, and what an editor asks afterwards. Now and then a document is closed and opened again. */
  async step(): Promise<void> {
    const open = this.#dice.pick([...this.#open.values()]);
    if (this.#dice.chance(0.002)) return this.#reopen(open);
    const at = await this.#edit(open);
    await this.#pull(open);
    for (let count = this.#dice.below(4); count > 0; count--) await this.#ask(open, at);
  }

  async #reopen({ first, document }: OpenText): Promise<void> {
    const { uri } = first;
    await this.#server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await this.open(this.#dice.chance(0.5) ? first : { ...first, text: document.getText() });
    const opened = this.#open.get(uri);
    if (opened !== undefined) this.#open.set(uri, { ...opened, first });
  }

  /** Every document says what it said first, and has been asked about: what is held now can be compared with what was. */
  async setBack(): Promise<void> {
    for (const open of this.#open.values()) {
      const { first, document } = open;
      TextDocument.update(document, [{ text: first.text }], document.version + 1);
      this.edits++;
      await this.#server.change(first.uri, document.version, [{ text: first.text }]);
    }
    for (const open of this.#open.values()) await this.#pull(open);
  }

  /** Where the last change stands. */
  async #edit({ first, document }: OpenText): Promise<number> {
    const contentChanges: object[] = [];
    let place = 0;
    for (let count = this.#dice.pick([1, 1, 1, 1, 2, 5]); count > 0; count--) {
      const { start, end, text } = nextEdit(this.#dice, document.getText(), first.text);
      // Not between the halves of a line end or of a character: no editor can say that by line and character.
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      contentChanges.push({ range, text });
      TextDocument.update(document, [{ range, text }], document.version + 1);
      place = Math.min(start, document.getText().length);
    }
    if (this.#dice.chance(0.01)) contentChanges.push({ text: document.getText() });
    this.edits += contentChanges.length;
    await this.#server.change(first.uri, document.version, contentChanges);
    return place;
  }

  async #pull(open: OpenText): Promise<void> {
    this.requests++;
    const report = await this.#server.pull(open.first.uri, open.previousResultId);
    open.previousResultId = report.resultId;
  }

  async #ask({ first: { uri, languageId }, document }: OpenText, at: number): Promise<void> {
    const place = this.#dice.chance(0.8) ? at : this.#dice.below(document.getText().length + 1);
    const position = document.positionAt(place);
    const range = { start: position, end: document.positionAt(place + this.#dice.below(200)) };
    const textDocument = { uri };
    const options = { tabSize: 8, insertSpaces: false };
    const [method, params] = this.#dice.pick<readonly [string, object]>([
      ['textDocument/hover', { position }],
      ['textDocument/completion', { position }],
      ['textDocument/signatureHelp', { position }],
      ['textDocument/definition', { position }],
      ['textDocument/references', { position, context: { includeDeclaration: true } }],
      ['textDocument/documentHighlight', { position }],
      ['textDocument/prepareRename', { position }],
      ['textDocument/rename', { position, newName: `n${place}` }],
      ['textDocument/selectionRange', { positions: [position] }],
      ['textDocument/documentSymbol', {}],
      ['textDocument/foldingRange', {}],
      ['textDocument/documentLink', {}],
      ['textDocument/codeLens', {}],
      ['textDocument/inlayHint', { range }],
      ['textDocument/semanticTokens/full', {}],
      ['textDocument/semanticTokens/range', { range }],
      ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
      ['textDocument/formatting', { options }],
      ['textDocument/rangeFormatting', { range, options }],
      ['workspace/symbol', { query: 'mail' }],
      ['dnsMailAuth/mailTree', {}],
    ]);
    this.requests++;
    try {
      await this.#server.connection.sendRequest(method, { textDocument, ...params });
    } catch (error) {
      if (isRefusal(method, error)) return;
      this.failures.push(`${method} in ${uri} (${languageId}) at ${place}: ${String(error)}`);
    }
  }
}

/** A name that cannot be changed is answered with an error, whose message the editor shows. */
function isRefusal(method: string, error: unknown): boolean {
  return error instanceof ResponseError && /rename/i.test(method) && error.code === requestFailed;
}

/** LSP 3.17: RequestFailed. */
const requestFailed = -32803;
