import { readMailText } from '../lint/mail-text.js';
import type { Standard } from '../lint/mail-zone.js';
import type { Span } from '../text/span.js';
import { nameFieldsOf } from '../zone/name-fields.js';
import { numberOfType } from '../zone/rdata/type-numbers.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { TokenKind } from '../zone/tape.js';
import type { Zone } from '../zone/zone.js';
import { isDirective, recordOf } from './entry-record.js';
import { EntryWalk } from './entry-walk.js';
import { textTokens } from './text-tokens.js';
import type { TokenModifier, TokenType } from './token-legend.js';

/** What a stretch of a zone file is. It may hold line ends, where a string does. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

export interface SemanticTokenOptions {
  readonly standard: Standard;
  /** Only tokens of entries that touch this. */
  readonly range?: Span;
}

/**
 * The tokens of a zone file in the order of the text, apart from each other and never empty. Costs what is taken of
 * them: entries are looked at one by one.
 */
export function* semanticTokens(zone: Zone, options: SemanticTokenOptions): IterableIterator<SemanticToken> {
  const { range, standard } = options;
  const walk = new EntryWalk(zone);
  if (range !== undefined) walk.moveTo(range.start);
  for (; !walk.atEnd && (range === undefined || walk.startOffset <= range.end); walk.advance()) {
    yield* tokensOfEntry(zone, walk, standard);
  }
}

function tokensOfEntry(zone: Zone, walk: EntryWalk, standard: Standard): SemanticToken[] {
  const { piece, first, end } = walk;
  const { base, tape } = piece;
  const found = new TokenList();
  const fields: Field[] = [];
  for (let token = first; token < end; token++) {
    const kind = tape.kinds[token];
    const span = { start: base + (tape.starts[token] ?? 0), end: base + (tape.starts[token + 1] ?? 0) };
    if (kind === TokenKind.comment) found.add(span, 'comment');
    else if (kind === TokenKind.word) fields.push({ span, isQuoted: false });
    else if (kind === TokenKind.quoted || kind === TokenKind.unclosed) fields.push({ span, isQuoted: true });
  }
  if (fields.length === 0) return found.inOrder();
  const record = recordOf(zone, walk);
  if (record !== undefined) addRecord(zone, record, fields, standard, found);
  else addOther(fields, isDirective(walk), found);
  return found.inOrder();
}

/** A field with its quotes. */
interface Field {
  readonly span: Span;
  readonly isQuoted: boolean;
}

function addOther(fields: readonly Field[], isDirective: boolean, found: TokenList): void {
  const [first] = fields;
  if (isDirective && first !== undefined) found.add(first.span, 'keyword');
  for (const { span, isQuoted } of fields) if (isQuoted) found.add(span, 'string');
}

function addRecord(
  zone: Zone,
  record: ZoneRecord,
  fields: readonly Field[],
  standard: Standard,
  found: TokenList,
): void {
  const head = zone.headOf(record);
  if (head.owner !== undefined) found.add(head.owner, 'variable', ['declaration']);
  if (head.ttl !== undefined) found.add(head.ttl, 'number');
  if (head.class !== undefined) found.add(head.class, 'modifier');
  found.add(head.type, 'type', record.type.status === 'historic' ? ['deprecated'] : []);
  const data = fields.filter(({ span }) => span.start >= head.type.end);
  const isText = record.type.number === txt || record.type.number === spf;
  if (isText) addText(zone, record, data, standard, found);
  else addData(zone, record, data, found);
}

function addText(
  zone: Zone,
  record: ZoneRecord,
  data: readonly Field[],
  standard: Standard,
  found: TokenList,
): void {
  const text = readMailText(zone, record);
  if (text.text.form === 'hexadecimal') return;
  const pieces = textTokens(text, standard).flatMap(({ span, type, modifiers }) =>
    text.text.map.pieces(span).map((piece) => ({ span: piece, type, modifiers })),
  );
  let next = 0;
  for (const { span } of data) {
    let from = span.start;
    for (; next < pieces.length; next++) {
      const piece = pieces[next] as SemanticToken;
      if (piece.span.start >= span.end) break;
      found.add({ start: from, end: piece.span.start }, 'string');
      found.add(piece.span, piece.type, piece.modifiers);
      from = piece.span.end;
    }
    found.add({ start: from, end: span.end }, 'string');
  }
}

function addData(zone: Zone, record: ZoneRecord, data: readonly Field[], found: TokenList): void {
  const names = new Set<number>();
  for (const { role, span } of nameFieldsOf(zone, record)) if (role === 'data') names.add(span.start);
  const isAddress = record.type.number === a || record.type.number === aaaa;
  for (const { span, isQuoted } of data) {
    if (names.has(span.start)) found.add(span, 'variable');
    else if (isQuoted) found.add(span, 'string');
    else if (isAddress || isNumber(zone, span)) found.add(span, 'number');
  }
}

/** Digits, or a time with units. */
function isNumber(zone: Zone, { start, end }: Span): boolean {
  return end - start <= longestNumber && /^[0-9]+(?:[smhdw][0-9]*)*$/i.test(zone.source.slice(start, end));
}

const longestNumber = 20;
const [a, aaaa, txt, spf] = (['A', 'AAAA', 'TXT', 'SPF'] as const).map(numberOfType);

/** Tokens of one entry. */
class TokenList {
  readonly #tokens: SemanticToken[] = [];

  /** An empty span is no token. */
  add(span: Span, type: TokenType, modifiers: readonly TokenModifier[] = none): void {
    if (span.end > span.start) this.#tokens.push({ span, type, modifiers });
  }

  inOrder(): SemanticToken[] {
    return this.#tokens.sort((x, y) => x.span.start - y.span.start);
  }
}

const none: readonly TokenModifier[] = [];
