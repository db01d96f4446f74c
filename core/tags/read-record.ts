import type { Located } from '../text/span.js';
import type { ValueProblem } from './grammar.js';
import type { RecordKind, RecordOf, RecordReading, TagRow, TagSet, TagSpec, ValueIn } from './record-kind.js';
import type { Tag, TagList } from './tag-list.js';
import { isTextAt, isWordAt } from './words.js';

type Table = Readonly<Record<string, TagSpec>>;

/** Reads a tag list against a kind. Total: unknown tags and broken values are set aside, not lost. */
export function readRecord<T extends Readonly<Record<string, TagSpec>>>(
  kind: RecordKind<T>,
  list: TagList,
): RecordReading<RecordKind<T>> {
  return new Reading<T>(kind, list);
}

/**
 * A tag list read against a kind: tags and values by the number of their row. Objects that have names as keys are dear and
 * are made only when somebody looks: rules about correct records ask for sets of rows and for single values.
 */
class Reading<T extends Table> implements RecordReading<RecordKind<T>> {
  readonly list: TagList;
  readonly unknown: readonly Tag[];
  readonly problems: ReadonlyMap<string, readonly ValueProblem[]>;
  readonly present: TagSet;
  readonly invalid: TagSet;
  readonly mayRepeat: boolean;
  readonly hasOddCase: boolean;
  readonly #kind: RecordKind<T>;
  readonly #tags: readonly (Tag | undefined)[];
  readonly #read: readonly unknown[];
  #known: ReadonlyMap<string, Tag> | undefined;
  #values: RecordOf<RecordKind<T>> | undefined;

  constructor(kind: RecordKind<T>, list: TagList) {
    const { octets } = list;
    const tags: (Tag | undefined)[] = kind.blanks.slice();
    const read: unknown[] = kind.blanks.slice();
    let unknown: Tag[] | undefined;
    let problems: Map<string, readonly ValueProblem[]> | undefined;
    let present = 0;
    let invalid = 0;
    let isRepeated = false;
    let hasOddCase = false;
    for (const tag of list.tags) {
      const row = findRow(kind, octets, tag);
      if (row === undefined) {
        if (unknown === undefined) unknown = [tag];
        else unknown.push(tag);
        continue;
      }
      const { index } = row;
      if (tags[index] !== undefined) {
        isRepeated = true;
        continue;
      }
      tags[index] = tag;
      present |= 1 << index;
      if (!isTextAt(octets, tag.nameStart, row.name)) hasOddCase = true;
      let value = row.spec.value.readPlain?.(octets, tag.valueStart, tag.valueEnd);
      if (value === undefined) {
        const found = readValue(row, tag);
        value = found.value;
        if (found.problems.length > 0) {
          problems ??= new Map();
          problems.set(row.name, found.problems);
        }
      }
      if (value === undefined) invalid |= 1 << index;
      else read[index] = value;
    }
    this.list = list;
    this.unknown = unknown ?? none;
    this.problems = problems ?? noProblems;
    this.present = present;
    this.invalid = invalid;
    this.mayRepeat = isRepeated || this.unknown.length > 1;
    this.hasOddCase = hasOddCase;
    this.#kind = kind;
    this.#tags = tags;
    this.#read = read;
  }

  valueOf<N extends keyof T & string>(name: N): ValueIn<RecordKind<T>, N> | undefined {
    return this.#read[this.#indexOf(name)] as ValueIn<RecordKind<T>, N> | undefined;
  }

  tagOf(name: keyof T & string): Tag | undefined {
    return this.#tags[this.#indexOf(name)];
  }

  #indexOf(name: keyof T): number {
    const { rows } = this.#kind;
    let index = 0;
    while (index < rows.length && rows[index]?.name !== name) index++;
    return index;
  }

  get known(): ReadonlyMap<string, Tag> {
    if (this.#known === undefined) {
      const known = new Map<string, Tag>();
      for (const tag of this.list.tags) {
        const row = this.#rowOf(tag);
        if (row !== undefined) known.set(row.name, tag);
      }
      this.#known = known;
    }
    return this.#known;
  }

  get values(): RecordOf<RecordKind<T>> {
    if (this.#values === undefined) {
      // Every name is a row of the table, so `__proto__` cannot become a key.
      const values: Record<string, Located<unknown>> = {};
      for (const tag of this.list.tags) {
        const row = this.#rowOf(tag);
        const value = row && this.#read[row.index];
        if (row === undefined || value === undefined) continue;
        values[row.name] = { value, span: { start: tag.valueStart, end: tag.valueEnd } };
      }
      this.#values = values as RecordOf<RecordKind<T>>;
    }
    return this.#values;
  }

  /** The row of a tag that is known, and the first of its name. */
  #rowOf(tag: Tag): TagRow | undefined {
    const index = this.#tags.indexOf(tag);
    return index < 0 ? undefined : this.#kind.rows[index];
  }
}

const none: readonly never[] = [];
const noProblems: ReadonlyMap<string, readonly ValueProblem[]> = new Map();

/** The row of a tag, by its name as it stands in the list: no text of its own is made for that. */
function findRow({ rows, tagNames }: RecordKind<Table>, octets: string, tag: Tag): TagRow | undefined {
  const { nameStart, nameEnd } = tag;
  const isSame = tagNames === 'case-sensitive' ? isTextAt : isWordAt;
  for (const row of rows) {
    if (row.name.length === nameEnd - nameStart && isSame(octets, nameStart, row.name)) return row;
  }
  return undefined;
}

function readValue(
  { spec }: TagRow,
  tag: Tag,
): { readonly value: unknown; readonly problems: readonly ValueProblem[] } {
  const problems: ValueProblem[] = [];
  const value = spec.value.read(tag.value, (problem) => problems.push(problem));
  return { value, problems };
}
