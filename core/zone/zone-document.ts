import { root } from '../dns/name.js';
import type { Position } from '../text/line-index.js';
import { type BytePorts, plainPorts, type Source, sourceOfText } from '../text/source.js';
import { lineIndexOf } from '../text/text-lines.js';
import { assemble } from './assemble.js';
import type { Block } from './block.js';
import { type FoldState, isSameState, startAt } from './fold.js';
import { type FileReader, type FileStack, finishBlock, newBudget } from './insert.js';
import { NameTable, none } from './name-table.js';
import type { ReadOptions } from './read-zone.js';
import { BlockReader, type Reading } from './reading.js';
import type { Zone } from './zone.js';

export interface DocumentOptions extends ReadOptions {
  readonly ports?: BytePorts;
}

/**
 * Blocks of a text that people edit: small, since an edit costs the reading of one. A parenthesis that does not close
 * within `most` units counts as unclosed.
 */
const size = { goal: 0x3000, most: 0x8_0000 };

/** A block of the main file, and what comes after it. */
interface MainBlock {
  readonly block: Block;
  /** The state after the block and all that it brings in. */
  readonly end: FoldState;
}

/**
 * A zone file that is being edited. An edit reads the blocks that it touches, and those after them as far as what they
 * start with has changed: usually none.
 *
 * When that may be many (an `$ORIGIN` at the top of a large file), they wait: until `settle` has read them again, `zone`
 * shows them as they were.
 */
export class ZoneDocument {
  readonly #options: DocumentOptions;
  readonly #stack: FileStack;
  #names: NameTable;
  /** Names that the text had when it was read as a whole. */
  #namesAtFirst: number;
  #files: FileReader;
  #blocks: MainBlock[] = [];
  /** Numbers of blocks that may start with another state than they were read with, in order. */
  #waiting: number[] = [];
  #zone: Zone | undefined;

  constructor(text: string, options: DocumentOptions = {}) {
    this.#options = options;
    this.#stack = { file: { kind: 'main', id: options.id ?? '' }, parent: undefined, depth: 0 };
    this.#names = new NameTable(options.seed);
    this.#files = fileReader(this.#names, options);
    this.#replace(0, 0, text);
    this.#namesAtFirst = this.#names.length;
  }

  /** The zone as it is now. */
  get zone(): Zone {
    this.#zone ??= assemble(flat(this.#blocks), this.#names, this.#options);
    return this.#zone;
  }

  /** Whether all blocks were read with what stands before them now. */
  get isSettled(): boolean {
    return this.#waiting.length === 0;
  }

