import {
  type Connection,
  type DocumentSymbol,
  type ServerCapabilities,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
} from 'vscode-languageserver';
import { worded } from '../../core/ide/markdown.js';
import { messageSymbols } from '../../core/ide/message/message-symbols.js';
import type { OutlineSymbol } from '../../core/ide/outline-symbol.js';
import { symbolsOf } from '../../core/ide/symbols.js';
import type { Words } from '../../core/words/words.js';
import type { Zone } from '../../core/zone/zone.js';
import type { MessageDocuments } from '../messages/message-documents.js';
import { toFlatSymbols, toMessageSymbol } from '../messages/to-lsp.js';
import { toRange } from '../to-lsp.js';
import type { ZoneSource } from './zone-source.js';

export const capabilities = {
  documentSymbolProvider: { label: 'DNS Mail Auth' },
} as const satisfies ServerCapabilities;

export interface SymbolsParts {
  readonly messages: MessageDocuments;
  words(): Words;
  client(): { readonly takesNestedSymbols: boolean };
}

/** Answers `textDocument/documentSymbol`: nested for a client that takes that, flat for any other. */
export function register(connection: Connection, source: ZoneSource, parts: SymbolsParts): void {
  connection.onDocumentSymbol(({ textDocument: { uri } }) => {
    const takesNested = parts.client().takesNestedSymbols;
    const message = parts.messages.get(uri);
    if (message !== undefined) {
      const found = messageSymbols(message, parts.words());
      return takesNested
        ? found.map((symbol) => toMessageSymbol(message, symbol))
        : found.flatMap((symbol) => toFlatSymbols(uri, message, symbol));
    }
    const zone = source.zoneOf(uri);
    if (zone === undefined) return null;
    const symbols = symbolsOf(zone).map((symbol) => inWords(symbol, parts.words()));
    return takesNested
      ? symbols.map((symbol) => nested(zone, symbol))
      : symbols.flatMap((symbol) => flat(uri, zone, symbol));
  });
}

/** A symbol in the words of the reader. */
interface WordedSymbol extends OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  readonly children: readonly WordedSymbol[];
}

function inWords(symbol: OutlineSymbol, words: Words): WordedSymbol {
  return {
    ...symbol,
    name: worded(words, symbol.name),
    detail: worded(words, symbol.detail),
    children: symbol.children.map((child) => inWords(child, words)),
  };
}

/** The nearest of the icons that editors have. */
const kindOf: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  mail: SymbolKind.Package,
  section: SymbolKind.Namespace,
  owner: SymbolKind.Class,
  record: SymbolKind.Field,
  directive: SymbolKind.Module,
  more: SymbolKind.Null,
};

function nested(zone: Zone, symbol: WordedSymbol): DocumentSymbol {
  const { kind, name, detail, span, selection, children } = symbol;
  return {
    name,
    detail,
    kind: kindOf[kind],
    ...tagsOf(symbol),
    range: toRange(zone, span),
    selectionRange: toRange(zone, selection),
    ...(children.length === 0 ? {} : { children: children.map((child) => nested(zone, child)) }),
  };
}

/** Without levels a record says its owner as the thing that contains it. */
function flat(uri: string, zone: Zone, symbol: WordedSymbol, container?: string): SymbolInformation[] {
  const { kind, name, detail, selection, children } = symbol;
  const own: SymbolInformation = {
    name: detail === '' ? name : `${name} ${detail}`,
    kind: kindOf[kind],
    ...tagsOf(symbol),
    location: { uri, range: toRange(zone, selection) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [own, ...children.flatMap((child) => flat(uri, zone, child, name))];
}

function tagsOf({ isDeprecated }: OutlineSymbol): { tags?: SymbolTag[] } {
  return isDeprecated ? { tags: [SymbolTag.Deprecated] } : {};
}
