import { TokenKind } from '../../zone/tape.js';
import type { Shape } from '../../zone/zone.js';
import type { EntryWalk } from '../entry-walk.js';
import { blanksTo, lastLineOf, widthOf } from './blanks.js';
import type { Columns } from './columns.js';
import { EntryKind, type EntryPlan, kindOf, typeTokenOf } from './entry-plan.js';
import { type FormatStyle, stepOf } from './style.js';
import { partOf } from './word-part.js';

/** Says, token by token, where the fields and parentheses of one entry go. */
export class LineLayout {
  readonly #piece: Shape;
  readonly #first: number;
  readonly #end: number;
  readonly #columns: Columns;
  readonly #style: FormatStyle;
  /** The token of the type, where the head up to it stands on one line. */
  readonly #type: number | undefined;
  readonly #isRecord: boolean;
  /** Where lines start inside the parentheses that are open. */
  readonly #indents: number[] = [];
  #lineStart: number;
  #column: number | undefined;
  #isFirstLine = true;
  #lastPlaced: number | undefined;

  constructor({ piece, first, end }: EntryWalk, plan: EntryPlan, columns: Columns, style: FormatStyle) {
    this.#piece = piece;
    this.#first = first;
    this.#end = end;
    this.#columns = columns;
    this.#style = style;
    this.#type = kindOf(plan) === EntryKind.record ? first + typeTokenOf(plan) : undefined;
    this.#isRecord = kindOf(plan) !== EntryKind.directive;
    this.#lineStart = piece.tape.starts[first] ?? 0;
  }

  /** The column that the line has come to; undefined before its first field. */
  get column(): number | undefined {
    return this.#column;
  }

  /** Where the line starts, as an offset in the piece. */
  get lineStart(): number {
    return this.#lineStart;
  }

  /** Whether the last token of the line so far is an opening parenthesis. */
  get isBehindOpen(): boolean {
    return this.#lastPlaced !== undefined && this.#piece.tape.kinds[this.#lastPlaced] === TokenKind.open;
  }

  /** The column where a line starts that has nothing but a comment. */
  get indent(): number {
    return this.#isFirstLine ? this.#columns.owner : this.#continued;
  }

  /**
   * Whether a comment stays where it is: one that touches an unquoted string may have been meant as a part of it, and
   * should go on looking like that.
   */
  keeps(comment: number): boolean {
    const { kinds, starts } = this.#piece.tape;
    if (this.#lastPlaced !== comment - 1 || kinds[comment - 1] !== TokenKind.word) return false;
    if (this.#type === undefined) return this.#isRecord;
    const type = this.#piece.source.slice(starts[this.#type] ?? 0, starts[this.#type + 1] ?? 0);
    return comment - 1 > this.#type && textTypes.has(type.toUpperCase());
  }

  startLine(offset: number): void {
    this.#lineStart = offset;
    this.#column = undefined;
    this.#isFirstLine = false;
    this.#lastPlaced = undefined;
  }

  /** Places the next token, which is neither blank, line end nor comment, and returns the blanks before it. */
  place(token: number): string {
    const { kinds, starts } = this.#piece.tape;
    const start = starts[token] ?? 0;
    const end = starts[token + 1] ?? 0;
    const from = this.#column ?? 0;
    if (this.#touchesField(token)) {
      this.#lastPlaced = token;
      this.#goTo(start, end, from);
      return '';
    }
    const wanted = this.#columnFor(token);
    const target = this.#column === undefined ? (wanted ?? 0) : Math.max(wanted ?? 0, from + 1);
    this.#lastPlaced = token;
    const column = this.#goTo(start, end, target);
    if (kinds[token] === TokenKind.open) this.#indents.push(this.#indentBehind(token, column));
    else if (kinds[token] === TokenKind.close) this.#indents.pop();
    return wanted === undefined ? ' ' : blanksTo(from, target, this.#style);
  }

  /** Goes over a token that starts in a column, and returns the column behind it. */
  #goTo(start: number, end: number, column: number): number {
    const lastLine = lastLineOf(this.#piece, start, end);
    if (lastLine > start) this.#lineStart = lastLine;
    const behind = (lastLine > start ? 0 : column) + widthOf(this.#piece, lastLine, end);
    this.#column = behind;
    return behind;
  }

  /** Whether a field follows another without a blank. It stays there: `alpn="h2"` is one thing to a server. */
  #touchesField(token: number): boolean {
    const { kinds } = this.#piece.tape;
    return this.#lastPlaced === token - 1 && isField(kinds[token]) && isField(kinds[token - 1]);
  }

  /** The column that a token belongs into; undefined for one that follows the token before it. */
  #columnFor(token: number): number | undefined {
    if (this.#column === undefined && !this.#isFirstLine) return this.#continued;
    if (token === this.#first) return 0;
    if (this.#type === undefined) return this.#columnInOddHead();
    if (token < this.#type) return this.#columnInHead(token, this.#type);
    if (token === this.#type) return this.#columns.type;
    return this.#lastPlaced === this.#type ? this.#columns.data : undefined;
  }

  /** Of a head that says TTL and class the other way round than its section, the second word just follows. */
  #columnInHead(token: number, type: number): number | undefined {
    const words = this.#wordsBefore(type);
    const part = partOf(this.#piece, token);
    const isFirst = token === words[0];
    const isInOrder =
      words.length < 2 || (isFirst ? part === 'ttl' : part === 'class') === this.#columns.isTtlFirst;
    if (isInOrder) return this.#columns[part];
    return isFirst ? this.#columns.owner : undefined;
  }

  /** The tokens between owner and type. */
  #wordsBefore(type: number): readonly number[] {
    const words: number[] = [];
    for (let token = this.#first + 1; token < type; token++) {
      if (this.#piece.tape.kinds[token] === TokenKind.word) words.push(token);
    }
    return words;
  }

  /** Directives and odd heads have no columns, but what follows the owner is indented as elsewhere. */
  #columnInOddHead(): number | undefined {
    if (!this.#isRecord || !this.#isFirstLine) return undefined;
    return this.#lastPlaced === undefined || this.#lastPlaced === this.#first
      ? this.#columns.owner
      : undefined;
  }

  get #continued(): number {
    return this.#indents[this.#indents.length - 1] ?? this.#baseIndent;
  }

  get #baseIndent(): number {
    return this.#isRecord ? this.#columns.data : stepOf(this.#style);
  }

  /** Lines in parentheses start below what stands behind the opening one; where nothing does, below the data. */
  #indentBehind(open: number, column: number): number {
    const { kinds } = this.#piece.tape;
    let next = open + 1;
    while (next < this.#end && kinds[next] === TokenKind.blank) next++;
    const kind = kinds[next];
    const isLast = next >= this.#end || kind === TokenKind.newline || kind === TokenKind.comment;
    return isLast || column >= this.#style.widestIndent ? this.#continued : column + 1;
  }
}

const textTypes: ReadonlySet<string> = new Set(['TXT', 'SPF']);

function isField(kind: number | undefined): boolean {
  return kind === TokenKind.word || kind === TokenKind.quoted;
}
