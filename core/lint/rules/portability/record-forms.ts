import { readClass } from '../../../zone/class.js';
import type { Shape } from '../../../zone/read-zone.js';
import { TokenKind } from '../../../zone/tape.js';
import type { FormNotes } from './form-notes.js';
import type { Form } from './forms.js';
import { addOctetForms } from './octet-forms.js';

/** `RESERVED0` is the longest name of a class, `CLASS65535` the longest number; leading zeros make it longer. */
const longestClass = 16;

/** Walks over the words of one record, `owner [ttl] [class] type data`, and notes the forms in it. */
export class RecordForms {
  readonly #notes: FormNotes;
  readonly #shape: Shape;
  readonly #first: number;
  readonly #hasOwner: boolean;
  /** What the next word is: the owner, a part of the head after it, or data. */
  #place: 'owner' | 'head' | 'data';
  /** Words of the head after the owner, or of the data. */
  #words = 0;
  #depth = 0;
  #groups = 0;
  #hasTtl = false;
  /** Where the class stands, while it may be followed by a TTL. */
  #classAt = -1;

  constructor(notes: FormNotes, shape: Shape, first: number) {
    this.#notes = notes;
    this.#shape = shape;
    this.#first = first;
    this.#hasOwner = shape.tape.kinds[first] !== TokenKind.blank;
    this.#place = this.#hasOwner ? 'owner' : 'head';
  }

  walk(end: number): void {
    const { kinds, starts } = this.#shape.tape;
    for (let token = this.#first; token < end; token++) {
      const start = starts[token] ?? 0;
      const tokenEnd = starts[token + 1] ?? 0;
      const before = token > this.#first ? kinds[token - 1] : undefined;
      switch (kinds[token]) {
        case TokenKind.newline:
          this.#notes.addLineEnd(this.#shape, start, tokenEnd);
          break;
        case TokenKind.open:
          this.#open(start, before);
          break;
        case TokenKind.close:
          this.#depth--;
          break;
        case TokenKind.word:
        case TokenKind.quoted:
          this.#touch(kinds[token], before, start);
          this.#field(start, tokenEnd, kinds[token] === TokenKind.quoted);
      }
    }
  }

  #open(start: number, before: number | undefined): void {
    const add = (form: Form): void => this.#notes.add(form, start, start + 1);
    if (this.#place === 'owner') add('parenthesisFirst');
    else if (this.#place === 'head') {
      add(this.#hasOwner || this.#words > 0 ? 'parenthesisBeforeType' : 'parenthesisAfterBlank');
    }
    if (this.#depth > 0) add('parenthesesNested');
    else if (this.#groups > 0) add('parenthesesSeveral');
    if (isField(before)) add('parenthesisTouches');
    this.#depth++;
    this.#groups++;
  }

  #touch(kind: number | undefined, before: number | undefined, start: number): void {
    if (before === TokenKind.close) this.#notes.add('parenthesisTouches', start - 1, start);
    if (!isField(before)) return;
    const ends = before === TokenKind.word ? 'stringAfterWord' : 'stringsTouch';
    this.#notes.add(kind === TokenKind.word ? 'wordAfterString' : ends, start - 1, start + 1);
  }

  #field(start: number, end: number, isQuoted: boolean): void {
    const { bytes } = this.#shape.source;
    addOctetForms(this.#notes, bytes, start, end, this.#place === 'owner');
    if (this.#place === 'owner') {
      if (isQuoted) this.#notes.add('quotedOwner', start, end);
      this.#place = 'head';
      return;
    }
    if (this.#place === 'head') this.#head(start, end);
    else if (this.#words === 0 && end - start === 2 && this.#shape.source.slice(start, end) === '\\#') {
      this.#notes.add('generic', start, end);
    }
    this.#words++;
  }

  #head(start: number, end: number): void {
    const { bytes } = this.#shape.source;
    if (isDigit(bytes[start])) {
      this.#hasTtl = true;
      if (countLetters(bytes, start, end) > 1) this.#notes.add('timeUnits', start, end);
      if (this.#classAt >= 0) this.#notes.add('classBeforeTtl', this.#classAt, end);
      return;
    }
    const word = this.#shape.source.slice(start, Math.min(end, start + longestClass));
    if (readClass(word) !== undefined) {
      this.#classAt = start;
      if (/^class/i.test(word)) this.#notes.add('classNumber', start, end);
      return;
    }
    this.#notes.addType(start, end, this.#hasOwner, this.#hasTtl);
    this.#place = 'data';
    this.#words = -1;
  }
}

function isField(kind: number | undefined): boolean {
  return kind === TokenKind.word || kind === TokenKind.quoted;
}

function isDigit(octet: number | undefined): boolean {
  return octet !== undefined && octet >= 0x30 && octet <= 0x39;
}

function countLetters(bytes: Uint8Array, start: number, end: number): number {
  let letters = 0;
  for (let at = start; at < end; at++) if (!isDigit(bytes[at])) letters++;
  return letters;
}
