import { mostReferenceOctets, readReference } from '../xml/entities.js';
import type { ValueText } from './value-text.js';

/** Octets of one value that are collected; what comes after them is left out. */
const mostOctets = 65_536;

const nothing = new Uint8Array(0);

/**
 * The text of one element, which may come in pieces. A text in one piece, as nearly all are, stays where it lies in the
 * document's octets; others are put together.
 */
export class LeafText implements ValueText {
  /** After `finish`: the text without white space round it. */
  octets: Uint8Array = nothing;
  start = 0;
  end = 0;
  /** Octet of the document at which the text begins; of an empty one, behind the start tag. */
  offset = 0;
  readonly isPlain = false;
  readonly hash = 0;
  #scratch = nothing;
  #length = 0;
  #isCollected = false;
  /** Octet of the document at which `octets` begins. */
  #base = 0;
  readonly #bareAmpersand: (offset: number, text: string) => void;

  constructor(bareAmpersand: (offset: number, text: string) => void) {
    this.#bareAmpersand = bareAmpersand;
  }

  begin(offset: number): void {
    this.octets = nothing;
    this.start = 0;
    this.end = 0;
    this.offset = offset;
    this.#length = 0;
    this.#isCollected = false;
  }

  /** One more piece. `base`: octet of the document at which `octets` begins. */
  add(octets: Uint8Array, start: number, end: number, hasReferences: boolean, base: number): void {
    if (!hasReferences && !this.#isCollected && this.start === this.end) {
      this.octets = octets;
      this.start = start;
      this.end = end;
      this.#base = base;
      return;
    }
    this.#collect();
    if (hasReferences) this.#appendReferences(octets, start, end, base);
    else this.#append(octets, start, end, base + start);
  }

  /** The octets go away: copies what is still there. */
  keep(): void {
    if (!this.#isCollected && this.end > this.start) this.#collect();
  }

  /** What is left of an end tag whose `<` is missing, as in `4711/report_id>`, goes. */
  dropBrokenEndTag(name: string): void {
    this.keep();
    const octets = this.#scratch;
    let end = this.#length;
    while (end > 0 && (octets[end - 1] as number) <= 0x20) end--;
    const rest = `/${name}>`;
    const from = end - rest.length;
    if (from < 0) return;
    for (let i = 0; i < rest.length; i++) if (octets[from + i] !== rest.charCodeAt(i)) return;
    this.#length = from;
  }

  finish(): void {
    if (this.#isCollected) {
      this.octets = this.#scratch;
      this.start = 0;
      this.end = this.#length;
    }
    const { octets } = this;
    while (this.start < this.end && (octets[this.start] as number) <= 0x20) this.start++;
    this.end = Math.min(this.end, this.start + mostOctets);
    while (this.end > this.start && (octets[this.end - 1] as number) <= 0x20) this.end--;
    if (!this.#isCollected && this.end > this.start) this.offset = this.#base + this.start;
  }

  #collect(): void {
    if (this.#isCollected) return;
    this.#isCollected = true;
    this.#length = 0;
    this.#append(this.octets, this.start, this.end, this.#base + this.start);
  }

  /** `offset`: octet of the document that these stand for, from the first on. */
  #append(octets: Uint8Array, from: number, end: number, offset: number): void {
    // White space at the beginning is nothing, and there may be much of it.
    let start = from;
    if (this.#length === 0) while (start < end && (octets[start] as number) <= 0x20) start++;
    const length = Math.min(end - start, mostOctets - this.#length);
    if (length <= 0) return;
    if (this.#length === 0) this.offset = offset + (start - from);
    if (this.#length + length > this.#scratch.length) {
      const larger = new Uint8Array(Math.max(256, this.#scratch.length * 2, this.#length + length));
      larger.set(this.#scratch);
      this.#scratch = larger;
    }
    if (length > 256) this.#scratch.set(octets.subarray(start, start + length), this.#length);
    else for (let i = 0; i < length; i++) this.#scratch[this.#length + i] = octets[start + i] as number;
    this.#length += length;
  }

  #appendReferences(octets: Uint8Array, start: number, end: number, base: number): void {
    let from = start;
    for (let at = octets.indexOf(0x26, start); at >= 0 && at < end; at = octets.indexOf(0x26, at + 1)) {
      if (at < from) continue;
      const reference = readReference(octets, at, end);
      if (reference === undefined) {
        this.#bareAmpersand(base + at, around(octets, at, end));
        continue;
      }
      this.#append(octets, from, at, base + from);
      const bytes = new Uint8Array(reference.octets.length);
      for (let i = 0; i < bytes.length; i++) bytes[i] = reference.octets.charCodeAt(i);
      this.#append(bytes, 0, bytes.length, base + at);
      from = reference.end;
    }
    this.#append(octets, from, end, base + from);
  }
}

/** An `&` with as much behind it, a `;` at most, as is sure to be in sight wherever the pieces of the document end. */
function around(octets: Uint8Array, at: number, end: number): string {
  let text = '&';
  for (let i = at + 1; i < Math.min(end, at + mostReferenceOctets) && octets[i] !== 0x26; i++) {
    text += String.fromCharCode(octets[i] as number);
    if (octets[i] === 0x3b) break;
  }
  return text;
}
