import type { Source, SourceText } from '../text/source.js';
import type { Span } from '../text/span.js';
import { type LinePieces, TextLines } from '../text/text-lines.js';
import type { Block } from './block.js';
import type { FilePlace, ZoneFile } from './zone-file.js';

/** Where the blocks of a zone lie in its space of offsets. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** Offset of each block, in reading order. */
  readonly starts: Float64Array;
  /** Line on which each block starts, in its own file. */
  readonly firstLines: Uint32Array;
  readonly mainLength: number;
  readonly text: SourceText;
  readonly lines: TextLines;
  /** Number of the block that holds an offset; one past the end of a file belongs to its last block. Logarithmic. */
  blockAt(offset: number): number;
  /** The same span, or for generated text the part of the directive that it was made from. */
  writtenAt(span: Span): Span;
  placeOf(span: Span): FilePlace;
  /** Ids of the included files, each once. */
  readonly includedFiles: readonly string[];
  /** Offset at which an included file begins, the first time that it is included; undefined for any other file. */
  startOfFile(id: string): number | undefined;
}

/** Lays the files of a zone one behind the other. Linear in the number of blocks. */
export function layOut(blocks: readonly Block[]): Layout {
  const files = measureFiles(blocks);
  const starts = new Float64Array(blocks.length);
  const firstLines = new Uint32Array(blocks.length);
  let extent: Extent | undefined;
  let file: ZoneFile | undefined;
  for (let block = 0; block < blocks.length; block++) {
    const { file: own, reading } = blocks[block] as Block;
    if (own !== file) extent = files.get(own);
    file = own;
    if (extent === undefined) break;
    starts[block] = extent.base + extent.laidOut;
    firstLines[block] = extent.lines;
    extent.laidOut += reading.source.length;
    extent.lines += reading.lineEnds;
  }
  const order = orderOf(starts, files.size);
  const sourceOf = (block: number): Source => (blocks[block] as Block).reading.source;
  const main = blocks[0]?.file;
  const mainExtent = main === undefined ? undefined : files.get(main);
  const mainLength = mainExtent?.length ?? 0;

  const rankAt = (offset: number): number => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[order[middle] as number] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const blockAt = (offset: number): number => order[rankAt(offset)] ?? 0;

  const pieces: LinePieces = {
    pieceAt: blockAt,
    pieceOfLine(line) {
      // The blocks of the main file come first in the order of offsets.
      let low = 0;
      let high = (mainExtent?.blocks ?? 1) - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((firstLines[order[middle] as number] as number) <= line) low = middle;
        else high = middle - 1;
      }
      return order[low] ?? 0;
    },
    sourceOf,
    startOf: (block) => starts[block] ?? 0,
    firstLineOf: (block) => firstLines[block] ?? 0,
    lineCount: (mainExtent?.lines ?? 0) + 1,
  };

  /** Calls `part` with each source that holds some of the span, and where in it. */
  const eachPart = (start: number, end: number, part: (source: Source, from: number, to: number) => void) => {
    for (let rank = rankAt(start), at = start; at < end && rank < order.length; rank++) {
      const block = order[rank] ?? 0;
      const base = starts[block] as number;
      const source = sourceOf(block);
      const to = Math.min(end, base + source.length);
      if (to > at) part(source, at - base, to - base);
      at = Math.max(at, to);
    }
  };

  const text: SourceText = {
    length: mainLength,
    slice(start, end) {
      let slice = '';
      eachPart(start, end, (source, from, to) => {
        slice += source.slice(from, to);
      });
      return slice;
    },
    octetsAt(offset) {
      const block = blockAt(offset);
      return sourceOf(block).octetsAt(offset - (starts[block] ?? 0));
    },
    utf16Length(start, end) {
      let length = 0;
      eachPart(start, end, (source, from, to) => {
        length += source.utf16Length(from, to);
      });
      return length;
    },
  };

  const lines = new TextLines(pieces);
  const writtenAt = (span: Span): Span => {
    if (span.start <= mainLength) return span;
    const from = files.get((blocks[blockAt(span.start)] as Block).file)?.from;
    const insertion = from === undefined ? undefined : blocks[from]?.reading.insertion;
    if (from === undefined || insertion?.kind !== 'generate') return span;
    const { line, character } = lines.position(span.start);
    const part = insertion.series.fieldAt(line, character);
    const { start, end } = insertion.series.spans.get(part) ?? insertion.span;
    const base = starts[from] ?? 0;
    return { start: base + start, end: base + end };
  };
  const placeOf = (span: Span): FilePlace => {
    const written = writtenAt(span);
    const { file } = blocks[blockAt(written.start)] as Block;
    const base = files.get(file)?.base ?? 0;
    return { file, span: { start: written.start - base, end: written.end - base } };
  };

  const includedFiles = [
    ...new Set(Array.from(files.keys()).flatMap(({ kind, id }) => (kind === 'included' ? [id] : []))),
  ];
  const startOfFile = (id: string): number | undefined => {
    for (const [file, { base }] of files) if (file.kind === 'included' && file.id === id) return base;
    return undefined;
  };

  return {
    blocks,
    starts,
    firstLines,
    mainLength,
    text,
    lines,
    blockAt,
    writtenAt,
    placeOf,
    includedFiles,
    startOfFile,
  };
}

interface Extent {
  base: number;
  length: number;
  blocks: number;
  /** Units and line ends of the blocks that have their place already. */
  laidOut: number;
  lines: number;
  /** The block that brought the file in. */
  readonly from: number | undefined;
}

/** Where each file starts, in the order in which they are met. One unit lies between two files. */
function measureFiles(blocks: readonly Block[]): Map<ZoneFile, Extent> {
  const files = new Map<ZoneFile, Extent>();
  let extent: Extent | undefined;
  let last: ZoneFile | undefined;
  for (let block = 0; block < blocks.length; block++) {
    const { file, reading } = blocks[block] as Block;
    if (file !== last) extent = files.get(file);
    last = file;
    if (extent === undefined) {
      const from = block === 0 ? undefined : block - 1;
      extent = { base: 0, length: 0, blocks: 0, laidOut: 0, lines: 0, from };
      files.set(file, extent);
    }
    extent.length += reading.source.length;
    extent.blocks++;
  }
  let base = 0;
  for (const extent of files.values()) {
    extent.base = base;
    base += extent.length + 1;
  }
  return files;
}

/** Numbers of the blocks in the order of their offsets. */
function orderOf(starts: Float64Array, files: number): Uint32Array {
  const order = new Uint32Array(starts.length);
  for (let block = 0; block < order.length; block++) order[block] = block;
  return files > 1 ? order.sort((a, b) => (starts[a] as number) - (starts[b] as number)) : order;
}
