import {
  type Connection,
  type FoldingRange,
  FoldingRangeKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Fold } from '../../core/ide/fold.js';
import { foldsOf } from '../../core/ide/folds.js';
import { messageFolds } from '../../core/ide/message/message-folds.js';
import type { Zone } from '../../core/zone/zone.js';
import type { MessageDocuments } from '../messages/message-documents.js';
import { toMessageFolds } from '../messages/to-lsp.js';
import type { ZoneSource } from './zone-source.js';

export const capabilities = { foldingRangeProvider: true } as const satisfies ServerCapabilities;

/** Answers `textDocument/foldingRange`, by whole lines. */
export function register(connection: Connection, source: ZoneSource, messages: MessageDocuments): void {
  connection.onFoldingRanges(({ textDocument: { uri } }) => {
    const message = messages.get(uri);
    if (message !== undefined) return toMessageFolds(message, messageFolds(message));
    const zone = source.zoneOf(uri);
    return zone === undefined ? null : foldsOf(zone).map((fold) => toFoldingRange(zone, fold));
  });
}

/** "Fold All Regions" hides keys and sections, "Fold All Block Comments" the comments. */
const kindOf: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  comment: FoldingRangeKind.Comment,
  section: FoldingRangeKind.Region,
  key: FoldingRangeKind.Region,
  record: undefined,
  owner: undefined,
};

function toFoldingRange({ lines }: Zone, { kind: foldKind, span }: Fold): FoldingRange {
  const kind = kindOf[foldKind];
  return {
    startLine: lines.position(span.start).line,
    endLine: lines.position(span.end).line,
    ...(kind === undefined ? {} : { kind }),
  };
}