  /** Puts `text` in the place of what stands from `start` up to, not including, `end`. Offsets count UTF-16 units. */
  edit(start: number, end: number, text: string): void {
    this.#renewBudget();
    const starts = this.#starts();
    const first = this.#firstAffected(starts, start);
    const last = blockAt(starts, end);
    const base = starts[first] ?? 0;
    const old = this.#textOf(first, last + 1);
    this.#replace(first, last + 1, old.slice(0, start - base) + text + old.slice(end - base));
    if (this.#names.length > 2 * this.#namesAtFirst + fewNames) this.#readAnew();
    this.settle(eagerUnits);
  }

  /** Offset of a place; one past the end of its line is the line's end. */
  offsetOf({ line, character }: Position): number {
    let base = 0;
    let firstLine = 0;
    let last = 0;
    for (let at = 0; at < this.#blocks.length; at++) {
      const { lineEnds, source } = this.#reading(at);
      last = at;
      if (line < firstLine + lineEnds || at === this.#blocks.length - 1) break;
      firstLine += lineEnds;
      base += source.length;
    }
    return base + lineIndexOf(this.#reading(last).source).offset({ line: line - firstLine, character });
  }

  /** Reads blocks that wait, `units` of text and perhaps a block more. Returns whether none waits any longer. */
  settle(units: number): boolean {
    for (let left = units; left > 0 && this.#waiting.length > 0; ) {
      const at = this.#waiting[0] as number;
      const main = this.#blocks[at];
      const state = this.#stateBefore(at);
      if (main === undefined || isSameState(state, main.block.reading.start)) {
        this.#waiting.shift();
        continue;
      }
      const { source, isFileStart } = main.block.reading;
      const stretch = { goal: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY, isFileStart };
      this.#blocks[at] = this.#finish(this.#files.reader.read(source, state, stretch));
      this.#zone = undefined;
      left -= source.length;
      if (this.#waiting[1] === at + 1) this.#waiting.shift();
      else this.#waiting[0] = at + 1;
    }
    return this.isSettled;
  }

  /** Reads the files that the zone includes again. */
  reload(): void {
    this.#renewBudget();
    for (let at = 0; at < this.#blocks.length; at++) {
      const { reading } = (this.#blocks[at] as MainBlock).block;
      if (reading.insertion?.kind !== 'include') continue;
      this.#blocks[at] = this.#finish(reading);
      this.#waiting = [...new Set([...this.#waiting, at + 1])].sort((a, b) => a - b);
      this.#zone = undefined;
    }
    this.settle(eagerUnits);
  }

  /** The whole text. */
  get text(): string {
    return this.#textOf(0, this.#blocks.length);
  }

  /** Every name that somebody was typing stays in the table, so that from time to time another one is begun. */
  #readAnew(): void {
    const { text } = this;
    this.#names = new NameTable(this.#options.seed);
    this.#files = fileReader(this.#names, this.#options);
    this.#blocks = [];
    this.#waiting = [];
    this.#replace(0, 0, text);
    this.#namesAtFirst = this.#names.length;
  }

  /** What may be brought in is bounded for each edit, not for the life of the document. */
  #renewBudget(): void {
    Object.assign(this.#files.budget, newBudget());
  }

  #starts(): Float64Array {
    const starts = new Float64Array(this.#blocks.length + 1);
    for (let at = 0; at < this.#blocks.length; at++) {
      starts[at + 1] = (starts[at] as number) + (this.#blocks[at] as MainBlock).block.reading.source.length;
    }
    return starts;
  }

  /** The first block that an edit at `offset` concerns: one with a parenthesis that the edit may close comes before it. */
  #firstAffected(starts: Float64Array, offset: number): number {
    let first = blockAt(starts, offset);
    // A line feed put after a lone carriage return makes one line end of the two.
    if (first > 0 && offset === starts[first]) first--;
    const reach = (starts[first] ?? 0) - size.most;
    for (let at = first - 1; at >= 0 && (starts[at] as number) > reach; at--) {
      if (this.#reading(at).isOpen) first = at;
    }
    return first;
  }

  #reading(at: number): Reading {
    return (this.#blocks[at] as MainBlock).block.reading;
  }

  #textOf(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) {
      const { source } = this.#reading(at);
      text += source.slice(0, source.length);
    }
    return text;
  }

  #stateBefore(at: number): FoldState {
    const before = this.#blocks[at - 1];
    if (before !== undefined) return before.end;
    return startAt(this.#names.intern(this.#options.origin ?? this.#options.originHint ?? root));
  }

  /**
   * Reads `text` in the place of the blocks from `from` up to `to`, and goes on over later ones until a block ends where an
   * old one did.
   */
  #replace(from: number, to: number, text: string): void {
    const read: MainBlock[] = [];
    let source = this.#sourceOf(text);
    let next = to;
    let state = this.#stateBefore(from);
    let kept: number | undefined;
    while (kept === undefined) {
      const isFileStart = from === 0 && read.length === 0;
      const goal = to > from ? goalFor(source.length) : size.goal;
      const stretch = { ...size, goal, isFileStart };
      let reading = this.#files.reader.read(source, state, stretch);
      // Mostly the next block is enough; where it is not, the parenthesis may close anywhere.
      for (let isFirst = true; this.#needsMore(reading, source.length, next); isFirst = false) {
        const end = isFirst ? next + 1 : this.#reach(next, size.most - source.length);
        source = this.#sourceOf(source.slice(0, source.length) + this.#textOf(next, end));
        next = end;
        reading = this.#files.reader.read(source, state, stretch);
      }
      const main = this.#finish(reading);
      read.push(main);
      state = main.end;
      source = source.part(reading.source.length, source.length);
      kept = this.#blockThatStarts(source.length, to, next);
    }
    this.#blocks =
      to === 0 && this.#blocks.length === 0
        ? read
        : [...this.#blocks.slice(0, from), ...read, ...this.#blocks.slice(kept)];
    const moved = from + read.length - kept;
    const left = this.#waiting.filter((at) => at < from || at >= (kept ?? 0));
    const waiting = left.map((at) => (at < from ? at : at + moved));
    this.#waiting = [...new Set([...waiting, from + read.length])].sort((a, b) => a - b);
    this.#zone = undefined;
  }

  /** The block behind which `units` of text from a block on have ended, or all blocks have. */
  #reach(from: number, units: number): number {
    let end = from + 1;
    for (let left = units - this.#reading(from).source.length; left > 0 && end < this.#blocks.length; end++) {
      left -= this.#reading(end).source.length;
    }
    return end;
  }

  /** Whether a reading of so many units may come out otherwise with more text, and there is more. */
  #needsMore({ source, isOpen }: Reading, units: number, next: number): boolean {
    if (next >= this.#blocks.length) return false;
    if (isOpen) return units < size.most;
    if (source.length < units) return false;
    const last = source.bytes[units - 1];
    // Small blocks are joined with the next, so that their number stays in proportion to the text.
    return units < size.goal / 4 || (last !== LF && last !== CR);
  }

  /** The old block, among those up to `next`, from which on `units` of text are left to read. */
  #blockThatStarts(units: number, to: number, next: number): number | undefined {
    let length = 0;
    for (let at = next; at >= to; at--) {
      if (at < next) length += this.#reading(at).source.length;
      if (length === units) return at;
      if (length > units) return undefined;
    }
    return undefined;
  }

  #finish(reading: Reading): MainBlock {
    return finishBlock(this.#files, this.#stack, reading);
  }

  #sourceOf(text: string): Source {
    return sourceOfText(text, this.#options.ports ?? plainPorts);
  }
}

function fileReader(names: NameTable, { origin, loader }: DocumentOptions): FileReader {
  const zoneId = origin === undefined ? none : names.intern(origin);
  return { reader: new BlockReader(names, zoneId), loader, size, budget: newBudget() };
}

/** All blocks in reading order. */
function flat(main: readonly MainBlock[]): Block[] {
  const blocks: Block[] = [];
  for (const { block } of main) {
    blocks.push(block);
    for (const inserted of block.inserted) blocks.push(inserted);
  }
  return blocks;
}

/** Names that edits may leave behind in any zone; in a large one as many as it has. About 30 octets each. */
const fewNames = 0x400;

const LF = 10;
const CR = 13;

/**
 * Units that a block aims at where so many are to be read before the next old one: a block that was edited ends where it did
 * before, so that the next ones stay.
 */
function goalFor(units: number): number {
  return units >= size.goal / 4 && units <= size.goal * 2 ? units : size.goal;
}

/** Units of text that an edit may read again at once, beyond the blocks that it touches: a few milliseconds. */
const eagerUnits = 0x4_0000;

/** The last block that starts at or before an offset. */
function blockAt(starts: Float64Array, offset: number): number {
  let low = 0;
  let high = Math.max(starts.length - 2, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
