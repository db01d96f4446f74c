import type { ProblemLog } from '../problem.js';
import type { ReportSet } from '../report-set.js';
import { readAttributes } from '../xml/attributes.js';
import type { XmlHandler } from '../xml/handler.js';
import { elementNames, numberOfName } from '../xml/names.js';
import { XmlTokenizer } from '../xml/tokenizer.js';
import { LeafText } from './leaf-text.js';
import { readValue } from './metadata.js';
import { Namespaces } from './namespaces.js';
import { children, isLeaf, nameCount, nameOfNode, nodeOf, parentOf, pathOfNode } from './nodes.js';
import type { Passages } from './passages.js';
import type { ReportOrigin } from './report.js';
import { ReportParts } from './report-parts.js';
import { Walk } from './walk.js';

/** Who looks over the reader's shoulder, to judge a report by its schema. Offsets count octets of the document. */
export interface SchemaWatch {
  /** The octets of the document, as they come. */
  octets(piece: Uint8Array): void;
  opened(node: number, offset: number): void;
  closed(node: number, offset: number): void;
  value(node: number, text: string, offset: number): void;
  /** An element that no schema has here. */
  stranger(name: string, parent: number, offset: number): void;
}

const feedback = nodeOf('feedback');
const recordName = numberOfName('record');
const outerNames = ['record', 'report_metadata', 'policy_published'].map((name) => numberOfName(name));
const deepest = 64;

/**
 * Reads aggregate reports of either schema out of a document that may be broken in any way, and adds them to a set: what can
 * be understood is kept, and whatever goes wrong is over at the next record (RFC 7489 App. C, RFC 9990 App. A).
 */
export class AggregateReader implements XmlHandler {
  wantsText = false;
  readonly #tokenizer: XmlTokenizer;
  readonly #watch: SchemaWatch | undefined;
  readonly #parts: ReportParts;
  readonly #leaf: LeafText;
  readonly #names = new Namespaces();
  readonly #passages: Passages;
  readonly #walk: Walk;
  /** Where we are in the tree. */
  #node = 0;
  /** Open elements of strangers; all inside of those of a foreign namespace is passed over. */
  #unknown = 0;
  #foreign = 0;
  #isTold = false;

  constructor(set: ReportSet, origin: ReportOrigin, watch?: SchemaWatch) {
    this.#watch = watch;
    this.#tokenizer = new XmlTokenizer(this);
    this.#parts = new ReportParts(set, origin, this.#names);
    this.#passages = set.passages;
    this.#walk = new Walk(set, this.#parts);
    this.#leaf = new LeafText((offset, text) => this.problems.add('REPORT021', offset, text));
  }

  /** How many reports it has added. */
  get found(): number {
    return this.#parts.found;
  }

  /** Of the report that is being read, or was read last. */
  get problems(): ProblemLog {
    return this.#parts.problems;
  }

  push(chunk: Uint8Array): void {
    this.#watch?.octets(chunk);
    this.#tokenizer.push(chunk);
  }

