import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  type Connection,
  type InsertReplaceEdit,
  InsertTextFormat,
  MarkupKind,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver';
import { completionsAt } from '../../core/ide/complete/complete.js';
import type { Completion, CompletionKind } from '../../core/ide/complete/completion.js';
import { isSnippet, plainText, snippetText } from '../../core/ide/complete/insertion.js';
import type { CompletionOptions } from '../../core/ide/complete/options.js';
import { worded } from '../../core/ide/markdown.js';
import type { Standard } from '../../core/lint/mail-zone.js';
import type { Span } from '../../core/text/span.js';
import type { Words } from '../../core/words/words.js';
import type { Today } from '../../core/zone/serial.js';
import type { Client } from '../client.js';
import { placeOf, toRangeIn } from './locations.js';
import type { KnownZone, Workspace } from './workspace.js';
import { isEffective } from './workspace.js';

export const capabilities = {
  completionProvider: {
    // Behind each of them something else may stand than before it.
    triggerCharacters: [' ', ';', '=', ':', '"', '_', '.', '%', '{', ','],
    resolveProvider: true,
  },
} satisfies ServerCapabilities;

export interface CompletionParts {
  readonly workspace: Workspace;
  client(): Pick<Client, 'completion'>;
  words(): Words;
  today(): Today;
  standardFor(uri: string): Promise<Standard>;
}

/** Answers `textDocument/completion`; what is to be read about an item is made when somebody looks at it. */
export function register(connection: Connection, parts: CompletionParts): void {
  const { workspace, client, words, today, standardFor } = parts;
  /** The items of the last answer, which the client may ask about. */
  let last: readonly Completion[] = [];
  let answer = 0;
  connection.onCompletion(async ({ textDocument: { uri }, position }): Promise<CompletionList | null> => {
    const options: CompletionOptions = { standard: await standardFor(uri), today: today() };
    const place = isEffective(uri) ? undefined : placeOf(workspace, uri, position);
    if (place === undefined) return null;
    const { items, isIncomplete } = completionsAt(place.known.zone, place.offset, options);
    last = items;
    answer++;
    const shape = {
      uri,
      known: place.known,
      offset: place.offset,
      client: client().completion,
      words: words(),
    };
    const list = items.flatMap((item, index) => toItem(shape, item, index, `${answer}:${index}`) ?? []);
    return { isIncomplete, items: list };
  });
  connection.onCompletionResolve((item) => {
    const [of, index] = String(item.data).split(':');
    const page = Number(of) === answer ? last[Number(index)]?.page : undefined;
    if (page === undefined) return item;
    return { ...item, documentation: { kind: MarkupKind.Markdown, value: page(words()) } };
  });
}

/** Where items go and for whom they are made. */
interface Answer {
  readonly uri: string;
  readonly known: KnownZone;
  readonly offset: number;
  readonly client: Client['completion'];
  readonly words: Words;
}

function toItem(answer: Answer, item: Completion, index: number, data: string): CompletionItem | undefined {
  const { client, words } = answer;
  const { label, kind, detail, insert, filter, isDeprecated, removals } = item;
  const withStops = client.takesSnippets && isSnippet(insert);
  const newText = withStops ? snippetText(insert) : plainText(insert);
  const textEdit = editOf(answer, item, newText);
  const gone = removals.flatMap((span) => toRangeIn(answer.uri, answer.known, span) ?? []);
  if (textEdit === undefined || gone.length < removals.length) return undefined;
  return {
    label,
    kind: kindOf[kind],
    ...(detail === undefined ? {} : { detail: worded(words, detail) }),
    ...(isDeprecated ? deprecation(client) : {}),
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    textEdit,
    ...(withStops ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(gone.length === 0 ? {} : { additionalTextEdits: gone.map((range) => ({ range, newText: '' })) }),
    ...(item.page === undefined ? {} : { data }),
  };
}

/** Up to the cursor what is typed is replaced; what stands behind it only if the person wants that, or if more of it goes. */
function editOf(
  answer: Answer,
  { span, removals }: Completion,
  newText: string,
): TextEdit | InsertReplaceEdit | undefined {
  const rangeOf = (some: Span): ReturnType<typeof toRangeIn> => toRangeIn(answer.uri, answer.known, some);
  const replace = rangeOf(span);
  const insert = rangeOf({ start: span.start, end: answer.offset });
  // Protocol: what is replaced lies on one line.
  if (replace === undefined || insert === undefined || replace.start.line !== replace.end.line)
    return undefined;
  return answer.client.takesInsertReplace && removals.length === 0
    ? { newText, insert, replace }
    : { range: replace, newText };
}

function deprecation({ takesTags }: Client['completion']): Partial<CompletionItem> {
  return takesTags ? { tags: [CompletionItemTag.Deprecated] } : { deprecated: true };
}

/** The nearest of the icons that editors have. */
const kindOf: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  owner: CompletionItemKind.Module,
  type: CompletionItemKind.Class,
  class: CompletionItemKind.Keyword,
  name: CompletionItemKind.Reference,
  value: CompletionItemKind.EnumMember,
  tag: CompletionItemKind.Property,
  mechanism: CompletionItemKind.Function,
  modifier: CompletionItemKind.Property,
  macro: CompletionItemKind.Variable,
  address: CompletionItemKind.Constant,
  provider: CompletionItemKind.Interface,
  record: CompletionItemKind.Snippet,
};
