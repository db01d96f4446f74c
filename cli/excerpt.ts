import type { Finding } from '../core/finding.js';
import type { Span } from '../core/text/span.js';
import type { Zone } from '../core/zone/read-zone.js';
import { displayWidth } from './display-width.js';
import type { Paint } from './paint.js';
import { printable } from './printable.js';

/** Characters of a source line that are shown; longer lines (keys are long) are cut round what is marked. */
const widest = 100;
/** Units of the source that are looked at on either side: enough to fill `widest` with any characters. */
const window = 8 * widest;
/** Lines of one finding that are shown. */
const mostLines = 3;

/** The source lines of a finding, each with `^^^` under the characters that belong to it. */
export function excerpt(
  { source, lines }: Pick<Zone, 'source' | 'lines'>,
  finding: Finding,
  paint: Paint,
): string[] {
  const marks = finding.pieces.flatMap((piece) => splitAtLines(piece, lines)).slice(0, mostLines);
  const gutter = String(lines.lineAt(marks[marks.length - 1]?.start ?? finding.span.start) + 1).length;
  return marks.flatMap(({ start, end }) => {
    const line = lines.lineAt(start);
    const extent = lines.around(start);
    // A line may be megabytes long, and have a finding every few characters.
    const from = Math.max(extent.start, start - window);
    const to = Math.min(extent.end, end + window);
    const { left, middle, right } = cut(
      Array.from(source.slice(from, start)),
      Array.from(source.slice(start, Math.min(end, start + window))),
      Array.from(source.slice(end, to)),
    );
    const number = String(line + 1).padStart(gutter);
    const carets = '^'.repeat(Math.max(displayWidth(middle), 1));
    return [
      `  ${paint('dim', `${number} |`)} ${printable(left.join(''))}${printable(middle.join(''))}${printable(right.join(''))}`,
      `  ${paint('dim', `${' '.repeat(gutter)} |`)} ${blanksOf(left)}${paint(finding.severity, carets)}`,
    ];
  });
}

/** The part of a span on each line that it touches. */
function splitAtLines(span: Span, lines: Zone['lines']): Span[] {
  const parts: Span[] = [];
  let at = span.start;
  do {
    const { end, next } = lines.around(at);
    parts.push({ start: at, end: Math.max(at, Math.min(span.end, end)) });
    if (next <= at) break;
    at = next;
  } while (at < span.end && parts.length < mostLines);
  return parts;
}

interface Parts {
  readonly left: readonly string[];
  readonly middle: readonly string[];
  readonly right: readonly string[];
}

/** Shortens the three parts of a line so that the marked one stays in sight. */
function cut(left: readonly string[], middle: readonly string[], right: readonly string[]): Parts {
  if (left.length + middle.length + right.length <= widest) return { left, middle, right };
  const shortMiddle = middle.length > widest / 2 ? [...middle.slice(0, widest / 2), '…'] : middle;
  const room = widest - shortMiddle.length;
  const keepLeft = Math.min(left.length, Math.max(room - Math.min(right.length, 20), Math.floor(room / 2)));
  const shortLeft = keepLeft < left.length ? ['…', ...left.slice(left.length - keepLeft)] : left;
  const keepRight = Math.max(room - keepLeft, 0);
  const shortRight = keepRight < right.length ? [...right.slice(0, keepRight), '…'] : right;
  return { left: shortLeft, middle: shortMiddle, right: middle.length > widest / 2 ? [] : shortRight };
}

/** Blanks as wide as the characters; a tab stays a tab, so that the carets stand below what they mark. */
function blanksOf(chars: readonly string[]): string {
  return chars.map((char) => (char === '\t' ? char : ' '.repeat(displayWidth([char])))).join('');
}
