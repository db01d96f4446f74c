/**
 * An absolute domain name in canonical presentation form: a final dot, the special characters of RFC 1035 s5.1 escaped
 * the way BIND prints them, case as written. Two names are the same when their keys are.
 */
export type Name = string & { readonly brand: 'Name' };

/** A name folded to lower case: equal for equal names (RFC 4343 s3). */
export type NameKey = string & { readonly brand: 'NameKey' };

export const root = '.' as Name;

/** Why a text is no domain name. `offset` and `length` say where, counted in octets of the text. */
export interface NameProblem {
  readonly kind: 'empty-label' | 'long-label' | 'long-name' | 'bad-escape' | 'bad-label-type' | 'empty';
  readonly offset: number;
  readonly length: number;
}

export type ReadName = { readonly name: Name } | { readonly problem: NameProblem };

/** Octets that a label may hold (RFC 1035 s2.3.4). */
const maxLabel = 63;
/** Octets of a whole name on the wire, the root's zero octet included (RFC 1035 s2.3.4). */
const maxName = 255;

/** Escaped by BIND when it prints a name: `"`, `$`, `(`, `)`, `.`, `;`, `@`, `\`. */
const escapedCodes = new Set([0x22, 0x24, 0x28, 0x29, 0x2e, 0x3b, 0x40, 0x5c]);

/**
 * Reads a name as a master file writes it (RFC 1035 s5.1): `@` is the origin, a name without a final dot gets the
 * origin appended, `\X` and `\DDD` stand for octets. `text` holds one octet a character.
 */
export function readName(text: string, origin: Name): ReadName {
  if (text === '@') return { name: origin };
  if (text === '.') return { name: root };
  if (text === '') return { problem: { kind: 'empty', offset: 0, length: 0 } };
  if (text.length < maxName && text.endsWith('.') && isPlain(text.slice(0, -1)))
    return { name: text as Name };
  let canonical = '';
  let wireLength = 1;
  let labelLength = 0;
  let labelStart = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 0x2e) {
      if (labelLength === 0) return { problem: { kind: 'empty-label', offset: at, length: 1 } };
      canonical += '.';
      wireLength += labelLength + 1;
      labelLength = 0;
      at++;
      labelStart = at;
      continue;
    }
    let octet = code;
    let width = 1;
    if (code === 0x5c) {
      const escaped = readEscape(text, at);
      if (escaped === undefined) return { problem: { kind: 'bad-escape', offset: at, length: 2 } };
      // `\[` began a bit-string label (RFC 2673), which nobody serves any more.
      if (labelLength === 0 && text[at + 1] === '[') {
        return { problem: { kind: 'bad-label-type', offset: at, length: 2 } };
      }
      octet = escaped.octet;
      width = escaped.width;
    }
    canonical += printOctet(octet);
    labelLength++;
    at += width;
    if (labelLength > maxLabel) {
      return {
        problem: { kind: 'long-label', offset: labelStart, length: endOfLabel(text, at) - labelStart },
      };
    }
  }
  const isAbsolute = labelLength === 0;
  wireLength += isAbsolute ? 0 : labelLength + 1;
  const name = isAbsolute ? canonical : `${canonical}.${origin === root ? '' : origin}`;
  if (wireLength + (isAbsolute ? 0 : wireLengthOf(origin) - 1) > maxName) {
    return { problem: { kind: 'long-name', offset: 0, length: text.length } };
  }
  return { name: name as Name };
}

/** Whether a text is labels of letters, digits, `-` and `_` between dots, none empty or too long: it stays as it is. */
export function isPlain(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e) {
      if (at === start || at - start > maxLabel) return false;
      start = at + 1;
    } else if (!isPlainOctet(code)) return false;
  }
  return text.length > start && text.length - start <= maxLabel;
}

function isPlainOctet(code: number): boolean {
  const low = code | 0x20;
  if (low >= 0x61 && low <= 0x7a) return true;
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x5f;
}

/** The octet that an escape at `at` stands for and its width in the text; undefined for `\256`, `\25` or a final `\`. */
export function readEscape(
  text: string,
  at: number,
): { readonly octet: number; readonly width: number } | undefined {
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next)) return undefined;
  if (next < 0x30 || next > 0x39) return { octet: next, width: 2 };
  const digits = text.slice(at + 1, at + 4);
  if (!/^[0-9]{3}$/.test(digits) || Number(digits) > 255) return undefined;
  return { octet: Number(digits), width: 4 };
}

/** An octet of a label as BIND prints it (RFC 1035 s5.1). */
export function printOctet(octet: number): string {
  if (escapedCodes.has(octet)) return `\\${String.fromCharCode(octet)}`;
  if (octet > 0x20 && octet < 0x7f) return String.fromCharCode(octet);
  return `\\${String(octet).padStart(3, '0')}`;
}

function endOfLabel(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '.') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at, text.length);
}

export function keyOf(name: Name): NameKey {
  return name.toLowerCase() as unknown as NameKey;
}

/** The labels of a canonical name, leftmost first, escapes kept; none for the root. */
export function labelsOf(name: string): string[] {
  if (name === '.') return [];
  if (!name.includes('\\')) return name.slice(0, -1).split('.');
  const labels: string[] = [];
  let label = '';
  for (let at = 0; at < name.length; at++) {
    const char = name[at];
    if (char === '.') {
      labels.push(label);
      label = '';
    } else if (char === '\\') {
      label += char + (name[at + 1] ?? '');
      at++;
    } else label += char;
  }
  return labels;
}

export function nameOfLabels(labels: readonly string[]): Name {
  return (labels.length === 0 ? '.' : `${labels.join('.')}.`) as Name;
}

/** The name without its leftmost label; the root is its own parent. */
export function parentOf(name: Name): Name {
  return nameOfLabels(labelsOf(name).slice(1));
}

/** Whether `name` is `ancestor` or stands below it. */
export function isAtOrBelow(name: Name | NameKey, ancestor: Name | NameKey): boolean {
  const low = name.toLowerCase();
  const high = ancestor.toLowerCase();
  if (high === '.' || low === high) return true;
  // The octet before the ancestor must be a dot that separates labels, not an escaped one.
  return low.endsWith(`.${high}`) && !isEscaped(low, low.length - high.length - 1);
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Octets of a canonical name on the wire, the root's zero octet included. */
export function wireLengthOf(name: Name): number {
  if (name === '.') return 1;
  if (!name.includes('\\')) return name.length + 1;
  let length = 1;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '\\') at += /[0-9]/.test(name[at + 1] ?? '') ? 3 : 1;
    length++;
  }
  return length;
}
