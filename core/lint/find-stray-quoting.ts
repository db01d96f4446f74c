import type { DkimKeyReading } from '../records/dkim-key.js';
import type { Span } from '../text/span.js';

const quoting = /["\\]+/g;
const freeText: ReadonlySet<string> = new Set(['n', 'g']);

/**
 * Runs of quotes and backslashes that quoting left in a key record, where none of its values can have one. Those of a note
 * are its own business, and so are those of tags nobody knows, unless others show that the whole record is concerned.
 */
export function findStrayQuoting({ list, known }: DkimKeyReading): readonly Span<'payload'>[] {
  const { octets } = list;
  if (!octets.includes('"') && !octets.includes('\\')) return [];
  const judged = list.tags.filter(({ name }) => known.has(name.value) && !freeText.has(name.value));
  const isGarbled = [...list.strays, ...judged].some(({ span }) =>
    /["\\]/.test(octets.slice(span.start, span.end)),
  );
  if (!isGarbled) return [];
  const all = [...list.strays, ...list.tags.filter(({ name }) => !freeText.has(name.value))];
  return all
    .flatMap(({ span }) =>
      Array.from(octets.slice(span.start, span.end).matchAll(quoting), ({ 0: run, index }) => ({
        start: span.start + index,
        end: span.start + index + run.length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}
