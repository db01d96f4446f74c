import { type Name, root } from '../dns/name.js';
import { type Source, sourceOfOctets } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { Block } from './block.js';
import { readClass } from './class.js';
import { type Layout, layOut } from './layout.js';
import { lexEntry } from './lexer.js';
import { type NameTable, none } from './name-table.js';
import { nextField } from './plain-rdata.js';
import { classIn, mnemonicOf, noMnemonic } from './plain-words.js';
import type { ZoneProblem } from './problem.js';
import { fieldsOf as fieldsOfWire, readRdata } from './rdata/codec.js';
import { FieldCursor } from './rdata/cursor.js';
import { type Reading, shapeOf } from './reading.js';
import { RecordTable, type ZoneRecord } from './record-table.js';
import { TapeBuilder, TokenKind } from './tape.js';
import type { RecordHead, Shape, Token, Zone, ZoneBlocks } from './zone.js';

export interface ZoneOptions {
  /** The name of the zone where somebody said so. It decides over what the file says. */
  readonly origin?: Name;
  /** What relative names are completed with until the file has an `$ORIGIN`: a guess, from the file's name for instance. */
  readonly originHint?: Name;
}

/** Makes a zone of its blocks, in reading order. */
export function assemble(blocks: readonly Block[], names: NameTable, options: ZoneOptions): Zone {
  const layout = layOut(blocks);
  const soa = blocks.find(({ reading }) => reading.soaOwnerId !== none)?.reading.soaOwnerId;
  const isWhole = soa !== undefined;
  const apex =
    options.origin ?? (soa === undefined ? undefined : names.get(soa)) ?? options.originHint ?? root;
  const apexId = names.intern(apex);
  const entry = new EntryCursor(layout);
  const readings = blocks.map(({ reading }) => reading);
  const records = new RecordTable(names, readings, layout.starts, (record) => entry.headOf(record));
  const wireOf = (record: ZoneRecord): string =>
    readRdata(record.type, entry.dataOf(record, 'block'), names.get(record.originId), () => {}) ?? '';
  let problems: readonly ZoneProblem[] | undefined;
  let context: readonly ZoneProblem[] | undefined;
  return {
    source: layout.text,
    lines: layout.lines,
    names,
    records,
    get problems() {
      problems ??= [...blockProblems(layout), ...this.contextProblems].sort(
        (a, b) => a.span.start - b.span.start,
      );
      return problems;
    },
    get contextProblems() {
      context ??= contextProblems(layout, isWhole, (id) => names.isAtOrBelow(id, apexId));
      return context;
    },
    apex,
    apexId,
    isWhole,
    get isRead() {
      return blocks.every(isAllRead);
    },
    blocks: blocksOf(layout, readings, records),
    mainLength: layout.mainLength,
    writtenAt: layout.writtenAt,
    placeOf: layout.placeOf,
    includedFiles: layout.includedFiles,
    startOfFile: layout.startOfFile,
    wireOf,
    fieldValues: (record) => fieldsOfWire(record.type, wireOf(record)),
    headOf: (record) => entry.headOf(record),
    tokensOf: (record) => entry.tokensOf(record),
    recordAt: (offset) => recordAt(layout, records, entry, offset),
    shapes: (word) => (word === undefined ? shapesOf(layout) : shapesWith(layout, word)),
    shapeAt: (offset) => shapeAt(layout, layout.blockAt(offset)),
    fieldsOf: (record) => entry.dataOf(record, 'zone'),
  };
}

function blocksOf(layout: Layout, readings: readonly Reading[], records: RecordTable): ZoneBlocks {
  const { blocks, starts, firstLines } = layout;
  const readingOf = (block: number): Reading => readings[block] as Reading;
  return {
    length: blocks.length,
    keyOf: readingOf,
    keys: readings,
    blockAt: layout.blockAt,
    stateBefore: (block) => readingOf(block).start,
    startOf: (block) => starts[block] ?? 0,
    firstLineOf: (block) => firstLines[block] ?? 0,
    firstRecordOf: (block) => records.firstOf(block),
    problemsOf: (block) => readingOf(block).problems,
    has: (block, word) => readingOf(block).source.has(word),
    shapeOf: (block) => shapeAt(layout, block),
  };
}

/** Whether a block brought in all that it asks for. */
function isAllRead({ reading, problem, inserted }: Block): boolean {
  if (problem !== undefined || (reading.insertion !== undefined && inserted.length === 0)) return false;
  return reading.problems.length === 0 || !reading.problems.some(({ kind }) => kind === 'bad-generate');
}

const nothing = sourceOfOctets(new Uint8Array(0));

/** Looks at the entries of records, one at a time. */
class EntryCursor {
  readonly #layout: Layout;
  readonly #tape = new TapeBuilder();
  readonly #cursor = new FieldCursor();
  #block = 0;
  #base = 0;
  #source: Source = nothing;
  /** Where the entry starts that is on the tape. */
  #loaded = -1;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** The cursor on the first field of the data. Its spans count in the block or in the zone. */
  dataOf(record: ZoneRecord, unit: 'block' | 'zone'): FieldCursor {
    this.#walkHead(record, unit);
    this.#cursor.advance();
    return this.#cursor;
  }

  headOf(record: ZoneRecord): RecordHead {
    const { owner, ttl, class: className, type } = this.#walkHead(record, 'zone');
    const none = { start: record.start, end: record.start };
    return {
      owner: this.#spanOf(owner),
      ttl: this.#spanOf(ttl),
      class: this.#spanOf(className),
      type: this.#spanOf(type) ?? none,
    };
  }

