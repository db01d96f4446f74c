// The parameters of Punycode (RFC 3492 s5).
const base = 36;
const smallestThreshold = 1;
const largestThreshold = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialPoint = 0x80;

/** The text that Punycode stands for (RFC 3492 s6.2); undefined for what is no Punycode. */
export function decodePunycode(text: string): string | undefined {
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

/** Code points as Punycode (RFC 3492 s6.3). Quadratic in the length of a label, of which there are at most 59 points. */
export function encodePunycode(points: readonly number[]): string {
  const basic = points.filter((point) => point < initialPoint);
  let output = String.fromCharCode(...basic);
  if (basic.length > 0) output += '-';
  let handled = basic.length;
  let point = initialPoint;
  let bias = initialBias;
  let delta = 0;
  while (handled < points.length) {
    const next = Math.min(...points.filter((other) => other >= point));
    delta += (next - point) * (handled + 1);
    point = next;
    for (const other of points) {
      if (other < point) delta++;
      if (other !== point) continue;
      output += integer(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    point++;
  }
  return output;
}

/** A number of variable length (RFC 3492 s3.3). */
function integer(value: number, bias: number): string {
  let text = '';
  let rest = value;
  for (let place = base; ; place += base) {
    const threshold = Math.min(Math.max(place - bias, smallestThreshold), largestThreshold);
    if (rest < threshold) return text + digit(rest);
    text += digit(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

function digit(value: number): string {
  return String.fromCharCode(value < 26 ? 0x61 + value : 0x30 - 26 + value);
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
