import { nodeCount } from './nodes.js';

/** Octets of the longest passage that is kept. */
const mostOctets = 1024;
/** Passages that are kept of one element. */
const mostPassages = 6;

/** Nothing shorter stands between two values than `</p><p>`. */
const wordOctets = 4;

/**
 * What stands between two values of a document: from the `<` behind the one to the first octet of the other, with what it
 * means. White space, comments and whatever else stands there is part of it.
 */
export interface Passage {
  /** The leaf that it leads to. */
  readonly to: number;
  readonly length: number;
  /** Its octets, four at a time, the first of them the lowest; the last four overlap where there are fewer. */
  readonly words: Int32Array;
  /**
   * The elements that end and begin in it, in pairs: a node that is entered and the offset of its `<`, or a node that is left,
   * negated, and the offset behind its `>`. The two leaves at its ends are not told.
   */
  readonly steps: Int32Array;
}

/**
 * Passages that were seen. The records of a report are made by one program, which writes the same between the same values:
 * to see that it did so again takes a quarter of the time that it takes to read it again.
 */
export class Passages {
  readonly #byNode: Passage[][] = Array.from({ length: nodeCount }, () => []);
  /** The one that is being read, and the leaf that it leads away from; 0 where none is. */
  #from = 0;
  #start = 0;
  #steps: number[] = [];

  /**
   * The known passage that leads away from a leaf whose value ends at an offset; undefined where something else stands there.
   * Moves it one place forward, since it will be asked for again.
   */
  find(from: number, octets: DataView, at: number): Passage | undefined {
    const known = this.#byNode[from] as Passage[];
    for (let place = 0; place < known.length; place++) {
      const passage = known[place] as Passage;
      if (!standsAt(passage, octets, at)) continue;
      if (place > 0) {
        known[place] = known[place - 1] as Passage;
        known[place - 1] = passage;
      }
      return passage;
    }
    return undefined;
  }

  // Offsets of what follows count in the same octets: `drop` is called before those go.

  /** A leaf is left by its own end tag, whose `<` stands at an offset. */
  begin(from: number, start: number): void {
    this.#from = from;
    this.#start = start;
    this.#steps.length = 0;
  }

  /** A node is entered, or left where it is negated. */
  step(node: number, offset: number): void {
    if (this.#from === 0) return;
    if (offset - this.#start > mostOctets) this.drop();
    else this.#steps.push(node, offset - this.#start);
  }

  /** Something else stands there: what is being read is none that could be kept. */
  drop(): void {
    this.#from = 0;
  }

  /** A leaf is entered whose value begins at an offset of the same octets. */
  end(to: number, octets: Uint8Array, end: number): void {
    const from = this.#from;
    this.#from = 0;
    const length = end - this.#start;
    if (from === 0 || length > mostOctets) return;
    const known = this.#byNode[from] as Passage[];
    const view = new DataView(octets.buffer, octets.byteOffset + this.#start, length);
    // What leads to it may have been read the long way, with a value that is not plain.
    if (known.some((passage) => passage.length === length && standsAt(passage, view, 0))) return;
    const words = wordsOf(view);
    if (known.length === mostPassages) known.pop();
    known.unshift({ to, length, words, steps: Int32Array.from(this.#steps) });
  }
}

function wordsOf(octets: DataView): Int32Array {
  const length = octets.byteLength;
  const words = new Int32Array(Math.ceil(length / wordOctets));
  for (let index = 0; index < words.length; index++)
    words[index] = octets.getInt32(Math.min(index * wordOctets, length - wordOctets), true);
  return words;
}

function standsAt({ words, length }: Passage, octets: DataView, at: number): boolean {
  if (at + length > octets.byteLength) return false;
  const last = words.length - 1;
  for (let index = 0; index < last; index++)
    if (octets.getInt32(at + index * wordOctets, true) !== words[index]) return false;
  return octets.getInt32(at + length - wordOctets, true) === words[last];
}
