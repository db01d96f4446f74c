import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Client } from '../client.js';
import type { Platform } from '../platform.js';

/** Milliseconds without an edit after which other documents are shown anew. */
const quietTime = 500;

export interface MailRefresh {
  /** To be told when a document is opened, edited or closed. */
  changed(): void;
}

/**
 * Asks the client to fetch lenses and hints anew once an edit has settled: what they say about a record depends on zones in
 * other documents.
 */
export function mailRefresh(
  connection: Connection,
  platform: Pick<Platform, 'later'>,
  client: () => Client,
  refreshed: () => void,
): MailRefresh {
  let callOff: (() => void) | undefined;
  const refresh = (): void => {
    callOff = undefined;
    refreshed();
    if (client().canRefreshLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    if (client().canRefreshHints) void connection.languages.inlayHint.refresh().catch(() => {});
  };
  return {
    changed() {
      callOff?.();
      callOff = platform.later(refresh, quietTime);
    },
  };
}
