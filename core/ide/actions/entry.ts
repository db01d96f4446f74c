import type { Span } from '../../text/span.js';
import { readClass } from '../../zone/class.js';
import { entryAt } from '../../zone/entries.js';
import { findRrType } from '../../zone/rdata/types.js';
import { TokenKind } from '../../zone/tape.js';
import type { Token, Zone } from '../../zone/zone.js';

/** The tokens of the entry that holds an offset, whether it could be read or not. */
export function entryTokens(zone: Zone, offset: number): readonly Token[] {
  const { base, tape, entries } = zone.shapeAt(offset);
  const entry = entryAt(tape, entries, offset - base);
  const tokens: Token[] = [];
  const end = entries.firsts[entry + 1] ?? tape.length;
  for (let token = entries.firsts[entry] ?? 0; token < end; token++) {
    const span = { start: base + (tape.starts[token] ?? 0), end: base + (tape.starts[token + 1] ?? 0) };
    tokens.push({ kind: (tape.kinds[token] ?? TokenKind.blank) as TokenKind, span });
  }
  return tokens;
}

/** The tokens behind the type of an entry of this type; undefined for an entry of another one. */
export function dataTokens(zone: Zone, tokens: readonly Token[], type: string): readonly Token[] | undefined {
  let fields = tokens[0]?.kind === TokenKind.word || tokens[0]?.kind === TokenKind.quoted ? 0 : 1;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!isField(token)) continue;
    const isHead = fields++ > 0;
    if (!isHead) continue;
    const word = wordOf(zone, token);
    if (findRrType(word) !== undefined) return word.toUpperCase() === type ? tokens.slice(at + 1) : undefined;
    if (readClass(word) === undefined && !/^[0-9]/.test(word)) return undefined;
  }
  return undefined;
}

/** Words and quoted strings. */
export function isField({ kind }: Token): boolean {
  return kind === TokenKind.word || kind === TokenKind.quoted || kind === TokenKind.unclosed;
}

/** The first characters of a token. */
function wordOf({ source }: Zone, { span }: Token): string {
  return source.slice(span.start, Math.min(span.end, span.start + 16));
}

/** From the first field among some tokens to the last; undefined where there is none. */
export function coverFields(tokens: readonly Token[]): Span | undefined {
  const fields = tokens.filter(isField);
  const [first] = fields;
  const last = fields[fields.length - 1];
  return first && last && { start: first.span.start, end: last.span.end };
}

/** What the lines of a file end with near an offset: LF, or CRLF. */
export function lineEndNear({ lines, source }: Zone, offset: number): '\n' | '\r\n' {
  const { start, end, next } = lines.around(offset);
  if (next > end) return source.slice(end, next) === '\r\n' ? '\r\n' : '\n';
  // The last line has none; then the one before it counts.
  return start > 1 && source.slice(start - 2, start) === '\r\n' ? '\r\n' : '\n';
}
