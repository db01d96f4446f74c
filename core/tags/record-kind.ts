import type { Cite, RfcCite } from '../cite.js';
import type { Located } from '../text/span.js';
import type { Phrase } from '../words/phrase.js';
import type { Grammar, ValueOf, ValueProblem } from './grammar.js';
import type { Tag, TagList } from './tag-list.js';

/** One row of a table: a tag that a record may carry. */
export interface TagSpec<G extends Grammar<unknown> = Grammar<unknown>> {
  readonly value: G;
  /** One or two sentences for a person: what the tag does. */
  readonly means: Phrase;
  readonly cite: Cite;
  /** What holds when the tag is absent, in words or as the value itself; undefined where absence means nothing. */
  readonly default?: string | Phrase;
  readonly required?: true;
  /** Where the tag was taken out of the standard. */
  readonly retired?: Cite;
  /** The standard that brought the tag, where it is newer than the record itself. */
  readonly since?: RfcCite;
}

/** What is written about a kind of record that is a tag list. */
interface KindTable<T extends Readonly<Record<string, TagSpec>>> {
  readonly id: string;
  readonly title: Phrase;
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

/** A kind of record that is a tag list. The table drives parsing, types, checks, hover, completion and manual. */
export interface RecordKind<T extends Readonly<Record<string, TagSpec>>> extends KindTable<T> {
  /** The tags once more, in the order of the table: a row has a number, and a bit in a `TagSet`. */
  readonly rows: readonly TagRow[];
  /** The rows that a record must have. */
  readonly required: TagSet;
  /** As many times nothing as there are rows: what a reading begins with. */
  readonly blanks: readonly undefined[];
}

export interface TagRow {
  readonly name: string;
  readonly spec: TagSpec;
  readonly index: number;
}

/** Some rows of a table: bit n stands for row n. */
export type TagSet = number;

export function recordKind<const T extends Readonly<Record<string, TagSpec>>>(
  table: KindTable<T>,
): RecordKind<T> {
  const rows: readonly TagRow[] = Object.entries(table.tags).map(([name, spec], index) => ({
    name,
    spec,
    index,
  }));
  const required = rows.reduce((set, { spec, index }) => (spec.required ? set | (1 << index) : set), 0);
  return { ...table, rows, required, blanks: rows.map(() => undefined) };
}

/** The set of the rows with these names. */
export function tagSet<T extends Readonly<Record<string, TagSpec>>>(
  kind: RecordKind<T>,
  ...names: readonly (keyof T)[]
): TagSet {
  let set = 0;
  for (const { name, index } of kind.rows) if (names.includes(name)) set |= 1 << index;
  return set;
}

/** The typed record that a kind reads: valid values only, each with where it stands. */
export type RecordOf<K> =
  K extends RecordKind<infer T> ? { readonly [N in keyof T]?: Located<ValueOf<T[N]['value']>> } : never;

export type TagNameOf<K> = K extends RecordKind<infer T> ? keyof T & string : never;

/** What a valid value of a tag means. */
export type ValueIn<K, N> =
  K extends RecordKind<infer T> ? (N extends keyof T ? ValueOf<T[N]['value']> : never) : never;

/** A tag list read against its kind. */
export interface RecordReading<K> {
  readonly list: TagList;
  /** Values that are valid. A tag that appears twice counts where it stands first. */
  readonly values: RecordOf<K>;
  /** The same for one tag, without where it stands; undefined where it is not there or not valid. */
  valueOf<N extends TagNameOf<K>>(name: N): ValueIn<K, N> | undefined;
  /** The first tag of that name. */
  tagOf(name: TagNameOf<K>): Tag | undefined;
  /** Tags that are known, by the name of their row; of two with one name the first. */
  readonly known: ReadonlyMap<string, Tag>;
  /** Tags that no row describes. */
  readonly unknown: readonly Tag[];
  /** What the value grammars complained about, by the name of the row. */
  readonly problems: ReadonlyMap<string, readonly ValueProblem[]>;
  /** The rows that are known, and those of them that have no valid value. */
  readonly present: TagSet;
  readonly invalid: TagSet;
  /** Whether a name may stand there twice. False: none does. */
  readonly mayRepeat: boolean;
  /** Whether the name of a known tag is written in another case than in the table. */
  readonly hasOddCase: boolean;
}

/** The row of a tag, or undefined. Names come from the network: `constructor` is just another unknown tag. */
export function findTagSpec<T extends Readonly<Record<string, TagSpec>>>(
  kind: RecordKind<T>,
  name: string,
): TagSpec | undefined {
  return Object.hasOwn(kind.tags, name) ? kind.tags[name] : undefined;
}
