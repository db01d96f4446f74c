/** Character classes that may stand between `[:` and `:]`. */
const classes = new Set(
  'alnum digit punct alpha graph space blank lower upper cntrl print xdigit'.split(' '),
);

/** The highest count in `{2,5}`. */
const maxRepeats = 255;

/**
 * The number of groups in a POSIX extended regular expression (IEEE 1003.1 s9.4), one character an octet; undefined for
 * what is no such expression, as BIND sees it.
 */
export function countGroups(expression: string): number | undefined {
  let groups = 0;
  let depth = 0;
  /** Whether something stands before that may be repeated, or makes an alternative non-empty. */
  let hasAtom = false;
  /** Whether a repetition stands before, which may not be repeated again. */
  let isRepeated = false;
  /** Whether a group may end here without an atom: right after it began. */
  let mayBeEmpty = false;
  for (let at = 0; at < expression.length; ) {
    const char = expression[at] ?? '';
    let next: number | undefined = at + 1;
    switch (char) {
      case '|':
        if (!hasAtom) return undefined;
        mayBeEmpty = false;
        break;
      case '(':
        groups++;
        depth++;
        mayBeEmpty = true;
        break;
      case ')':
        if (depth > 0 && !hasAtom && !mayBeEmpty) return undefined;
        depth = Math.max(0, depth - 1);
        break;
      case '\\': {
        const escaped = expression[at + 1] ?? '';
        if (escaped === '' || (/[1-9]/.test(escaped) && Number(escaped) > groups)) return undefined;
        next = at + 2;
        break;
      }
      case '[':
        next = endOfBracket(expression, at + 1);
        break;
      case '{':
        if (isDigit(expression[at + 1])) next = endOfBound(expression, at + 1);
        break;
    }
    if (next === undefined) return undefined;
    const isRepetition = '+*?'.includes(char) || (char === '{' && next > at + 1);
    if (isRepetition && (!hasAtom || isRepeated)) return undefined;
    isRepeated = isRepetition || char === '^' || char === '$';
    hasAtom = char !== '|' && char !== '(';
    at = next;
  }
  return hasAtom && depth === 0 ? groups : undefined;
}

/** Offset behind the `}` of a bound whose first digit stands at `at`; undefined for none. */
function endOfBound(expression: string, at: number): number | undefined {
  const found = /^([0-9]+)(?:,([0-9]*))?\}/.exec(expression.slice(at, at + 600));
  if (found === null) return undefined;
  const [whole, low = '', high = ''] = found;
  if (Number(low) > maxRepeats || Number(high) > maxRepeats) return undefined;
  return high !== '' && Number(low) > Number(high) ? undefined : at + whole.length;
}

/**
 * Offset behind the `]` of a bracket expression whose content begins at `from`; undefined for none. A `]` at its start
 * stands for itself, as does a `-` that begins no range.
 */
function endOfBracket(expression: string, from: number): number | undefined {
  const start = expression[from] === '^' ? from + 1 : from;
  /** Lowest octet that a range may end with, 256 after an element of several octets; undefined right after a range. */
  let lowest: number | undefined = 0;
  let isRange = false;
  for (let at = start; at < expression.length; ) {
    const char = expression[at] ?? '';
    const isFirst = at === start;
    if (char === ']' && !isFirst) return at + 1;
    if (char === '-' && !isFirst && !isRange) {
      if (lowest === undefined) return undefined;
      isRange = true;
      at++;
      continue;
    }
    if (char === '[') {
      const kind = /^[.=:]/.exec(expression.slice(at + 1))?.[0];
      const end = kind === undefined ? at - 1 : expression.indexOf(`${kind}]`, at + 3);
      const name = expression.slice(at + 2, end);
      if (kind !== undefined && (end < 0 || (kind === ':' && !classes.has(name)))) return undefined;
      if ((kind === ':' || kind === '=') && isRange) return undefined;
      if (kind === '.') {
        lowest = isRange ? undefined : name.length === 1 ? name.charCodeAt(0) : 256;
        isRange = false;
      }
      at = end + 2;
      continue;
    }
    const octet = char.charCodeAt(0);
    if (isRange && octet < (lowest ?? 0)) return undefined;
    lowest = isRange ? undefined : octet;
    isRange = false;
    at++;
  }
  return undefined;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
