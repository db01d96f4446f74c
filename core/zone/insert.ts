import { sourceOfOctets } from '../text/source.js';
import { type Phrase, say } from '../words/phrase.js';
import type { Block } from './block.js';
import type { FoldState } from './fold.js';
import type { GenerateSeries } from './generate/series.js';
import type { Generate, IncludeFile, Insertion } from './insertion.js';
import type { ZoneProblem } from './problem.js';
import type { BlockReader, Reading } from './reading.js';
import type { FileLoader, ZoneFile } from './zone-file.js';

/** Units of text that a block aims at, and after which it ends at any line: no entry that a server would take is longer. */
export interface BlockSize {
  readonly goal: number;
  readonly most: number;
}

/** What reading the inserted parts of one zone may cost altogether. */
export interface InsertBudget {
  /** Files, each counted as often as it is included. */
  files: number;
  /** Units of included text. */
  units: number;
  /** Generated records. */
  generated: number;
}

export function newBudget(): InsertBudget {
  return { files: 10_000, units: 0x1000_0000, generated: 1_000_000 };
}

/** Units of a block that begins behind a directive. */
const afterInsertion = 256;

/** How deep files may include one another. */
const maxDepth = 64;

/** Reads files block by block, with all that they bring in. */
export interface FileReader {
  readonly reader: BlockReader;
  readonly loader: FileLoader | undefined;
  readonly size: BlockSize;
  readonly budget: InsertBudget;
}

/** The file that is being read and those that include it, innermost first. */
export interface FileStack {
  readonly file: ZoneFile;
  readonly parent: FileStack | undefined;
  readonly depth: number;
}

/** What was brought in, and the state after it. */
interface Inserted {
  readonly blocks: readonly Block[];
  readonly problem: ZoneProblem | undefined;
  readonly end: FoldState;
}

/** Makes a block of a reading: brings in what its last entry asks for. */
export function finishBlock(
  files: FileReader,
  stack: FileStack,
  reading: Reading,
): { readonly block: Block; readonly end: FoldState } {
  const { file } = stack;
  if (reading.insertion === undefined) {
    return { block: { file, reading, inserted: [], problem: undefined }, end: reading.end };
  }
  const { blocks, problem, end } = insert(files, stack, reading.insertion, reading.end);
  return { block: { file, reading, inserted: blocks, problem }, end };
}

/** Reads a source to its end. The blocks of it and of all that it brings in, in reading order. */
export function readBlocks(
  files: FileReader,
  stack: FileStack,
  source: LoadedSource,
  start: FoldState,
): { readonly blocks: Block[]; readonly end: FoldState } {
  const blocks: Block[] = [];
  let state = start;
  let { goal } = files.size;
  for (let at = 0; at < source.length || blocks.length === 0; ) {
    const stretch = { goal, most: files.size.most, isFileStart: at === 0 };
    const reading = files.reader.read(source.part(at, source.length), state, stretch);
    const { block, end } = finishBlock(files, stack, reading);
    blocks.push(block);
    for (const inserted of block.inserted) blocks.push(inserted);
    state = end;
    // Where one such directive stands, the next may follow; what was lexed behind it is lexed again.
    goal = reading.insertion === undefined ? Math.min(goal * 4, files.size.goal) : afterInsertion;
    at += reading.source.length;
    if (reading.source.length === 0) break;
  }
  return { blocks, end: state };
}

type LoadedSource = Reading['source'];

function insert(files: FileReader, stack: FileStack, insertion: Insertion, state: FoldState): Inserted {
  return insertion.kind === 'include'
    ? include(files, stack, insertion, state)
    : generate(files, stack, insertion, state);
}

function include(
  files: FileReader,
  stack: FileStack,
  { path, span, originId }: IncludeFile,
  state: FoldState,
): Inserted {
  const failed = (failure: Phrase): Inserted => ({
    blocks: [],
    problem: { kind: 'not-included', span, text: path, failure },
    end: state,
  });
  if (files.loader === undefined) return { blocks: [], problem: undefined, end: state };
  if (stack.depth >= maxDepth) return failed(say`${maxDepth} files include one another already`);
  const loaded = files.loader.load(path, stack.file.id);
  if ('failure' in loaded) return failed(loaded.failure);
  if (isOn(stack, loaded.id)) return failed(say`it includes itself`);
  files.budget.files--;
  files.budget.units -= loaded.source.length;
  if (files.budget.files < 0 || files.budget.units < 0) return failed(say`too much is included already`);
  const file: ZoneFile = { kind: 'included', id: loaded.id };
  const below = { file, parent: stack, depth: stack.depth + 1 };
  const { blocks, end } = readBlocks(files, below, loaded.source, { ...state, originId });
  // The default TTL leaks out of an included file in BIND; its origin and its last owner do not (RFC 1035 s5.1).
  return {
    blocks,
    problem: undefined,
    end: { ...end, originId: state.originId, ownerId: state.ownerId },
  };
}

function isOn(stack: FileStack, id: string): boolean {
  for (let at: FileStack | undefined = stack; at !== undefined; at = at.parent) {
    if (at.file.id === id) return true;
  }
  return false;
}

function generate(
  files: FileReader,
  stack: FileStack,
  { series, span }: Generate,
  state: FoldState,
): Inserted {
  files.budget.generated -= series.count;
  if (files.budget.generated < 0) {
    const problem = { kind: 'too-many-generated', span, count: series.count } as const;
    return { blocks: [], problem, end: state };
  }
  const file: ZoneFile = { kind: 'generated', id: stack.file.id };
  const below = { file, parent: stack, depth: stack.depth };
  const { blocks, end } = readBlocks(files, below, sourceOfOctets(textOf(series)), state);
  // Owners and origins stay as they were; a TTL that is given is one that later records may inherit.
  return { blocks, problem: undefined, end: { ...state, lastTtlSeconds: end.lastTtlSeconds } };
}

/** The generated entries, a line each. */
function textOf({ count, line }: GenerateSeries): Uint8Array {
  const lines: string[] = [];
  let length = 0;
  for (let index = 0; index < count; index++) {
    const text = line(index);
    lines.push(text);
    length += text.length + 1;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const text of lines) {
    for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index);
    bytes[at++] = 10;
  }
  return bytes;
}
