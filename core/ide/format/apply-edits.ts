import type { Edit } from '../../finding.js';

/**
 * The octets of a text after edits of ASCII text, which come in order and do not overlap. Linear. The edits may be made
 * while they are applied: none is kept.
 */
export function applyEdits(bytes: Uint8Array, edits: Iterable<Edit>): Uint8Array {
  const edited = new EditedText(bytes.length + 64);
  edited.add(bytes, 0, edits);
  return edited.bytes;
}

/** Puts edited texts one behind the other. */
export class EditedText {
  #out: Uint8Array;
  #length = 0;

  constructor(expected: number) {
    this.#out = new Uint8Array(expected);
  }

  /** Adds a text with its edits, whose offsets are `base` too large for it. */
  add(bytes: Uint8Array, base: number, edits: Iterable<Edit>): void {
    let from = 0;
    for (const { span, text } of edits) {
      this.#copy(bytes, from, span.start - base);
      this.#grow(text.length);
      for (let at = 0; at < text.length; at++) this.#out[this.#length++] = text.charCodeAt(at);
      from = span.end - base;
    }
    this.#copy(bytes, from, bytes.length);
  }

  get bytes(): Uint8Array {
    return this.#out.subarray(0, this.#length);
  }

  #copy(bytes: Uint8Array, from: number, to: number): void {
    this.#grow(to - from);
    // Between two edits there are some ten octets as a rule, too few to ask the platform.
    if (to - from > 64) {
      this.#out.set(bytes.subarray(from, to), this.#length);
      this.#length += to - from;
    } else for (let at = from; at < to; at++) this.#out[this.#length++] = bytes[at] ?? 0;
  }

  #grow(by: number): void {
    if (this.#length + by <= this.#out.length) return;
    const larger = new Uint8Array(Math.ceil((this.#length + by) * 1.25) + 64);
    larger.set(this.bytes);
    this.#out = larger;
  }
}
