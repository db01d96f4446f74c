/**
 * A domain name with its U-labels as A-labels (RFC 5890 s2.3.2.1), for look-ups: `münchen.example` becomes
 * `xn--mnchen-3ya.example`. Capitals become small and characters composed (NFC) in labels that are not ASCII; whether
 * IDNA allows a character is not judged. A label that cannot be encoded stays as it is. `name` is text, not octets.
 */
export function aLabels(name: string): string {
  return name
    .split(/[.\u3002]/)
    .map((label) => (/^[\0-\x7f]*$/.test(label) ? label : aLabelOf(label)))
    .join('.');
}

function aLabelOf(label: string): string {
  const encoded = encodePunycode(label.toLowerCase().normalize('NFC'));
  return encoded === undefined ? label : `xn--${encoded}`;
}

// RFC 3492 s5
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128;

/** Characters that a label may have before it is encoded: a longer one has no room in DNS whatever it encodes to. */
const maxCharacters = 63;

/** Punycode of a label (RFC 3492 s6.3); undefined for one that is too long. */
function encodePunycode(label: string): string | undefined {
  const points = Array.from(label, (char) => char.codePointAt(0) ?? 0);
  if (points.length > maxCharacters) return undefined;
  const basic = points.filter((point) => point < initialN);
  let output = String.fromCharCode(...basic);
  if (basic.length > 0) output += '-';
  let n = initialN;
  let delta = 0;
  let bias = initialBias;
  for (let handled = basic.length; handled < points.length; ) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      output += digitsOf(delta, bias);
      bias = adapt(handled === basic.length ? Math.floor(delta / damp) : delta >> 1, handled + 1);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return output;
}

function digitsOf(delta: number, bias: number): string {
  let digits = '';
  let rest = delta;
  for (let k = base; ; k += base) {
    const t = Math.min(Math.max(k - bias, tMin), tMax);
    if (rest < t) return digits + digitOf(rest);
    digits += digitOf(t + ((rest - t) % (base - t)));
    rest = Math.floor((rest - t) / (base - t));
  }
}

function digitOf(value: number): string {
  return String.fromCharCode(value < 26 ? 0x61 + value : 0x30 + value - 26);
}

/** `scaled`: the delta, damped for the first character and halved for the others. */
function adapt(scaled: number, count: number): number {
  let rest = scaled + Math.floor(scaled / count);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}
