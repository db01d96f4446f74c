import { textOfOctets } from '../../text/utf8.js';
import { AggregateReader } from '../aggregate/reader.js';
import type { ReportOrigin } from '../aggregate/report.js';
import { copyOf, latin1Of } from '../xml/octets.js';
import { declaredCharset, inUtf8 } from './declared-charset.js';
import type { Taker } from './gzip.js';
import type { Reading } from './reading.js';
import { type Content, sniff, sniffOctets } from './sniff.js';

/** Something unpacked of unknown kind, and where it came from. `layer`: archives round it. */
export interface Place {
  readonly origin: ReportOrigin;
  readonly layer: number;
  /** A part of a mail that need not be a report: then nothing is said about it. */
  readonly isQuiet: boolean;
}

/** Reads what needs to be there whole: everything but XML. */
export type ReadWhole = (
  reading: Reading,
  place: Place,
  content: Content,
  octets: Uint8Array,
) => Promise<void>;

/**
 * Takes octets of unknown kind in pieces. XML goes straight on to its reader, so its size does not matter; anything else is
 * collected and read at the end, and so is XML that says it is in a charset of East Asia.
 */
export class ContentSink implements Taker {
  readonly #reading: Reading;
  readonly #place: Place;
  readonly #readWhole: ReadWhole;
  #pieces: Uint8Array[] = [];
  #collected = 0;
  #content: Content | undefined;
  #xml: AggregateReader | undefined;
  /** What its declaration says, where that may be so. */
  #charset: string | undefined;
  #isTooLarge = false;
  /** How the document begins, to be shown if it is no report. */
  #beginning: Uint8Array = new Uint8Array(0);

  constructor(reading: Reading, place: Place, readWhole: ReadWhole) {
    this.#reading = reading;
    this.#place = place;
    this.#readWhole = readWhole;
  }

  take(piece: Uint8Array): void {
    if (this.#xml !== undefined) this.#xml.push(piece);
    else if (!this.#isTooLarge) this.#collect(piece);
  }

  /**
   * No more octets: reads what was collected. `isWhole`: whether there was no more. Where something broke off, that has been
   * told, and what is the matter with the rest of it follows from that.
   */
  async end(isWhole = true): Promise<void> {
    const { problems } = this.#reading;
    const told = problems.length;
    await this.#read();
    if (!isWhole) problems.length = told;
  }

  async #read(): Promise<void> {
    const { origin } = this.#place;
    if (this.#isTooLarge) return;
    if (this.#xml === undefined && this.#charset === undefined) {
      const octets = this.#joined();
      const content = this.#content ?? sniff(octets);
      if (content !== 'xml') return this.#readWhole(this.#reading, this.#place, content, octets);
      this.#takeXml(octets);
    }
    const reader = this.#xml ?? this.#readDeclared();
    reader.end();
    this.#reading.found += reader.found;
    if (reader.found === 0 && !this.#place.isQuiet) {
      this.#reading.problem(origin, 'REPORT001', 0, beginningOf(this.#beginning));
    }
  }

  #collect(piece: Uint8Array): void {
    // Most files tell what they are by their first piece.
    if (this.#collected === 0 && piece.length >= sniffOctets) {
      this.#content = sniff(piece);
      if (this.#content === 'xml' && this.#takeXml(piece)) return;
    }
    // A piece is good for the length of the call only.
    this.#pieces.push(copyOf(piece, 0));
    this.#collected += piece.length;
    if (this.#content === undefined && this.#collected >= sniffOctets) {
      const octets = this.#joined();
      this.#content = sniff(octets);
      if (this.#content === 'xml' && this.#takeXml(octets)) {
        this.#pieces = [];
        return;
      }
    }
    if (this.#collected <= this.#reading.limits.inputOctets) return;
    if (this.#charset !== undefined) this.#pushAll(this.#beginXml());
    else {
      this.#isTooLarge = true;
      this.#pieces = [];
      this.#reading.problem(this.#place.origin, 'REPORT009', 0, String(this.#reading.limits.inputOctets));
    }
  }

  /** The beginning of XML. False: it has to be collected first. */
  #takeXml(octets: Uint8Array): boolean {
    this.#beginning = octets.slice(0, shownOctets + 1);
    this.#charset = declaredCharset(octets);
    if (this.#charset !== undefined) return false;
    this.#beginXml().push(octets);
    return true;
  }

  /** Offsets count octets of UTF-8 then. */
  #readDeclared(): AggregateReader {
    const reader = this.#beginXml();
    const charset = this.#charset ?? '';
    const pieces = inUtf8(this.#pieces, charset, this.#reading.ports.openCharset);
    if (pieces === undefined) this.#pushAll(reader);
    else {
      reader.problems.add('REPORT037', 0, charset);
      for (const piece of pieces) reader.push(piece);
    }
    return reader;
  }

  /** As if nothing had been declared. */
  #pushAll(reader: AggregateReader): void {
    for (const piece of this.#pieces) reader.push(piece);
    this.#pieces = [];
  }

  #beginXml(): AggregateReader {
    const { set, watch } = this.#reading;
    const reader = new AggregateReader(set, this.#place.origin, watch);
    this.#xml = reader;
    return reader;
  }

  #joined(): Uint8Array {
    const [only] = this.#pieces;
    if (this.#pieces.length === 1 && only !== undefined) return only;
    const octets = new Uint8Array(this.#collected);
    let filled = 0;
    for (const piece of this.#pieces) {
      octets.set(piece, filled);
      filled += piece.length;
    }
    this.#pieces = [octets];
    return octets;
  }
}

/** Octets that say what something is. */
const shownOctets = 60;

/** The first characters of a text, to be shown to somebody who wonders what it is. */
export function beginningOf(octets: Uint8Array): string {
  let end = Math.min(octets.length, shownOctets);
  // Not in the middle of a character of UTF-8.
  while (end < octets.length && end > shownOctets - 4 && ((octets[end] as number) & 0xc0) === 0x80) end--;
  return textOfOctets(latin1Of(octets.subarray(0, end)))
    .replace(/\s+/g, ' ')
    .trim();
}
