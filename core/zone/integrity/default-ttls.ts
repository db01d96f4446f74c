import type { Span } from '../../text/span.js';
import { TokenKind } from '../tape.js';
import type { Zone } from '../zone.js';

/** A `$TTL` as it is written. */
export interface DefaultTtl {
  /** The number of the block that it stands in, and where it starts, an offset in the zone. */
  readonly block: number;
  readonly start: number;
  /** The first word after it, if there is one. */
  readonly argument: Span | undefined;
}

const dollar = '$'.charCodeAt(0);

/**
 * The `$TTL` directives of a zone, in reading order. Blocks without the word are not looked at, nor those that start after
 * the record `last`.
 */
export function* defaultTtlsOf(
  { blocks }: Zone,
  last = Number.POSITIVE_INFINITY,
): IterableIterator<DefaultTtl> {
  for (let block = 0; block < blocks.length && blocks.firstRecordOf(block) <= last; block++) {
    // People write it one way or the other.
    if (!blocks.has(block, 'TTL') && !blocks.has(block, 'ttl') && !blocks.has(block, 'Ttl')) continue;
    const { base, source, tape, entries } = blocks.shapeOf(block);
    for (let entry = 0; entry < entries.length; entry++) {
      const first = entries.firsts[entry] ?? 0;
      const start = tape.starts[first] ?? 0;
      if (tape.kinds[first] !== TokenKind.word || source.bytes[start] !== dollar) continue;
      if (source.slice(start, tape.starts[first + 1] ?? start).toUpperCase() !== '$TTL') continue;
      const end = entries.firsts[entry + 1] ?? tape.length;
      let argument: Span | undefined;
      for (let token = first + 1; token < end && argument === undefined; token++) {
        if (tape.kinds[token] !== TokenKind.word) continue;
        argument = { start: base + (tape.starts[token] ?? 0), end: base + (tape.starts[token + 1] ?? 0) };
      }
      yield { block, start: base + start, argument };
    }
  }
}
