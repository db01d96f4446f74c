/**
 * A domain as people read it: A-labels (`xn--...`, RFC 5891 s4.4) become U-labels; any other label, and one that cannot be
 * read, stays as it is. In lower case. A label is cut at 63 characters before it is read: the cost is linear in the domain.
 */
export function toUnicode(domain: string): string {
  return domain.toLowerCase().split('.').map(readLabel).join('.');
}

/** Characters of a label (RFC 1035 s2.3.4). */
const longestLabel = 63;

function readLabel(label: string): string {
  if (!label.startsWith('xn--') || label.length > longestLabel) return label;
  return decode(label.slice(4)) ?? label;
}

// The parameters of Punycode (RFC 3492 s5).
const base = 36;
const smallestThreshold = 1;
const largestThreshold = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialPoint = 0x80;

/** RFC 3492 s6.2. Undefined for what is no Punycode. */
function decode(text: string): string | undefined {
  const hyphen = text.lastIndexOf('-');
  const points = Array.from(text.slice(0, Math.max(0, hyphen)), (char) => char.charCodeAt(0));
  let at = hyphen + 1;
  let point = initialPoint;
  let index = 0;
  let bias = initialBias;
  while (at < text.length) {
    const before = index;
    let weight = 1;
    for (let place = base; ; place += base) {
      const value = digitOf(text.charCodeAt(at++));
      if (value === undefined) return undefined;
      index += value * weight;
      const threshold = Math.min(Math.max(place - bias, smallestThreshold), largestThreshold);
      if (value < threshold) break;
      weight *= base - threshold;
    }
    const count = points.length + 1;
    bias = adapted(index - before, count, before === 0);
    point += Math.floor(index / count);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    index %= count;
    points.splice(index, 0, point);
    index++;
  }
  // An A-label that stands for ASCII is none, and must not pass for the name that it spells.
  return points.some((code) => code >= initialPoint) ? String.fromCodePoint(...points) : undefined;
}

function digitOf(code: number): number | undefined {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 26 : undefined;
}

/** RFC 3492 s6.1. */
function adapted(value: number, points: number, isFirst: boolean): number {
  let delta = Math.floor(value / (isFirst ? damp : 2));
  delta += Math.floor(delta / points);
  let steps = 0;
  while (delta > ((base - smallestThreshold) * largestThreshold) / 2) {
    delta = Math.floor(delta / (base - smallestThreshold));
    steps += base;
  }
  return steps + Math.floor(((base - smallestThreshold + 1) * delta) / (delta + skew));
}
