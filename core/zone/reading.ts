import type { Source } from '../text/source.js';
import { EntryBuilder, type EntryTable, entryAt, splitBalanced, splitUnbalanced } from './entries.js';
import type { Fold, FoldState, MissingTtl } from './fold.js';
import type { Insertion } from './insertion.js';
import { countLineEnds, type Lexed, lex, type Stretch } from './lexer.js';
import { type NameTable, none } from './name-table.js';
import { readPlainEntry } from './plain-record.js';
import type { ZoneProblem } from './problem.js';
import { FieldCursor } from './rdata/cursor.js';
import { readEntry } from './read-entry.js';
import { RecordRows } from './record-rows.js';
import { type Tape, TapeBuilder, TokenKind } from './tape.js';

/**
 * A block of a zone file, read: some whole entries and the records in them. It depends on the text of the block and on
 * the state at its start, and on nothing else, so that after an edit the other blocks stay as they are. Offsets count
 * from the start of the block.
 */
export interface Reading {
  readonly source: Source;
  readonly isFileStart: boolean;
  readonly start: FoldState;
  readonly end: FoldState;
  /** Records as rows of numbers; see `Column`. */
  readonly rows: Uint32Array;
  readonly problems: readonly ZoneProblem[];
  /** Records that no TTL could be found for. */
  readonly missingTtl: readonly MissingTtl[];
  /** Owner of the first SOA in it, or `none`. */
  readonly soaOwnerId: number;
  /** Set where the last entry brings in other text. */
  readonly insertion: Insertion | undefined;
  readonly lineEnds: number;
  /** Whether a parenthesis stayed open to the end of what was looked at: text after the block may yet close it. */
  readonly isOpen: boolean;
}

/** Reads one block after the other. What it needs for that is kept from block to block. */
export class BlockReader {
  readonly #names: NameTable;
  readonly #tape = new TapeBuilder();
  readonly #entries = new EntryBuilder();
  readonly #rows = new RecordRows();
  readonly #cursor = new FieldCursor();

  readonly #zoneId: number;

  /** `zoneId`: the zone, where somebody said which it is; else `none`. */
  constructor(names: NameTable, zoneId: number) {
    this.#names = names;
    this.#zoneId = zoneId;
  }

  /**
   * Reads a block from the start of `source`. It ends where the stretch says, after a directive that brings in other text,
   * or at the end of the source.
   */
  read(source: Source, state: FoldState, stretch: Stretch): Reading {
    const lexical: ZoneProblem[] = [];
    const lexed = lex(source, 0, stretch, this.#tape);
    if (!lexed.isSound) reportLexicalProblems(source, this.#tape, (problem) => lexical.push(problem));
    const isCut = this.#split(source, lexed, stretch, lexical);
    // What lies behind a cut belongs to the next block.
    const reach = isCut ? (this.#tape.starts[this.#tape.length] ?? 0) : lexed.end;
    const problems = isCut ? lexical.filter(({ span }) => span.start < reach) : lexical;
    const spoiled = spoiledEntries(problems, this.#tape, this.#entries);
    const fold: Fold = {
      source,
      tape: this.#tape,
      entries: this.#entries,
      names: this.#names,
      rows: this.#rows,
      cursor: this.#cursor,
      state: { ...state },
      report: (problem) => problems.push(problem),
      missingTtl: [],
      zoneId: this.#zoneId,
      soaOwnerId: none,
      insertion: undefined,
    };
    this.#cursor.load(source, this.#tape, 0);
    const read = this.#readEntries(fold, spoiled);
    const isWholeStretch = read === this.#entries.length && !isCut;
    const end = isWholeStretch ? lexed.end : (this.#tape.starts[this.#entries.firsts[read] ?? 0] ?? 0);
    const kept = isWholeStretch ? problems : problems.filter(({ span }) => span.start < end);
    return {
      source: source.part(0, end),
      isFileStart: stretch.isFileStart,
      start: state,
      end: fold.state,
      rows: this.#rows.take(),
      problems: kept.sort((a, b) => a.span.start - b.span.start),
      missingTtl: fold.missingTtl,
      soaOwnerId: fold.soaOwnerId,
      insertion: fold.insertion,
      lineEnds: isWholeStretch ? lexed.lineEnds : countLineEnds(source.bytes, 0, end),
      isOpen: kept.some(({ kind }) => kind === 'unclosed-parenthesis'),
    };
  }

  /** Splits the tape into entries. Returns whether it was cut short, because a parenthesis does not close in reach. */
  #split(source: Source, lexed: Lexed, { goal }: Stretch, problems: ZoneProblem[]): boolean {
    if (lexed.isBalanced) {
      splitBalanced(this.#tape, this.#entries);
      return false;
    }
    splitUnbalanced(source, this.#tape, this.#entries, (problem) => problems.push(problem));
    const { firsts, length } = this.#entries;
    let entry = 1;
    while (entry < length && (this.#tape.starts[firsts[entry] ?? 0] ?? 0) < goal) entry++;
    if (entry >= length) return false;
    this.#tape.cut(firsts[entry] ?? 0);
    this.#entries.cut(entry);
    return true;
  }

  /** Reads entries up to one that brings in other text, and returns how many were read. */
  #readEntries(fold: Fold, spoiled: ReadonlySet<number>): number {
    const { length } = this.#entries;
    for (let entry = 0; entry < length; entry++) {
      const isSpoiled = spoiled.size > 0 && spoiled.has(entry);
      if (isSpoiled || !readPlainEntry(fold, entry)) readEntry(fold, entry, isSpoiled);
      if (fold.insertion !== undefined) return entry + 1;
    }
    return length;
  }
}

/** The tokens and entries of a block that was read before. */
export function shapeOf({ source, isFileStart }: Reading): {
  readonly tape: Tape;
  readonly entries: EntryTable;
} {
  const tape = new TapeBuilder();
  const entries = new EntryBuilder();
  const stretch = { goal: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY, isFileStart };
  const { isBalanced } = lex(source, 0, stretch, tape);
  if (isBalanced) splitBalanced(tape, entries);
  else splitUnbalanced(source, tape, entries, () => {});
  return { tape: tape.copy(), entries: entries.copy() };
}

const noEntries: ReadonlySet<number> = new Set();

/** Entries that cannot be cut into fields with certainty. */
function spoiledEntries(
  problems: readonly ZoneProblem[],
  tape: Tape,
  entries: EntryTable,
): ReadonlySet<number> {
  if (problems.length === 0) return noEntries;
  const lexical = problems.filter(({ kind }) => kind !== 'byte-order-mark');
  return new Set(lexical.map(({ span }) => entryAt(tape, entries, span.start)));
}

function reportLexicalProblems(source: Source, tape: Tape, report: (problem: ZoneProblem) => void): void {
  for (let token = 0; token < tape.length; token++) {
    const kind = tape.kinds[token];
    const start = tape.starts[token] ?? 0;
    const span = { start, end: tape.starts[token + 1] ?? 0 };
    if (kind === TokenKind.unclosed) report({ kind: 'unclosed-quote', span });
    else if (kind === TokenKind.mark) report({ kind: 'byte-order-mark', span });
    else if (kind === TokenKind.word && source.bytes[start] === 0) {
      report({ kind: 'nul', span: { start, end: start + 1 } });
    }
  }
}
