import type { Connection } from 'vscode-languageserver';

/** What a door has to tell about documents. */
export type DocumentEvents = Pick<
  Connection,
  'onDidOpenTextDocument' | 'onDidChangeTextDocument' | 'onDidCloseTextDocument'
>;
