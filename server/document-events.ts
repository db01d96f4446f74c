import type {
  Connection,
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';

/** What a door has to tell about documents. */
export type DocumentEvents = Pick<
  Connection,
  'onDidOpenTextDocument' | 'onDidChangeTextDocument' | 'onDidCloseTextDocument'
>;

/** Takes some of the documents of a client; each says whether the document is one of them. */
export interface DocumentTaker {
  open(params: DidOpenTextDocumentParams): boolean;
  change(params: DidChangeTextDocumentParams): boolean;
  close(uri: string): boolean;
}

/** The events of a client but those about documents that somebody takes. */
export function eventsBesides(
  events: DocumentEvents,
  { open, change, close }: DocumentTaker,
): DocumentEvents {
  return {
    onDidOpenTextDocument: (handler) =>
      events.onDidOpenTextDocument((params) => (open(params) ? undefined : handler(params))),
    onDidChangeTextDocument: (handler) =>
      events.onDidChangeTextDocument((params) => (change(params) ? undefined : handler(params))),
    onDidCloseTextDocument: (handler) =>
      events.onDidCloseTextDocument((params) =>
        close(params.textDocument.uri) ? undefined : handler(params),
      ),
  };
}
