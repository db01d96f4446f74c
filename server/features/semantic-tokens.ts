import type { Connection, SemanticTokensDelta, ServerCapabilities } from 'vscode-languageserver';
import { semanticTokens } from '../../core/ide/semantic-tokens.js';
import { tokenModifiers, tokenTypes } from '../../core/ide/token-legend.js';
import type { Standard } from '../../core/lint/mail-zone.js';
import { editOf, encodeTokens } from './token-data.js';
import type { ZoneSource } from './zone-source.js';

export const capabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  },
} satisfies ServerCapabilities;

export interface SemanticTokenParts {
  standardFor(uri: string): Promise<Standard>;
  client(): { readonly takesTokenRanges: boolean };
}

/** To be told about documents. */
export interface SemanticTokensFeature {
  closed(uri: string): void;
}

/**
 * Tokens of one answer, about half a megabyte. A client that asks for ranges gets no answer to the question for all of a
 * larger file, and goes on asking for what it shows; any other gets as many from the start.
 */
const mostTokens = 50_000;

/** Units of a file that cannot but have too many tokens. */
const largestText = 5_000_000;

/** Answers `textDocument/semanticTokens` for a whole file, for what changed since the last answer, and for a range. */
export function register(
  connection: Connection,
  source: ZoneSource,
  { standardFor, client }: SemanticTokenParts,
): SemanticTokensFeature {
  /** The last answer for each document. */
  const answers = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let count = 0;

  const full = async (uri: string): Promise<number[] | undefined> => {
    const standard = await standardFor(uri);
    const zone = source.zoneOf(uri);
    const { takesTokenRanges } = client();
    if (zone === undefined || (takesTokenRanges && zone.mainLength > largestText)) return undefined;
    const { data, isCut } = encodeTokens(zone, semanticTokens(zone, { standard }), mostTokens);
    return isCut && takesTokenRanges ? undefined : data;
  };
  const keep = (uri: string, data: readonly number[]): string => {
    const resultId = String(++count);
    answers.set(uri, { resultId, data });
    return resultId;
  };

  const { semanticTokens: requests } = connection.languages;
  requests.on(async ({ textDocument: { uri } }) => {
    const data = await full(uri);
    return data === undefined ? null : { resultId: keep(uri, data), data };
  });
  requests.onDelta(async ({ textDocument: { uri }, previousResultId }) => {
    const data = await full(uri);
    if (data === undefined) return null;
    const before = answers.get(uri);
    const resultId = keep(uri, data);
    if (before?.resultId !== previousResultId) return { resultId, data };
    const delta: SemanticTokensDelta = { resultId, edits: editOf(before.data, data) };
    return delta;
  });
  requests.onRange(async ({ textDocument: { uri }, range }) => {
    const standard = await standardFor(uri);
    const zone = source.zoneOf(uri);
    if (zone === undefined) return null;
    const span = { start: zone.lines.offset(range.start), end: zone.lines.offset(range.end) };
    const { data } = encodeTokens(zone, semanticTokens(zone, { standard, range: span }), mostTokens);
    return { data };
  });
  return { closed: (uri) => void answers.delete(uri) };
}
