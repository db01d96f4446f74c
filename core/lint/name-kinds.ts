import type { NameTable } from '../zone/name-table.js';

/** What the labels of a name say about the texts at it. */
export type NameKind =
  /** No label says anything. */
  | 'plain'
  /** `_dmarc.<plain>` */
  | 'dmarc'
  /** `_domainkey.<plain>` */
  | 'domainkey'
  /** `<selector>._domainkey.<plain>`, with a selector of one label. */
  | 'selector'
  /** Anything else: a closer look at the labels has to tell. */
  | 'special';

/**
 * The kinds of the names of a table by their numbers, found once for each name and without its text: a zone has far more
 * names than labels that say something.
 */
export class NameKinds {
  readonly #names: NameTable;
  /** By number of a name; 0 where nobody has asked yet. */
  #known = new Uint8Array(0);

  constructor(names: NameTable) {
    this.#names = names;
  }

  kindOf(id: number): NameKind {
    return kinds[this.#codeOf(id) & kindMask] ?? 'special';
  }

  /** Whether the leftmost label is an asterisk. */
  isWildcard(id: number): boolean {
    return (this.#codeOf(id) & wildcard) !== 0;
  }

  /** Whether a label begins with an underscore: a name of a service, from which nobody writes mail. */
  hasUnderscore(id: number): boolean {
    return (this.#codeOf(id) & underscore) !== 0;
  }

  #codeOf(id: number): number {
    return this.#known[id] || this.#read(id);
  }

  /** Looks at a name and at those above it, from the first one that is not known down. */
  #read(id: number): number {
    if (id >= this.#names.length) return codeOf('plain');
    if (id >= this.#known.length) {
      const larger = new Uint8Array(this.#names.length);
      larger.set(this.#known);
      this.#known = larger;
    }
    const unknown: number[] = [];
    for (let at = id; at < this.#known.length && this.#known[at] === 0; at = this.#names.parentOf(at))
      unknown.push(at);
    for (let index = unknown.length - 1; index >= 0; index--) {
      const at = unknown[index] as number;
      const parent = this.#known[this.#names.parentOf(at)];
      this.#known[at] = parent === undefined ? codeOf('plain') : codeBelow(this.#names.labelOf(at), parent);
    }
    return this.#known[id] as number;
  }
}

/** `0` stands for none. */
const kinds: readonly (NameKind | undefined)[] = [
  undefined,
  'plain',
  'dmarc',
  'domainkey',
  'selector',
  'special',
];
const kindMask = 0x0f;
const wildcard = 0x80;
/** At or above the name. */
const underscore = 0x40;

function codeOf(kind: NameKind): number {
  return kinds.indexOf(kind);
}

/** The code of a name by its leftmost label and the code of its parent. */
function codeBelow(label: string, parent: number): number {
  const kind = codeOf(kindBelow(label, kinds[parent & kindMask] ?? 'special'));
  return kind | (label === '*' ? wildcard : 0) | (label.startsWith('_') ? underscore : parent & underscore);
}

function kindBelow(label: string, parent: NameKind): NameKind {
  const word = label.startsWith('_') ? label.toLowerCase() : '';
  if (parent === 'plain') return word === '_dmarc' ? 'dmarc' : word === '_domainkey' ? 'domainkey' : 'plain';
  return parent === 'domainkey' && word !== '_adsp' && word !== '_report' ? 'selector' : 'special';
}

const known = new WeakMap<NameTable, NameKinds>();

export function nameKindsOf(names: NameTable): NameKinds {
  const found = known.get(names);
  if (found !== undefined) return found;
  const made = new NameKinds(names);
  known.set(names, made);
  return made;
}
