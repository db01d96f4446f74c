import { LabelOctets } from '../zone/label-octets.js';
import { type NameTable, none } from '../zone/name-table.js';

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
  /** `_mta-sts.<plain>` */
  | 'mta-sts'
  /** `_tls.<plain>`, where nobody looks for anything. */
  | 'tls'
  /** `_smtp._tls.<plain>` */
  | 'tls-rpt'
  /** `_bimi.<plain>`, or below it. */
  | 'bimi'
  /** `_atps.<plain>`, or below it. */
  | 'atps'
  /** Anything else: a closer look at the labels has to tell. */
  | 'special';

/** A kind, and what the labels say besides. */
export type NameBits = number;

export const nameBit = {
  /** A label at or above the name begins with an underscore: a name of a service, from which nobody writes mail. */
  underscore: 0x40,
  /** The leftmost label is an asterisk. */
  wildcard: 0x80,
} as const;

export function kindOf(bits: NameBits): NameKind {
  return kinds[bits & kindMask] ?? 'special';
}

/**
 * What the labels of names say, by their numbers, found once for each name and without its text: a zone has far more names
 * than labels that say something.
 */
export class NameKinds {
  readonly #names: NameTable;
  /** By number of a name; 0 where nobody has asked yet. */
  #known = new Uint8Array(0);

  constructor(names: NameTable) {
    this.#names = names;
  }

  bitsOf(id: number): NameBits {
    return this.#known[id] || this.#read(id);
  }

  kindOf(id: number): NameKind {
    return kindOf(this.bitsOf(id));
  }

  isWildcard(id: number): boolean {
    return (this.bitsOf(id) & nameBit.wildcard) !== 0;
  }

  /** Looks at a name and at those above it that are not known. */
  #read(id: number): NameBits {
    if (id >= this.#names.length) return plain;
    if (id >= this.#known.length) {
      const larger = new Uint8Array(this.#names.length);
      larger.set(this.#known);
      this.#known = larger;
    }
    const parent = this.#names.parentOf(id);
    // A name has 127 labels at most.
    const bits = parent === none ? plain : bitsBelow(this.#wordOf(id), this.bitsOf(parent));
    this.#known[id] = bits;
    return bits;
  }

  /** The leftmost label where it may say something: only underscores and asterisks do. */
  #wordOf(id: number): string {
    return (this.#names.octetsIn(id) & wordOctets) === 0 ? '' : this.#names.labelOf(id);
  }
}

/** 0 is left for names that nobody has asked about. */
const kinds: readonly (NameKind | undefined)[] = [
  undefined,
  'plain',
  'dmarc',
  'domainkey',
  'selector',
  'special',
  'mta-sts',
  'tls',
  'tls-rpt',
  'bimi',
  'atps',
];
const kindMask = 0x0f;
const plain = kinds.indexOf('plain');

const wordOctets = LabelOctets.firstUnderscore | LabelOctets.special;

/** Of a name, by its leftmost label and the bits of its parent. */
function bitsBelow(label: string, parent: NameBits): NameBits {
  if (label === '' && (parent & kindMask) === plain) return plain | (parent & nameBit.underscore);
  const kind = kinds.indexOf(kindBelow(label, kindOf(parent)));
  const underscore = label.startsWith('_') ? nameBit.underscore : parent & nameBit.underscore;
  return kind | underscore | (label === '*' ? nameBit.wildcard : 0);
}

function kindBelow(label: string, parent: NameKind): NameKind {
  const word = label.startsWith('_') ? label.toLowerCase() : '';
  if (parent === 'plain') return word === '' ? 'plain' : (services.get(word) ?? 'plain');
  if (parent === 'tls') return word === '_smtp' ? 'tls-rpt' : kindBelow(label, 'plain');
  if (parent === 'bimi' || parent === 'atps') return word === '' ? parent : 'special';
  return parent === 'domainkey' && !noSelectors.has(word) ? 'selector' : 'special';
}

const services: ReadonlyMap<string, NameKind> = new Map([
  ['_dmarc', 'dmarc'],
  ['_domainkey', 'domainkey'],
  ['_mta-sts', 'mta-sts'],
  ['_tls', 'tls'],
  ['_bimi', 'bimi'],
  ['_atps', 'atps'],
] as const);

/** Labels before `_domainkey` that make something else of the name. */
const noSelectors: ReadonlySet<string> = new Set(['_adsp', '_report', '_domainkey']);

const known = new WeakMap<NameTable, NameKinds>();

export function nameKindsOf(names: NameTable): NameKinds {
  const found = known.get(names);
  if (found !== undefined) return found;
  const made = new NameKinds(names);
  known.set(names, made);
  return made;
}
