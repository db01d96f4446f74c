import type { Cite } from '../cite.js';
import type { Located } from '../text/span.js';
import type { Grammar, ValueOf, ValueProblem } from './grammar.js';
import type { Tag, TagList } from './tag-list.js';

/** One row of a table: a tag that a record may carry. */
export interface TagSpec<G extends Grammar<unknown> = Grammar<unknown>> {
  readonly value: G;
  /** One or two sentences for a person: what the tag does. */
  readonly means: string;
  readonly cite: Cite;
  /** What holds when the tag is absent, in words or as the value itself; undefined where absence means nothing. */
  readonly default?: string;
  readonly required?: true;
  /** Where the tag was taken out of the standard. */
  readonly retired?: Cite;
  /** The standard that brought the tag, where it is newer than the record itself. */
  readonly since?: Cite;
}

/** A kind of record that is a tag list. The table drives parsing, types, checks, hover, completion and manual. */
export interface RecordKind<T extends Readonly<Record<string, TagSpec>>> {
  readonly id: string;
  readonly title: string;
  readonly cite: Cite;
  /** Where such a record lives, for a person: `_dmarc.<domain>`. */
  readonly home: string;
  /** What tells the record from other texts; undefined for the old kinds that have none. */
  readonly version?: {
    readonly tag: string;
    readonly literal: string;
    readonly required: 'always' | 'if-present';
  };
  readonly tagNames: 'case-insensitive' | 'case-sensitive';
  readonly tags: T;
}

export function recordKind<const T extends Readonly<Record<string, TagSpec>>>(
  kind: RecordKind<T>,
): RecordKind<T> {
  return kind;
}

/** The typed record that a kind reads: valid values only, each with where it stands. */
export type RecordOf<K> =
  K extends RecordKind<infer T> ? { readonly [N in keyof T]?: Located<ValueOf<T[N]['value']>> } : never;

/** A tag list read against its kind. */
export interface RecordReading<K> {
  readonly list: TagList;
  /** Values that are valid. A tag that appears twice counts where it stands first. */
  readonly values: RecordOf<K>;
  /** Tags that are known, by the name of their row; of two with one name the first. */
  readonly known: ReadonlyMap<string, Tag>;
  /** Tags that no row describes. */
  readonly unknown: readonly Tag[];
  /** What the value grammars complained about, by the name of the row. */
  readonly problems: ReadonlyMap<string, readonly ValueProblem[]>;
}

/** Reads a tag list against a kind. Total: unknown tags and broken values are set aside, not lost. */
export function readRecord<T extends Readonly<Record<string, TagSpec>>>(
  kind: RecordKind<T>,
  list: TagList,
): RecordReading<RecordKind<T>> {
  const values = new Map<string, Located<unknown>>();
  const known = new Map<string, Tag>();
  const unknown: Tag[] = [];
  const problems = new Map<string, ValueProblem[]>();
  for (const tag of list.tags) {
    const name = kind.tagNames === 'case-insensitive' ? tag.name.value.toLowerCase() : tag.name.value;
    const spec = findTagSpec(kind, name);
    if (spec === undefined) {
      unknown.push(tag);
      continue;
    }
    if (known.has(name)) continue;
    known.set(name, tag);
    const complaints: ValueProblem[] = [];
    const value = spec.value.read(tag.value, (problem) => complaints.push(problem));
    if (complaints.length > 0) problems.set(name, complaints);
    if (value !== undefined) values.set(name, { value, span: tag.value.span });
  }
  // Every name in `values` is a row of the table, so `__proto__` cannot become a key.
  return { list, values: Object.fromEntries(values) as RecordOf<RecordKind<T>>, known, unknown, problems };
}

/** The row of a tag, or undefined. Names come from the network: `constructor` is just another unknown tag. */
export function findTagSpec<T extends Readonly<Record<string, TagSpec>>>(
  kind: RecordKind<T>,
  name: string,
): TagSpec | undefined {
  return Object.hasOwn(kind.tags, name) ? kind.tags[name] : undefined;
}
