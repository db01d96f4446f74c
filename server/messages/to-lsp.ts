import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  MarkupKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { MessageHover } from '../../core/ide/message/hover-message.js';
import type { MessageFold } from '../../core/ide/message/message-folds.js';
import type { MessageSymbol } from '../../core/ide/message/message-symbols.js';
import type { MessageText } from '../../core/ide/message/message-text.js';
import type { Span } from '../../core/text/span.js';

export function toMessageRange({ lines }: MessageText, { start, end }: Span): Range {
  return { start: lines.position(start), end: lines.position(end) };
}

export function toMessageHover(text: MessageText, { span, markdown }: MessageHover): Hover {
  return { range: toMessageRange(text, span), contents: { kind: MarkupKind.Markdown, value: markdown } };
}

/** By whole lines; what stands on one line cannot be folded. */
export function toMessageFolds(text: MessageText, folds: readonly MessageFold[]): FoldingRange[] {
  return folds.flatMap(({ kind, span }) => {
    const startLine = text.lines.lineAt(span.start);
    const endLine = text.lines.lineAt(span.end);
    if (endLine <= startLine) return [];
    return [{ startLine, endLine, ...(kind === 'part' ? { kind: FoldingRangeKind.Region } : {}) }];
  });
}

/** The nearest of the icons that editors have. */
const kindOf: Readonly<Record<MessageSymbol['kind'], SymbolKind>> = {
  header: SymbolKind.Namespace,
  field: SymbolKind.Field,
  part: SymbolKind.File,
  more: SymbolKind.Null,
};

export function toMessageSymbol(text: MessageText, symbol: MessageSymbol): DocumentSymbol {
  const { kind, name, detail, span, selection, children } = symbol;
  return {
    ...{ name, detail, kind: kindOf[kind] },
    range: toMessageRange(text, span),
    selectionRange: toMessageRange(text, selection),
    ...(children.length === 0 ? {} : { children: children.map((child) => toMessageSymbol(text, child)) }),
  };
}

/** For a client that takes no levels. */
export function toFlatSymbols(
  uri: string,
  text: MessageText,
  symbol: MessageSymbol,
  container?: string,
): SymbolInformation[] {
  const { kind, name, detail, selection, children } = symbol;
  const own: SymbolInformation = {
    name: detail === '' ? name : `${name} ${detail}`,
    kind: kindOf[kind],
    location: { uri, range: toMessageRange(text, selection) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [own, ...children.flatMap((child) => toFlatSymbols(uri, text, child, name))];
}
