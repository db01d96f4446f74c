/*
 * Reading the values of structured header fields (RFC 5322 s3.2): white space, folding, comments, quoted strings. All
 * functions take a value with one character an octet and an offset, never throw, and take time linear in what they pass.
 */

const space = 0x20;
const tab = 0x09;
const lf = 0x0a;
const cr = 0x0d;
const backslash = 0x5c;

export function isBlank(code: number): boolean {
  return code === space || code === tab || code === lf || code === cr;
}

/** The offset of the first octet at or behind `at` that is no white space and no part of folding. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** A piece of a value that was unwrapped: what it says and where it stands, its marks included. */
export interface Wrapped {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The comment whose `(` stands at `at`, with its escapes undone and the parentheses of inner comments kept. One that is not
 * closed reaches to the end of the value.
 */
export function readComment(value: string, at: number): Wrapped {
  let depth = 0;
  let text = '';
  for (let end = at; end < value.length; end++) {
    const char = value[end] as string;
    if (char === '\\' && end + 1 < value.length) {
      text += value[++end];
      continue;
    }
    if (char === ')' && --depth === 0) return { text, start: at, end: end + 1 };
    if (depth > 0) text += char;
    if (char === '(') depth++;
  }
  return { text, start: at, end: value.length };
}

/** The quoted string whose `"` stands at `at`, escapes undone. One that is not closed reaches to the end of the value. */
export function readQuoted(value: string, at: number): Wrapped {
  let text = '';
  for (let end = at + 1; end < value.length; end++) {
    const code = value.charCodeAt(end);
    if (code === backslash && end + 1 < value.length) text += value[++end];
    else if (code === 0x22) return { text, start: at, end: end + 1 };
    else if (code !== cr && code !== lf) text += value[end];
  }
  return { text, start: at, end: value.length };
}

/** Passes white space and comments (CFWS), and hands over the comments. */
export function skipCfws(value: string, at: number, found?: (comment: Wrapped) => void): number {
  let end = skipBlanks(value, at);
  while (value[end] === '(') {
    const comment = readComment(value, end);
    found?.(comment);
    end = skipBlanks(value, comment.end);
  }
  return end;
}

/** Takes the folding out of a value: line ends go, the white space behind them stays (RFC 5322 s2.2.3). */
export function unfold(value: string): string {
  return value.replace(/[\r\n]+/g, '');
}
