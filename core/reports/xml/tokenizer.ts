import type { XmlHandler } from './handler.js';
import { findName, hashFactor } from './names.js';
import { beforeOpenReference, copyOf, endOfTag, endsWith, startsWith } from './octets.js';

/** A tag is given up as one behind this many octets. */
const mostTagOctets = 16_384;
/** How far a DOCTYPE is followed that does not end. */
const mostDoctypeOctets = 1 << 20;

const inText = 0;
const inComment = 1;
const inCdata = 2;
const inInstruction = 3;
const inDoctype = 4;
const inSubset = 5;
const inLongTag = 6;

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const colon = 0x3a;
const ampersand = 0x26;

/** 1 for octets that may be in a name, the colon aside. `@` is none, so that `<a@b>` is an address. */
const nameOctet = new Uint8Array(256);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.')
  nameOctet[char.charCodeAt(0)] = 1;
nameOctet.fill(1, 0x80);

const nothing = new Uint8Array(0);

/**
 * Takes a document apart in one pass over its octets, in pieces of any size. It knows no error: what is no markup is text.
 * Nothing is kept but an unfinished tag, so memory does not depend on the document.
 */
export class XmlTokenizer {
  /** Offset of the document at which `octets` of the handler's calls begin. */
  base = 0;
  readonly #handler: XmlHandler;
  #state: number = inText;
  #carry: Uint8Array = nothing;
  #joined: Uint8Array = nothing;
  /** Octets of a DOCTYPE that were passed over so far. */
  #passed = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  push(chunk: Uint8Array): void {
    const octets = this.#carry.length > 0 ? this.#behindCarry(chunk) : chunk;
    const rest = this.#scan(octets, false);
    this.#handler.release();
    this.#carry = rest < octets.length ? copyOf(octets, rest) : nothing;
    this.base += rest;
  }

  /** What is left of the last piece and this one, in an array that is used again and again. */
  #behindCarry(chunk: Uint8Array): Uint8Array {
    const carried = this.#carry.length;
    const length = carried + chunk.length;
    // With room for pieces of this length of which more is left.
    if (length > this.#joined.length) this.#joined = new Uint8Array(length + mostTagOctets);
    this.#joined.set(this.#carry);
    this.#joined.set(chunk, carried);
    return this.#joined.subarray(0, length);
  }

  /** No more octets. What is left of an unfinished tag is text. */
  end(): void {
    const octets = this.#carry;
    this.#carry = nothing;
    if (octets.length > 0) this.#scan(octets, true);
    this.#handler.release();
    this.base += octets.length;
  }

  /** Scans as far as it can. Returns the offset from which it wants to see the octets again. */
  #scan(octets: Uint8Array, isLast: boolean): number {
    const handler = this.#handler;
    const n = octets.length;
    let i = 0;
    while (i < n) {
      if (this.#state !== inText) {
        const next = this.#pass(octets, i, isLast);
        if (this.#state !== inText) return next;
        i = next;
        continue;
      }
      const start = i;
      let hasReferences = false;
      if (handler.wantsText) {
        for (; i < n; i++) {
          const octet = octets[i] as number;
          if (octet === lt) break;
          if (octet === ampersand) hasReferences = true;
        }
        if (i === n) {
          const end = hasReferences && !isLast ? beforeOpenReference(octets, start, n) : n;
          if (end > start) handler.text(octets, start, end, hasReferences);
          return end;
        }
        if (i > start) handler.text(octets, start, i, hasReferences);
      } else {
        while (i < n && octets[i] !== lt) i++;
        if (i === n) return n;
      }
      const next = this.#markup(octets, i, isLast);
      if (next < 0) return i;
      i = next;
    }
    return n;
  }

  /** Reads the markup whose `<` stands at `at`. Returns the offset behind it, or -1 where it needs more octets. */
  #markup(octets: Uint8Array, at: number, isLast: boolean): number {
    const n = octets.length;
    if (at + 1 >= n) return isLast ? this.#asText(octets, at) : -1;
    const first = octets[at + 1] as number;
    if (nameOctet[first] === 1 && first > 0x39) return this.#startTag(octets, at, isLast);
    if (first === slash) return this.#endTag(octets, at, isLast);
    if (first === bang) return this.#declaration(octets, at, isLast);
    if (first !== question) return this.#asText(octets, at);
    this.#state = inInstruction;
    return at + 2;
  }

  #asText(octets: Uint8Array, at: number): number {
    this.#handler.strayBracket(at);
    if (this.#handler.wantsText) this.#handler.text(octets, at, at + 1, false);
    return at + 1;
  }

  #startTag(octets: Uint8Array, at: number, isLast: boolean): number {
    const handler = this.#handler;
    const n = octets.length;
    let hash = 0;
    let i = at + 1;
    let nameStart = i;
    for (; i < n; i++) {
      const octet = octets[i] as number;
      if (nameOctet[octet] !== 1) {
        if (octet !== colon) break;
        hash = 0;
        nameStart = i + 1;
      } else hash = (Math.imul(hash, hashFactor) + octet) | 0;
    }
    if (i === n || i - at >= mostTagOctets) return this.#unfinished(octets, at, isLast);
    const name = findName(hash, i - nameStart);
    if (octets[i] === gt) {
      if (nameStart === at + 1) return handler.open(name, octets, at, i + 1);
      handler.openTag(name, octets, at, nameStart, i, i + 1);
      return i + 1;
    }
    const end = endOfTag(octets, i);
    if (end === -1 || end - at >= mostTagOctets) return this.#unfinished(octets, at, isLast);
    // A tag cannot hold another one: the first `<` was none.
    if (octets[end] === lt) return this.#asText(octets, at);
    handler.openTag(name, octets, at, nameStart, i, end + 1);
    if (octets[end - 1] === slash) handler.close(name, octets, at, end + 1);
    return end + 1;
  }

  #endTag(octets: Uint8Array, at: number, isLast: boolean): number {
    const n = octets.length;
    let hash = 0;
    let i = at + 2;
    let nameStart = i;
    for (; i < n; i++) {
      const octet = octets[i] as number;
      if (nameOctet[octet] !== 1) {
        if (octet !== colon) break;
        hash = 0;
        nameStart = i + 1;
      } else hash = (Math.imul(hash, hashFactor) + octet) | 0;
    }
    const nameEnd = i;
    while (i < n && (octets[i] as number) <= 0x20) i++;
    if (i === n || i - at >= mostTagOctets) return this.#unfinished(octets, at, isLast);
    const isClosed = octets[i] === gt;
    if (nameEnd === nameStart || !(isClosed || octets[i] === lt)) return this.#asText(octets, at);
    const name = findName(hash, nameEnd - nameStart);
    const end = isClosed ? i + 1 : i;
    if (!isClosed) this.#handler.strayBracket(at);
    this.#handler.close(name, octets, at, end);
    return end;
  }

  #declaration(octets: Uint8Array, at: number, isLast: boolean): number {
    if (octets.length - at < 9 && !isLast) return -1;
    if (startsWith(octets, at, '<!--')) {
      this.#state = inComment;
      return at + 4;
    }
    if (startsWith(octets, at, '<![CDATA[')) {
      this.#state = inCdata;
      return at + 9;
    }
    if (!startsWith(octets, at, '<!DOCTYPE')) return this.#asText(octets, at);
    this.#handler.doctype(at);
    this.#state = inDoctype;
    this.#passed = 0;
    return at + 9;
  }

  /**
   * A tag without end: wait for more, unless there is none or it is too long. Then it is passed over from the same octet on,
   * however much of it is in sight.
   */
  #unfinished(octets: Uint8Array, at: number, isLast: boolean): number {
    if (octets.length - at < mostTagOctets) return isLast ? this.#asText(octets, at) : -1;
    this.#handler.strayBracket(at);
    this.#state = inLongTag;
    return at + mostTagOctets;
  }

  /** Passes over what is no text. Returns where text begins again, or from where more octets are to be seen. */
  #pass(octets: Uint8Array, at: number, isLast: boolean): number {
    switch (this.#state) {
      case inComment:
        return this.#passTo(octets, at, '-->', isLast);
      case inInstruction:
        return this.#passTo(octets, at, '?>', isLast);
      case inCdata: {
        const next = this.#passTo(octets, at, ']]>', isLast);
        const isClosed = (this.#state as number) === inText && endsWith(octets, next, ']]>');
        const end = isClosed ? next - 3 : next;
        if (end > at && this.#handler.wantsText) this.#handler.text(octets, at, end, false);
        return next;
      }
      case inLongTag:
        return this.#passTo(octets, at, '>', isLast);
      default:
        return this.#passDoctype(octets, at, isLast);
    }
  }

  /** Where a DOCTYPE ends: at `>`, or at `]>` once it has declarations of its own. */
  #passDoctype(octets: Uint8Array, at: number, isLast: boolean): number {
    const reach = at + mostDoctypeOctets - this.#passed;
    const near = octets.subarray(0, Math.min(reach, octets.length));
    let i = at;
    if (this.#state === inDoctype) {
      while (i < near.length && near[i] !== gt && near[i] !== 0x5b) i++;
      if (i < near.length) {
        this.#state = near[i] === gt ? inText : inSubset;
        i++;
      }
    }
    if (this.#state === inSubset) i = this.#passTo(near, i, ']>', isLast);
    this.#passed += i - at;
    if (this.#state === inText || reach > octets.length) return i;
    this.#state = inText;
    return reach;
  }

  #passTo(octets: Uint8Array, at: number, mark: string, isLast: boolean): number {
    const last = mark.charCodeAt(mark.length - 1);
    for (let i = octets.indexOf(last, at); i >= 0; i = octets.indexOf(last, i + 1)) {
      if (i + 1 - mark.length >= at && endsWith(octets, i + 1, mark)) {
        this.#state = inText;
        return i + 1;
      }
    }
    // A mark may go on in the next octets.
    return isLast ? octets.length : Math.max(at, octets.length - mark.length + 1);
  }
}
