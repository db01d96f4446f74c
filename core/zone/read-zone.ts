import { root } from '../dns/name.js';
import type { Source } from '../text/source.js';
import { assemble, type ZoneOptions } from './assemble.js';
import { startAt } from './fold.js';
import { newBudget, readBlocks } from './insert.js';
import { NameTable, none } from './name-table.js';
import { BlockReader } from './reading.js';
import type { Zone } from './zone.js';
import type { FileLoader } from './zone-file.js';

export type { ZoneOptions } from './assemble.js';
export type { RecordHead, Shape, Token, Zone } from './zone.js';

export interface ReadOptions extends ZoneOptions {
  /** What the door calls the file. */
  readonly id?: string;
  /** Without one, `$INCLUDE` is passed over. */
  readonly loader?: FileLoader;
  /** Any number; one that nobody can guess keeps hostile names from slowing the table of names down. */
  readonly seed?: number;
}

/** Blocks of a text that is read once: large, since no edit will cost the reading of one. */
const size = { goal: 0x1_0000, most: 0x8_0000 };

/** Reads a zone file (RFC 1035 s5, RFC 2308 s4). Total: any text gives a zone, and what is wrong becomes a problem. */
export function readZone(source: Source, options: ReadOptions = {}): Zone {
  const names = new NameTable(options.seed);
  const zoneId = options.origin === undefined ? none : names.intern(options.origin);
  const files = { reader: new BlockReader(names, zoneId), loader: options.loader, size, budget: newBudget() };
  const stack = { file: { kind: 'main', id: options.id ?? '' }, parent: undefined, depth: 0 } as const;
  const start = startAt(names.intern(options.origin ?? options.originHint ?? root));
  const { blocks } = readBlocks(files, stack, source, start);
  return assemble(blocks, names, options);
}
