import type { Span } from '../../text/span.js';
import type { Zone } from '../read-zone.js';
import { TokenKind } from '../tape.js';

/** A directive as it is written. */
export interface Directive {
  /** In upper case: `$TTL`. */
  readonly word: string;
  readonly start: number;
  /** Its first argument, if it has one. */
  readonly argument: Span | undefined;
}

const dollar = '$'.charCodeAt(0);

/** The directives of a file, in its order. */
export function* directivesOf(zone: Zone): IterableIterator<Directive> {
  for (const { base, source, tape, entries } of zone.shapes()) {
    for (let entry = 0; entry < entries.length; entry++) {
      const first = entries.firsts[entry] ?? 0;
      const start = tape.starts[first] ?? 0;
      if (tape.kinds[first] !== TokenKind.word || source.bytes[start] !== dollar) continue;
      const end = entries.firsts[entry + 1] ?? tape.length;
      const word = source.slice(start, tape.starts[first + 1] ?? start).toUpperCase();
      let argument: Span | undefined;
      for (let token = first + 1; token < end && argument === undefined; token++) {
        if (tape.kinds[token] !== TokenKind.word) continue;
        argument = { start: base + (tape.starts[token] ?? 0), end: base + (tape.starts[token + 1] ?? 0) };
      }
      yield { word, start: base + start, argument };
    }
  }
}
