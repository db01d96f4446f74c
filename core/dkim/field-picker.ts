import type { HeaderField, HeaderFields } from '../message/header-field.js';
import { fieldsByKey } from '../message/read-message.js';

/** The fields that a signature covers. */
export interface PickedFields {
  /** In the order of h=. */
  readonly fields: HeaderFields;
  /** How often a name in lower case stands in h=: so many fields of that name are covered if there are. */
  readonly timesNamed: (key: string) => number;
}

/** A name of h=, and the fields that it stands for: the lowest first, as many as it is there. */
interface NamedFields {
  times: number;
  taken: number;
  fields: HeaderField[] | undefined;
}

/** Finds the fields that h= speaks of. */
export class FieldPicker {
  readonly #fields: HeaderFields;
  #picked: Map<readonly string[], PickedFields> | undefined;
  #byKey: ReadonlyMap<string, readonly HeaderField[]> | undefined;

  constructor(fields: HeaderFields) {
    this.#fields = fields;
  }

  get byKey(): ReadonlyMap<string, readonly HeaderField[]> {
    this.#byKey ??= fieldsByKey(this.#fields);
    return this.#byKey;
  }

  /** The fields of one name, topmost first. Linear in the fields, and makes no map of all. */
  withKey(key: string): HeaderFields {
    return this.#byKey?.get(key) ?? this.#fields.filter((field) => field.key === key);
  }

  /** Of each name the lowest field that was not taken before (RFC 6376 s5.4.2). Linear in the names and the fields. */
  pick(names: readonly string[]): PickedFields {
    const known = this.#picked?.get(names);
    if (known !== undefined) return known;
    const byKey = new Map<string, NamedFields>();
    const wanted = names.map((name) => wish(byKey, name.toLowerCase()));
    for (let index = this.#fields.length - 1; index >= 0; index--) {
      const field = this.#fields[index] as HeaderField;
      const named = byKey.get(field.key);
      if (named === undefined) continue;
      // An array that begins empty makes room for 17.
      if (named.fields === undefined) named.fields = [field];
      else if (named.fields.length < named.times) named.fields.push(field);
    }
    const fields: HeaderField[] = [];
    for (const named of wanted) {
      const field = named.fields?.[named.taken++];
      if (field !== undefined) fields.push(field);
    }
    const picked = { fields, timesNamed: (key: string) => byKey.get(key)?.times ?? 0 };
    this.#picked ??= new Map();
    this.#picked.set(names, picked);
    return picked;
  }
}

function wish(byKey: Map<string, NamedFields>, key: string): NamedFields {
  const known = byKey.get(key);
  if (known !== undefined) {
    known.times++;
    return known;
  }
  const named = { times: 1, taken: 0, fields: undefined };
  byKey.set(key, named);
  return named;
}
