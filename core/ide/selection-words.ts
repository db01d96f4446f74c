import type { SourceText } from '../text/source.js';
import type { Span } from '../text/span.js';

/** Units around an offset in which a word is looked for. Nobody selects a longer one by its middle. */
const reach = 1024;

/** The word or label around an offset, and what it is a part of as far as dots join it, within a span. */
export function wordsAround(source: SourceText, { start, end }: Span, offset: number): Span[] {
  const from = Math.max(start, offset - reach);
  const text = source.slice(from, Math.min(end, offset + reach));
  return wordsIn(text, offset - from).map((word) => ({ start: from + word.start, end: from + word.end }));
}

/** The same in a text of its own. */
export function wordsIn(text: string, at: number): Span[] {
  return [/[\p{L}\p{N}_-]/u, /[\p{L}\p{N}_.-]/u].flatMap((inside) => {
    let start = at;
    let end = at;
    while (start > 0 && inside.test(text[start - 1] ?? '')) start--;
    while (end < text.length && inside.test(text[end] ?? '')) end++;
    // A sign in front belongs to something larger: `-all`.
    while (start < at && /[.-]/.test(text[start] ?? '')) start++;
    while (end > at && /[.-]/.test(text[end - 1] ?? '')) end--;
    return end > start ? [{ start, end }] : [];
  });
}