  /** No more octets: closes whatever is open. */
  end(): void {
    this.#tokenizer.end();
    if (this.#node === 0) return;
    this.problems.add('REPORT026', this.#tokenizer.base, pathOfNode(this.#node));
    // That it broke off says it all.
    this.#closeTo(0, undefined, 0);
  }

  open(name: number, octets: Uint8Array, start: number, end: number): number {
    const child = this.#foreign > 0 ? 0 : (children[this.#node * nameCount + name] as number);
    if (child === 0) {
      this.#passages.drop();
      this.#openOther(name, octets, start, end);
      return end;
    }
    this.#enter(child, start, end);
    if (isLeaf[child] === 1) {
      this.#passages.end(child, octets, end);
      return this.#watch === undefined ? this.#readOn(octets, end) : end;
    }
    // A passage is within one report.
    if (child === feedback) this.#passages.drop();
    else this.#passages.step(child, start);
    return end;
  }

  /** Reads the values from here on that lie behind known passages. Returns where the first begins that does not. */
  #readOn(octets: Uint8Array, start: number): number {
    const { base } = this.#tokenizer;
    const end = this.#walk.from(this.#node, octets, start, base);
    if (end === start) return start;
    this.#node = this.#walk.node;
    this.#leaf.begin(base + end);
    return end;
  }

  /** A start tag that is no part of a passage. */
  #openOther(name: number, octets: Uint8Array, start: number, end: number): void {
    if (this.#foreign > 0) this.#openForeign(name);
    if (this.#foreign > 0) return;
    const child = children[this.#node * nameCount + name] as number;
    if (child !== 0) this.#enter(child, start, end);
    else this.#openElsewhere(name, octets, start, end);
  }

  openTag(
    name: number,
    octets: Uint8Array,
    start: number,
    nameStart: number,
    nameEnd: number,
    end: number,
  ): void {
    this.#passages.drop();
    const prefix = this.#names.prefixOf(octets, start + 1, nameStart);
    const attributes = octets[nameEnd] === 0x3e ? [] : readAttributes(octets, nameEnd, end);
    const isRoot = this.#node === 0 && elementNames[name] === 'feedback';
    if (isRoot) this.#names.beginRoot(prefix, attributes);
    if (!isRoot && !this.#names.isOurs(prefix, attributes) && this.#node !== 0) {
      this.#foreign++;
      return;
    }
    this.#openOther(name, octets, start, end);
  }

  close(name: number, octets: Uint8Array, start: number, end: number): void {
    if (this.#foreign > 0) {
      this.#foreign--;
      return;
    }
    const here = this.#node;
    if (name !== 0 && nameOfNode[here] === name) {
      if (isLeaf[here] === 0) this.#passages.step(-here, end);
      // Who watches wants to be told of everything, so nothing is learned for going past it.
      else if (this.#watch === undefined && isWholeEndTag(octets, start, end))
        this.#passages.begin(here, start);
      this.#leave(start, end, true);
    } else {
      this.#passages.drop();
      this.#closeElsewhere(name, octets, start, end);
    }
  }

  text(octets: Uint8Array, start: number, end: number, hasReferences: boolean): void {
    this.#leaf.add(octets, start, end, hasReferences, this.#tokenizer.base);
  }

  doctype(start: number): void {
    this.#passages.drop();
    this.problems.add('REPORT024', this.#tokenizer.base + start);
  }

  strayBracket(start: number): void {
    this.#passages.drop();
    if (this.#node !== 0) this.problems.add('REPORT020', this.#tokenizer.base + start);
  }

  release(): void {
    this.#passages.drop();
    if (this.wantsText) this.#leaf.keep();
  }

  #enter(child: number, start: number, end: number): void {
    this.#node = child;
    if (isLeaf[child] === 1) {
      this.wantsText = true;
      this.#leaf.begin(this.#tokenizer.base + end);
    } else {
      if (child === feedback) this.#isTold = false;
      this.#parts.begin(child, this.#tokenizer.base + start);
    }
    this.#watch?.opened(child, this.#tokenizer.base + start);
  }

  /** Leaves where we are. `isWhole`: by its own end tag. */
  #leave(start: number, end: number, isWhole: boolean): void {
    const here = this.#node;
    if (isLeaf[here] === 1) {
      this.wantsText = false;
      this.#takeValue(here, isWhole);
    } else this.#parts.end(here, isWhole, this.#tokenizer.base + end);
    this.#watch?.closed(here, this.#tokenizer.base + start);
    this.#node = parentOf[here] as number;
  }

  #takeValue(here: number, isWhole: boolean): void {
    const leaf = this.#leaf;
    if (!isWhole) leaf.dropBrokenEndTag(elementNames[nameOfNode[here] as number] ?? '');
    leaf.finish();
    const { octets, start, end, offset } = leaf;
    if (this.#watch !== undefined) this.#watch.value(here, readValue(octets, start, end).text, offset);
    this.#parts.value(here, leaf);
  }

  /** A name that does not belong here: perhaps something above was not closed. */
  #openElsewhere(name: number, octets: Uint8Array, start: number, end: number): void {
    const here = this.#node;
    if (here === 0) {
      if (!this.#isTold && this.found === 0) this.problems.add('REPORT025', this.#tokenizer.base + start);
      this.#isTold = true;
      return;
    }
    const above = name === 0 ? 0 : this.#ancestorFor(name);
    if (above !== 0) {
      this.#closeTo(above, start + this.#tokenizer.base, end);
      this.#enter(children[above * nameCount + name] as number, start, end);
      return;
    }
    if (elementNames[name] === 'feedback') {
      this.#closeTo(0, start + this.#tokenizer.base, start);
      this.#enter(feedback, start, end);
      return;
    }
    if (isLeaf[here] === 1) {
      // Part of the text, such as the address in `<a@b>`.
      this.problems.add('REPORT020', this.#tokenizer.base + start);
      this.#leaf.add(octets, start, end, false, this.#tokenizer.base);
      return;
    }
    this.#stranger(octets, start, end);
  }

  #stranger(octets: Uint8Array, start: number, end: number): void {
    const name = String.fromCharCode(...octets.subarray(start + 1, Math.min(end, start + 61))).replace(
      /[\s/>].*$/s,
      '',
    );
    const offset = this.#tokenizer.base + start;
    if (++this.#unknown === deepest) this.problems.add('REPORT029', offset);
    if (!this.#isTold) this.problems.add('REPORT034', offset, name);
    this.#isTold = true;
    this.#watch?.stranger(name, this.#node, offset);
  }

  /** The nearest element above that may hold this one. Only what begins something new is looked for beyond a record. */
  #ancestorFor(name: number): number {
    for (let above = parentOf[this.#node] as number; above !== 0; above = parentOf[above] as number) {
      if (above === feedback && this.#node !== feedback && !outerNames.includes(name)) return 0;
      if (children[above * nameCount + name] !== 0) return above;
    }
    return 0;
  }

  /** Closes what was not closed, up to but without `above`, and tells of it at an offset if there is one. */
  #closeTo(above: number, offset: number | undefined, end: number): void {
    while (this.#node !== above && this.#node !== 0) {
      if (offset !== undefined) this.problems.add('REPORT022', offset, pathOfNode(this.#node));
      this.#leave(end, end, false);
    }
  }

  #closeElsewhere(name: number, octets: Uint8Array, start: number, end: number): void {
    const offset = this.#tokenizer.base + start;
    if (name !== 0) {
      for (let above = this.#node; above !== 0; above = parentOf[above] as number) {
        if (nameOfNode[above] !== name) continue;
        this.#closeTo(above, offset, start);
        this.#leave(start, end, true);
        return;
      }
    }
    if (isLeaf[this.#node] === 1) this.#leaf.add(octets, start, end, false, this.#tokenizer.base);
    else if (this.#unknown > 0) this.#unknown--;
    else if (this.#node !== 0) this.problems.add('REPORT023', offset);
  }

  /** Inside of a foreign element only the next record of ours counts. */
  #openForeign(name: number): void {
    if (name === recordName && this.#foreign > deepest) this.#foreign = 0;
    else this.#foreign++;
  }
}

/** Neither a start tag that ends at once, nor an end tag whose `>` is missing: those do more than to end a value. */
function isWholeEndTag(octets: Uint8Array, start: number, end: number): boolean {
  return octets[start + 1] === 0x2f && octets[end - 1] === 0x3e;
}
