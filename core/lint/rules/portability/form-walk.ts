import type { Span } from '../../../text/span.js';
import type { Shape } from '../../../zone/read-zone.js';
import { TokenKind } from '../../../zone/tape.js';
import { RecordForms } from './record-forms.js';
import type { Form, WrittenDirective, WrittenField, WrittenForms } from './written-forms.js';

const CR = 13;
const DOLLAR = 0x24;

/** Walks over the entries of a file, piece by piece, and notes the forms in it. */
export class FormWalk implements WrittenForms {
  readonly directives: WrittenDirective[] = [];
  readonly spans = new Map<Form, Span[]>();
  #base = 0;
  /** Where a record without a TTL gets one from. */
  #ttlFrom: 'nothing' | 'directive' | 'record' | 'minimum' = 'nothing';
  /** Whether an `$INCLUDE` came after the last record. */
  #isAfterInclude = false;

  walk(shape: Shape): void {
    this.#base = shape.base;
    const { entries, tape, source } = shape;
    for (let entry = 0; entry < entries.length; entry++) {
      const first = entries.firsts[entry] ?? 0;
      const end = entries.firsts[entry + 1] ?? tape.length;
      const isWord = tape.kinds[first] === TokenKind.word;
      if (isWord && source.bytes[tape.starts[first] ?? 0] === DOLLAR) this.#walkDirective(shape, first, end);
      else new RecordForms(this, shape, first).walk(end);
    }
  }

  /** Notes a form; offsets count in the piece that is walked over. */
  add(form: Form, start: number, end: number): void {
    const span = { start: this.#base + start, end: this.#base + end };
    const spans = this.spans.get(form);
    if (spans === undefined) this.spans.set(form, [span]);
    else spans.push(span);
  }

  addOnce(form: Form, start: number, end: number): void {
    if (!this.spans.has(form)) this.add(form, start, end);
  }

  addLineEnd({ source }: Shape, start: number, end: number): void {
    if (source.bytes[start] !== CR) return;
    this.addOnce(end - start > 1 ? 'carriageReturn' : 'loneCarriageReturn', start, end);
  }

  /** The type of a record, where its head ends. */
  addType(start: number, end: number, hasOwner: boolean, hasTtl: boolean): void {
    if (!hasOwner && this.#isAfterInclude) this.add('afterInclude', start, end);
    this.#isAfterInclude = false;
    if (hasTtl) {
      if (this.#ttlFrom === 'nothing') this.#ttlFrom = 'record';
      return;
    }
    // The first record is the SOA, which then gives its minimum to itself and to all others.
    if (this.#ttlFrom === 'nothing') this.#ttlFrom = 'minimum';
    if (this.#ttlFrom === 'minimum') this.addOnce('noTtl', start, end);
    else if (this.#ttlFrom === 'record') this.addOnce('noTtlAfterTtl', start, end);
  }

  #walkDirective(shape: Shape, first: number, end: number): void {
    const { tape, source, base } = shape;
    const fields: WrittenField[] = [];
    for (let token = first; token < end; token++) {
      const kind = tape.kinds[token];
      const start = tape.starts[token] ?? 0;
      const tokenEnd = tape.starts[token + 1] ?? 0;
      if (kind === TokenKind.newline) this.addLineEnd(shape, start, tokenEnd);
      if (kind !== TokenKind.word && kind !== TokenKind.quoted) continue;
      const span = { start: base + start, end: base + tokenEnd };
      fields.push({ span, isQuoted: kind === TokenKind.quoted });
    }
    const [word, ...others] = fields;
    if (word === undefined) return;
    const written = source.slice(word.span.start - base, word.span.end - base);
    const name = written.toUpperCase();
    this.directives.push({ name, isLowerCase: written !== name, word: word.span, fields: others });
    if (name === '$TTL') this.#ttlFrom = 'directive';
    if (name === '$INCLUDE') this.#isAfterInclude = true;
  }
}
