import { labelsOf, type Name, type NameKey, nameOfLabels, wireLengthOf } from '../dns/name.js';
import { edgesOf, octetBits } from './label-octets.js';
import { foldOctet, isPlainInName } from './octet-classes.js';

/** In the place of a number: there is no such name. */
export const none = 0xffff_ffff;

const DOT = 0x2e;
const AT = 0x40;
/** Octets of a label and of a whole name (RFC 1035 s2.3.4). */
const maxLabel = 63;
const maxName = 255;
const rootId = 0;

/**
 * What is known of a name lies side by side, since names are looked up all over the table: its hash, its parent, where its
 * leftmost label starts, and in the last number the label's length in presentation form (at most 252), above it the
 * octets of the whole name, and above these what octets stand in the label.
 */
const rowShift = 2;
const hashColumn = 0;
const parentColumn = 1;
const startColumn = 2;
const sizesColumn = 3;
const wireShift = 8;
const octetsShift = 16;

/**
 * Gives every distinct name a small number. A name is its leftmost label under the number of its parent, so that a
 * million names of one zone share the zone's own labels, and all ancestors of a name are in the table. The first
 * spelling of a label is the one that is kept. About 30 octets a name.
 *
 * `seed` keeps texts made to collide from making the table slow; doors pass a random one.
 */
export class NameTable {
  readonly #seed: number;
  #length = 1;
  #rows = new Uint32Array(256 << rowShift);
  /** Labels in presentation form, one after the other. */
  #labels = new Uint8Array(4096);
  #labelsEnd = 0;
  /** Open addressing; 0 is free, since the root is nobody's child. */
  #slots = new Uint32Array(1024);

  constructor(seed = 0x9e3779b9) {
    this.#seed = seed;
    this.#rows[(rootId << rowShift) + parentColumn] = none;
    this.#rows[(rootId << rowShift) + sizesColumn] = 1 << wireShift;
  }

  /** Names in the table; their numbers are those below it. */
  get length(): number {
    return this.#length;
  }

  intern(name: Name): number {
    let id = rootId;
    const labels = labelsOf(name);
    for (let at = labels.length - 1; at >= 0; at--) {
      const label = octetsOf(labels[at] ?? '');
      id = this.#child(id, label, 0, label.length, wireLengthOf(nameOfLabels([labels[at] ?? ''])) - 1);
    }
    return id;
  }

