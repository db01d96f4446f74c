import type { Span } from '../../../text/span.js';
import type { Shape } from '../../../zone/read-zone.js';
import type { Form, WrittenDirective, WrittenForms } from './forms.js';

const CR = 13;

/** The forms that were seen in a file so far. It is walked over piece by piece. */
export class FormNotes implements WrittenForms {
  readonly directives: WrittenDirective[] = [];
  readonly spans = new Map<Form, Span[]>();
  #base = 0;
  /** Where a record without a TTL gets one from. */
  #ttlFrom: 'nothing' | 'directive' | 'record' | 'minimum' = 'nothing';
  /** Whether an `$INCLUDE` came after the last record. */
  #isAfterInclude = false;

  /** Begins with a piece that starts at this offset of the file. */
  startPiece(base: number): void {
    this.#base = base;
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

  addDirective(directive: WrittenDirective): void {
    this.directives.push(directive);
    if (directive.name === '$TTL') this.#ttlFrom = 'directive';
    if (directive.name === '$INCLUDE') this.#isAfterInclude = true;
  }
}
