import type { SemanticTokensEdit } from 'vscode-languageserver';
import type { SemanticToken } from '../../core/ide/semantic-tokens.js';
import {
  type TokenModifier,
  type TokenType,
  tokenModifiers,
  tokenTypes,
} from '../../core/ide/token-legend.js';
import type { Zone } from '../../core/zone/zone.js';

/** Tokens as the protocol wants them: five numbers each, places told from the token before. */
export interface TokenData {
  readonly data: number[];
  /** Whether there were more than `most`, and the rest was left out. */
  readonly isCut: boolean;
}

const numberOfType = new Map<TokenType, number>(tokenTypes.map((type, index) => [type, index]));
const bitOfModifier = new Map<TokenModifier, number>(
  tokenModifiers.map((modifier, index) => [modifier, 1 << index]),
);

/**
 * Encodes tokens, which come in the order of the text and are cut at line ends: a token of the protocol stands on one
 * line. Takes no more than `most` of them.
 */
export function encodeTokens({ lines }: Zone, tokens: Iterable<SemanticToken>, most: number): TokenData {
  const data: number[] = [];
  let line = 0;
  let lineStart = 0;
  let nextLine = -1;
  let lastLine = 0;
  let lastCharacter = 0;
  const goTo = (offset: number): void => {
    line = lines.lineAt(offset);
    lineStart = lines.startOf(line);
    nextLine = line + 1 < lines.lineCount ? lines.startOf(line + 1) : Number.POSITIVE_INFINITY;
  };
  for (const { span, type, modifiers } of tokens) {
    for (let start = span.start; start < span.end; start = nextLine) {
      if (start >= nextLine) goTo(start);
      const end = span.end < nextLine ? span.end : Math.min(span.end, lines.endOf(line));
      if (end <= start) continue;
      if (data.length >= most * 5) return { data, isCut: true };
      const character = start - lineStart;
      const isSameLine = line === lastLine;
      data.push(
        line - lastLine,
        isSameLine ? character - lastCharacter : character,
        end - start,
        numberOfType.get(type) ?? 0,
        modifiers.reduce((bits, modifier) => bits | (bitOfModifier.get(modifier) ?? 0), 0),
      );
      lastLine = line;
      lastCharacter = character;
    }
  }
  return { data, isCut: false };
}

/** One edit that makes the numbers of before those of after: what is the same at both ends stays. */
export function editOf(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const deleteCount = before.length - end - start;
  const data = after.slice(start, after.length - end);
  return [{ start, deleteCount, ...(data.length === 0 ? {} : { data }) }];
}