  /**
   * The number of a name as a master file writes it (RFC 1035 s5.1), from its octets; `none` for a name that is not plain:
   * with escapes, octets that print as escapes, or a label or length that is not allowed. Makes no string.
   */
  internPlain(bytes: Uint8Array, start: number, end: number, originId: number): number {
    if (end - start === 1) {
      if (bytes[start] === AT) return originId;
      if (bytes[start] === DOT) return rootId;
    }
    let id = originId;
    let labelEnd = end;
    if (bytes[end - 1] === DOT) {
      id = rootId;
      labelEnd--;
    }
    for (let at = labelEnd - 1; at >= start - 1; at--) {
      const octet = at < start ? DOT : (bytes[at] as number);
      if (octet === DOT) {
        const length = labelEnd - at - 1;
        if (length === 0 || length > maxLabel) return none;
        if (this.#wireLengthOf(id) + length + 1 > maxName) return none;
        id = this.#child(id, bytes, at + 1, labelEnd, length + 1);
        labelEnd = at;
      } else if (isPlainInName[octet] === 0) return none;
    }
    return id;
  }

  /** The number of a name, or undefined when the table has never seen it. */
  find(name: Name | NameKey): number | undefined {
    let id = rootId;
    const labels = labelsOf(name as Name);
    for (let at = labels.length - 1; at >= 0; at--) {
      const label = octetsOf(labels[at] ?? '');
      id = this.#slots[this.#slotOf(id, label, 0, label.length, this.#hash(id, label, 0, label.length))] ?? 0;
      if (id === 0) return undefined;
    }
    return id;
  }

  get(id: number): Name {
    if (id >= this.#length) throw new RangeError(`no name has the number ${id}`);
    if (id === rootId) return nameOfLabels([]);
    let name = '';
    for (let at = id; at !== rootId; at = this.parentOf(at)) name += `${this.labelOf(at)}.`;
    return name as Name;
  }

  /** The leftmost label in presentation form; empty for the root. */
  labelOf(id: number): string {
    const start = this.#labelStartOf(id);
    const end = start + this.#labelLengthOf(id);
    let label = '';
    for (let at = start; at < end; at++) label += String.fromCharCode(this.#labels[at] as number);
    return label;
  }

  /** What stands in the leftmost label: bits of `LabelOctets`; 0 for the root. */
  octetsIn(id: number): number {
    return (this.#rows[(id << rowShift) + sizesColumn] ?? 0) >>> octetsShift;
  }

  /** Whether the leftmost label begins with some octets of ASCII, in any case. Makes no string. */
  labelBegins(id: number, beginning: string): boolean {
    if (this.#labelLengthOf(id) < beginning.length) return false;
    const start = this.#labelStartOf(id);
    for (let at = 0; at < beginning.length; at++) {
      if (foldOctet[this.#labels[start + at] as number] !== foldOctet[beginning.charCodeAt(at)]) return false;
    }
    return true;
  }

  /** Whether the leftmost label is this one, in whatever case; `label` in lower case, without escapes. Makes nothing. */
  hasLabel(id: number, label: string): boolean {
    if (this.#labelLengthOf(id) !== label.length) return false;
    const start = this.#labelStartOf(id);
    for (let at = 0; at < label.length; at++) {
      if (foldOctet[this.#labels[start + at] as number] !== label.charCodeAt(at)) return false;
    }
    return true;
  }

  /** The number of the name without its leftmost label; `none` for the root. */
  parentOf(id: number): number {
    return this.#rows[(id << rowShift) + parentColumn] ?? none;
  }

  /** The number of the name that a label makes under a parent; undefined when the table has never seen it. */
  childOf(parent: number, label: string): number | undefined {
    const octets = octetsOf(label);
    const slot = this.#slotOf(parent, octets, 0, octets.length, this.#hash(parent, octets, 0, octets.length));
    const id = this.#slots[slot] ?? 0;
    return id === 0 ? undefined : id;
  }

  /** Whether a name is `ancestor` or stands below it. At most 127 steps. */
  isAtOrBelow(id: number, ancestor: number): boolean {
    let at = id;
    while (at !== none && at !== ancestor) at = this.parentOf(at);
    return at === ancestor;
  }

  #child(parent: number, bytes: Uint8Array, start: number, end: number, wireLength: number): number {
    const hash = this.#hash(parent, bytes, start, end);
    const slot = this.#slotOf(parent, bytes, start, end, hash);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known;
    if (this.#length << rowShift === this.#rows.length) this.#growRows();
    const id = this.#length++;
    const wire = Math.min(this.#wireLengthOf(parent) + wireLength, maxName);
    const row = id << rowShift;
    this.#rows[row + hashColumn] = hash;
    this.#rows[row + parentColumn] = parent;
    this.#rows[row + startColumn] = this.#labelsEnd;
    const octets = this.#keepLabel(bytes, start, end);
    this.#rows[row + sizesColumn] = (octets << octetsShift) | (wire << wireShift) | (end - start);
    this.#slots[slot] = id;
    if (this.#length * 2 > this.#slots.length) this.#growSlots();
    return id;
  }

  #labelLengthOf(id: number): number {
    return (this.#rows[(id << rowShift) + sizesColumn] ?? 0) & 0xff;
  }

  #wireLengthOf(id: number): number {
    return ((this.#rows[(id << rowShift) + sizesColumn] as number) >>> wireShift) & 0xff;
  }

  #labelStartOf(id: number): number {
    return this.#rows[(id << rowShift) + startColumn] ?? 0;
  }

  #hash(parent: number, bytes: Uint8Array, start: number, end: number): number {
    let hash = this.#seed ^ Math.imul(parent, 0x85ebca6b);
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ (foldOctet[bytes[at] as number] as number), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    return (hash ^ (hash >>> 13)) >>> 0;
  }

  /** The slot that holds the child, or the free one where it belongs. */
  #slotOf(parent: number, bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const rows = this.#rows;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = slots[slot] as number;
      if (id === 0) return slot;
      const row = id << rowShift;
      if (
        rows[row + hashColumn] === hash &&
        rows[row + parentColumn] === parent &&
        ((rows[row + sizesColumn] as number) & 0xff) === end - start &&
        this.#isLabel(rows[row + startColumn] as number, bytes, start, end)
      ) {
        return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  #isLabel(labelStart: number, bytes: Uint8Array, start: number, end: number): boolean {
    const labels = this.#labels;
    for (let at = start, own = labelStart; at < end; at++, own++) {
      if (foldOctet[labels[own] as number] !== foldOctet[bytes[at] as number]) return false;
    }
    return true;
  }

  /** Returns what stands in the label, as bits of `LabelOctets`. */
  #keepLabel(bytes: Uint8Array, start: number, end: number): number {
    if (this.#labelsEnd + end - start > this.#labels.length) {
      const larger = new Uint8Array(this.#labels.length * 2);
      larger.set(this.#labels);
      this.#labels = larger;
    }
    const labels = this.#labels;
    let to = this.#labelsEnd;
    let octets = 0;
    for (let at = start; at < end; at++) {
      const octet = bytes[at] as number;
      labels[to++] = octet;
      octets |= octetBits[octet] as number;
    }
    this.#labelsEnd = to;
    return octets | edgesOf(bytes, start, end);
  }

  #growRows(): void {
    const larger = new Uint32Array(this.#rows.length * 2);
    larger.set(this.#rows);
    this.#rows = larger;
  }

  #growSlots(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 1; id < this.#length; id++) {
      let slot = (this.#rows[(id << rowShift) + hashColumn] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

/** A label in presentation form holds ASCII only. */
function octetsOf(label: string): Uint8Array {
  const octets = new Uint8Array(label.length);
  for (let at = 0; at < label.length; at++) octets[at] = label.charCodeAt(at);
  return octets;
}