  tokensOf(record: ZoneRecord): Token[] {
    this.#load(record, 'zone');
    const { kinds, starts, length } = this.#tape;
    const base = this.#layout.starts[this.#block] ?? 0;
    return Array.from({ length }, (_, token) => ({
      kind: (kinds[token] ?? 0) as TokenKind,
      span: { start: base + (starts[token] ?? 0), end: base + (starts[token + 1] ?? 0) },
    }));
  }

  /** Offset in the zone at which the entry of a record ends. */
  endOf(record: ZoneRecord): number {
    this.#load(record, 'zone');
    return (this.#layout.starts[this.#block] ?? 0) + (this.#tape.starts[this.#tape.length] ?? 0);
  }

  /** Lexes the entry of a record; what was lexed last is at hand. */
  #load(record: ZoneRecord, unit: 'block' | 'zone'): void {
    if (record.start !== this.#loaded) {
      this.#loaded = record.start;
      this.#block = this.#layout.blockAt(record.start);
      this.#base = this.#layout.starts[this.#block] ?? 0;
      this.#source = (this.#layout.blocks[this.#block] as Block).reading.source;
      lexEntry(this.#source, record.start - this.#base, this.#tape);
    }
    this.#cursor.load(this.#source, this.#tape, unit === 'zone' ? this.#base : 0);
  }

  /** Moves the cursor onto the type. */
  #walkHead(record: ZoneRecord, unit: 'block' | 'zone'): HeadTokens {
    this.#load(record, unit);
    const { kinds, starts, length } = this.#tape;
    const { bytes } = this.#source;
    let token = nextField(kinds, 0, length);
    let owner = -1;
    if (kinds[0] !== TokenKind.blank) {
      owner = token;
      token = nextField(kinds, token + 1, length);
    }
    let ttl = -1;
    let className = -1;
    for (; token < length; token = nextField(kinds, token + 1, length)) {
      const start = starts[token] as number;
      const stop = starts[token + 1] as number;
      if (isDigit(bytes[start] as number)) ttl = token;
      else if (className < 0 && isClass(this.#source, start, stop)) className = token;
      else break;
    }
    this.#cursor.moveTo(token, length);
    return { owner, ttl, class: className, type: token };
  }

  #spanOf(token: number): Span | undefined {
    if (token < 0) return undefined;
    const { kinds, starts } = this.#tape;
    const quote = kinds[token] === TokenKind.quoted ? 1 : 0;
    const start = this.#base + (starts[token] ?? 0) + quote;
    return { start, end: this.#base + (starts[token + 1] ?? 0) - quote };
  }
}

/** Tokens of the parts before the data; -1 for what is inherited. */
interface HeadTokens {
  readonly owner: number;
  readonly ttl: number;
  readonly class: number;
  readonly type: number;
}

function isClass(source: Source, start: number, end: number): boolean {
  const mnemonic = mnemonicOf(source.bytes, start, end);
  if (mnemonic !== noMnemonic) return mnemonic === classIn;
  return readClass(source.slice(start, end)) !== undefined;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function recordAt(
  layout: Layout,
  records: RecordTable,
  entry: EntryCursor,
  offset: number,
): ZoneRecord | undefined {
  const block = layout.blockAt(offset);
  const index = records.lastBefore(block, offset - (layout.starts[block] ?? 0));
  if (index === undefined) return undefined;
  const record = records.get(index);
  const end = entry.endOf(record);
  const isLast = end === (layout.starts[block] ?? 0) + sourceLength(layout, block);
  return offset < end || (offset === end && isLast) ? record : undefined;
}

function sourceLength({ blocks }: Layout, block: number): number {
  return blocks[block]?.reading.source.length ?? 0;
}

function* shapesOf(layout: Layout): IterableIterator<Shape> {
  const main = layout.blocks[0]?.file;
  for (let block = 0; block < layout.blocks.length; block++) {
    if (layout.blocks[block]?.file === main) yield shapeAt(layout, block);
  }
}

function* shapesWith(layout: Layout, word: string): IterableIterator<Shape> {
  for (let block = 0; block < layout.blocks.length; block++) {
    if (layout.blocks[block]?.reading.source.has(word)) yield shapeAt(layout, block);
  }
}

function shapeAt({ blocks, starts }: Layout, block: number): Shape {
  const { reading } = blocks[block] as Block;
  return { base: starts[block] ?? 0, source: reading.source, ...shapeOf(reading) };
}

function blockProblems({ blocks, starts }: Layout): ZoneProblem[] {
  const problems: ZoneProblem[] = [];
  for (let block = 0; block < blocks.length; block++) {
    for (const found of blocks[block]?.reading.problems ?? [])
      problems.push(moved(found, starts[block] ?? 0));
  }
  return problems;
}

function contextProblems(
  { blocks, starts }: Layout,
  isWhole: boolean,
  isInZone: (ownerId: number) => boolean,
): ZoneProblem[] {
  const problems: ZoneProblem[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const { file, reading, problem } = blocks[block] as Block;
    const base = starts[block] ?? 0;
    if (problem !== undefined) problems.push(moved(problem, base));
    // A fragment gets its TTL from the file that includes it.
    if (!isWhole) continue;
    for (const { span, ownerId } of reading.missingTtl) {
      // Outside the zone a record needs no TTL; a series does even there.
      const isMissed = file.kind === 'generated' || isInZone(ownerId);
      if (isMissed) problems.push(moved({ kind: 'no-ttl', span }, base));
    }
  }
  return problems;
}

function moved(problem: ZoneProblem, by: number): ZoneProblem {
  if (by === 0) return problem;
  return { ...problem, span: { start: problem.span.start + by, end: problem.span.end + by } };
}
