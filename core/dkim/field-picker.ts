import type { HeaderField, HeaderFields } from '../message/header-field.js';
import { fieldsByKey } from '../message/read-message.js';

/** The fields that a signature covers. */
export interface PickedFields {
  /** In the order of h=. */
  readonly fields: HeaderFields;
  /** How often each name stands in h=, by the name in lower case: so many fields of that name are covered if there are. */
  readonly named: ReadonlyMap<string, number>;
}

/** Finds the fields that h= speaks of. */
export class FieldPicker {
  readonly #fields: HeaderFields;
  readonly #picked = new Map<readonly string[], PickedFields>();
  #byKey: ReadonlyMap<string, readonly HeaderField[]> | undefined;

  constructor(fields: HeaderFields) {
    this.#fields = fields;
  }

  get byKey(): ReadonlyMap<string, readonly HeaderField[]> {
    this.#byKey ??= fieldsByKey(this.#fields);
    return this.#byKey;
  }

  /** Of each name the lowest field that was not taken before (RFC 6376 s5.4.2). Linear in the names. */
  pick(names: readonly string[]): PickedFields {
    const known = this.#picked.get(names);
    if (known !== undefined) return known;
    const fields: HeaderField[] = [];
    const named = new Map<string, number>();
    for (const name of names) {
      const key = name.toLowerCase();
      const before = named.get(key) ?? 0;
      named.set(key, before + 1);
      const same = this.byKey.get(key);
      const field = same?.[same.length - 1 - before];
      if (field !== undefined) fields.push(field);
    }
    const picked = { fields, named };
    this.#picked.set(names, picked);
    return picked;
  }
}
