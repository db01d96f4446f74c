import { type HashFactor, hashWith } from '../table/dictionary.js';
import { mostValueOctets } from '../table/mend.js';
import type { ValueText } from './value-text.js';

const lt = 0x3c;
const ampersand = 0x26;
const space = 0x20;

/** 1 for octets that stand for themselves wherever they stand in a text: printable ASCII but for `<` and `&`. */
const isOrdinary = new Uint8Array(256).fill(1, space, 0x7f);
isOrdinary[lt] = 0;
isOrdinary[ampersand] = 0;

/** A text that is in one piece and needs nothing done to it, as nearly all are. */
export class PlainText implements ValueText {
  octets: Uint8Array;
  start = 0;
  end = 0;
  offset = 0;
  hash = 0;
  readonly isPlain = true;
  readonly #factor: HashFactor;

  constructor(factor: HashFactor) {
    this.#factor = factor;
    this.octets = new Uint8Array(0);
  }

  /**
   * Reads the text between an offset and the next `<`. False where it is more than octets that stand for themselves, where
   * there is white space round it, where it is as long as a value may be, and where no `<` is in sight. `base`: octet of the
   * document at which `octets` begins.
   */
  read(octets: Uint8Array, start: number, base: number): boolean {
    const factor = this.#factor;
    const stop = Math.min(octets.length, start + mostValueOctets);
    let hash = 0;
    let at = start;
    for (; at < stop; at++) {
      const octet = octets[at] as number;
      if (isOrdinary[octet] === 0) break;
      hash = hashWith(hash, octet, factor);
    }
    if (at === stop || octets[at] !== lt) return false;
    if (at > start && (octets[start] === space || octets[at - 1] === space)) return false;
    this.octets = octets;
    this.start = start;
    this.end = at;
    this.offset = base + start;
    this.hash = hash;
    return true;
  }
}
