import { none } from '../../../zone/name-table.js';
import type { Zone } from '../../../zone/zone.js';
import { alwaysAskedFor, type UnderscoreName, underscoreName } from './underscore-names.js';

const labelsOfTexts = alwaysAskedFor('TXT');

/** More than the labels that a name can have. */
const deepest = 256;
/** In the place of a scope: nobody has looked. */
const unknown = -1;
const noScope = -2;

/**
 * The scopes of names: the rightmost name with an underscore at or above a name, below the apex (RFC 8552 s2). Each name
 * is looked at once.
 */
export class Scopes {
  readonly #zone: Zone;
  readonly #hasUnderscore: (name: number) => boolean;
  readonly #scopes: Int32Array;
  readonly #path = new Int32Array(deepest);
  readonly #wanted = new Map<number, { readonly value: UnderscoreName | undefined }>();

  constructor(zone: Zone, hasUnderscore: (name: number) => boolean) {
    this.#zone = zone;
    this.#hasUnderscore = hasUnderscore;
    this.#scopes = new Int32Array(zone.names.length).fill(unknown);
    this.#scopes[zone.apexId] = noScope;
  }

  /** The number of the name that is the scope; below 0 for a name without one. */
  of(name: number): number {
    const { names } = this.#zone;
    const scopes = this.#scopes;
    let depth = 0;
    let at = name;
    while (at !== none && scopes[at] === unknown) {
      this.#path[depth++] = at;
      at = names.parentOf(at);
    }
    let scope = at === none ? noScope : (scopes[at] as number);
    for (; depth > 0; depth--) {
      const below = this.#path[depth - 1] as number;
      if (scope === noScope && this.#hasUnderscore(below)) scope = below;
      scopes[below] = scope;
    }
    return scope;
  }

  /** Whether those who ask for anything at a name with this scope ask for texts. Makes nothing. */
  isForTexts(scope: number): boolean {
    for (const label of labelsOfTexts) if (this.#zone.names.hasLabel(scope, label)) return true;
    return false;
  }

  /** What software looks for at a name with this scope. */
  wantedAt(name: number, scope: number): UnderscoreName | undefined {
    const known = this.#wanted.get(name);
    if (known !== undefined) return known.value;
    const { names } = this.#zone;
    const labels: string[] = [];
    for (let at = name; at !== scope; at = names.parentOf(at)) labels.push(names.labelOf(at).toLowerCase());
    const value = underscoreName([...labels, names.labelOf(scope).toLowerCase()]);
    this.#wanted.set(name, { value });
    return value;
  }
}
