import type { BytePorts } from '../text/source.js';
import type { Span } from '../text/span.js';
import type { HeaderField } from './header-field.js';

/** What is known of a field while its last line has not been seen. */
export interface FieldStart {
  readonly start: number;
  readonly nameEnd: number;
  readonly valueStart: number;
}

/** A header field as four offsets into the message: its texts are made when somebody looks. */
export class WrittenField implements HeaderField {
  readonly #bytes: Uint8Array;
  readonly #ports: BytePorts;
  readonly #start: number;
  readonly #nameEnd: number;
  readonly #valueStart: number;
  readonly #end: number;
  #name: string | undefined;
  #key: string | undefined;
  #value: string | undefined;

  constructor(bytes: Uint8Array, ports: BytePorts, { start, nameEnd, valueStart }: FieldStart, end: number) {
    this.#bytes = bytes;
    this.#ports = ports;
    this.#start = start;
    this.#nameEnd = nameEnd;
    this.#valueStart = valueStart;
    this.#end = end;
  }

  get name(): string {
    this.#name ??= this.#ports.latin1(this.#bytes, this.#start, this.#nameEnd);
    return this.#name;
  }

  get key(): string {
    this.#key ??= this.name.toLowerCase();
    return this.#key;
  }

  get value(): string {
    this.#value ??= this.#ports.latin1(this.#bytes, this.#valueStart, this.#end);
    return this.#value;
  }

  get span(): Span {
    return { start: this.#start, end: this.#end };
  }

  get nameSpan(): Span {
    return { start: this.#start, end: this.#nameEnd };
  }

  get valueSpan(): Span {
    return { start: this.#valueStart, end: this.#end };
  }
}
