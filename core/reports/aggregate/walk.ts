import type { ReportSet } from '../report-set.js';
import type { Passages } from './passages.js';
import { PlainText } from './plain-text.js';
import type { ReportParts } from './report-parts.js';

/** Goes from value to value, as long as what stands between them was seen before. What it reads is as if read the long way. */
export class Walk {
  /** The leaf at whose value it has arrived. */
  node = 0;
  readonly #parts: ReportParts;
  readonly #passages: Passages;
  readonly #text: PlainText;
  #view: DataView | undefined;

  constructor({ passages, hashFactor }: ReportSet, parts: ReportParts) {
    this.#parts = parts;
    this.#passages = passages;
    this.#text = new PlainText(hashFactor);
  }

  /**
   * Takes values from that of a leaf on, which begins at an offset. Returns where the first begins that it did not take.
   * `base`: octet of the document at which `octets` begins.
   */
  from(leaf: number, octets: Uint8Array, start: number, base: number): number {
    const parts = this.#parts;
    const text = this.#text;
    const view = this.#viewOf(octets);
    let node = leaf;
    let at = start;
    while (text.read(octets, at, base)) {
      const passage = this.#passages.find(node, view, text.end);
      if (passage === undefined) break;
      parts.value(node, text);
      const { steps } = passage;
      for (let step = 0; step < steps.length; step += 2) {
        const inner = steps[step] as number;
        const offset = base + text.end + (steps[step + 1] as number);
        if (inner > 0) parts.begin(inner, offset);
        else parts.end(-inner, true, offset);
      }
      node = passage.to;
      at = text.end + passage.length;
    }
    this.node = node;
    return at;
  }

  #viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
    const view = this.#view;
    if (view?.buffer === buffer && view.byteOffset === byteOffset && view.byteLength === length) return view;
    this.#view = new DataView(buffer, byteOffset, length);
    return this.#view;
  }
}
