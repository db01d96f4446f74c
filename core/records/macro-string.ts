import type { Located, Span } from '../text/span.js';
import { findMacro, type MacroLetter } from './spf-terms.js';

/** A piece of a macro string (RFC 7208 s7.1). */
export type MacroPart =
  | { readonly kind: 'literal'; readonly text: string; readonly span: Span<'payload'> }
  /** `%%`, `%_` or `%-`: `text` is what it stands for. */
  | { readonly kind: 'escape'; readonly text: '%' | ' ' | '%20'; readonly span: Span<'payload'> }
  | Macro;

/** `%{letter digits r delimiters}` */
export interface Macro {
  readonly kind: 'macro';
  readonly letter: MacroLetter;
  /** Whether the letter is a capital: the value is escaped for a URL. */
  readonly isUrlEscaped: boolean;
  /** How many parts are kept, counted from the right after reversal; undefined: all. At least 1. */
  readonly keeps: number | undefined;
  readonly isReversed: boolean;
  /** Characters that the value is split at. */
  readonly delimiters: string;
  readonly span: Span<'payload'>;
}

export type MacroFault =
  /** A `%` that nothing follows that it could begin. */
  | 'lone-percent'
  | 'unclosed'
  | 'unknown-letter'
  /** c, r or t outside of an explanation. */
  | 'explanation-only'
  /** `%{d0}` keeps nothing. */
  | 'keeps-none'
  | 'bad-transformer'
  | 'bad-character';

export interface MacroProblem {
  readonly fault: MacroFault;
  readonly span: Span<'payload'>;
}

export interface MacroString {
  readonly text: string;
  readonly span: Span<'payload'>;
  readonly parts: readonly MacroPart[];
}

export interface MacroReading extends MacroString {
  readonly problems: readonly MacroProblem[];
}

/** Where a macro string stands: in a term, or in the text that exp= points to, where blanks and c, r, t may stand. */
export type MacroPlace = 'term' | 'explanation';

// macro-expand = ( "%{" macro-letter transformers *delimiter "}" ) / "%%" / "%_" / "%-"
// transformers = *DIGIT [ "r" ]                 delimiter = "." / "-" / "+" / "," / "/" / "_" / "="
const transformers = /([0-9]*)(r?)([.\-+,/_=]*)(\}?)/iy;
const literal = { term: /[\x21-\x24\x26-\x7e]+/y, explanation: /[\x20-\x24\x26-\x7e]+/y };
/** More labels than a name can have: as good as all. */
const mostParts = 255;
const escapes: ReadonlyMap<string, '%' | ' ' | '%20'> = new Map([
  ['%', '%'],
  ['_', ' '],
  ['-', '%20'],
]);

/** Reads a macro string. Total and linear: what is no macro becomes a problem and is passed over. */
export function readMacroString({ value, span }: Located<string>, place: MacroPlace): MacroReading {
  const parts: MacroPart[] = [];
  const problems: MacroProblem[] = [];
  const plain = literal[place];
  const spanOf = (from: number, to: number): Span<'payload'> => ({
    start: span.start + from,
    end: span.start + to,
  });
  for (let at = 0; at < value.length; ) {
    plain.lastIndex = at;
    const text = plain.exec(value)?.[0];
    const next = value[at + 1];
    const escaped = next === undefined ? undefined : escapes.get(next);
    let end = at + 1;
    if (text !== undefined) {
      end = at + text.length;
      parts.push({ kind: 'literal', text, span: spanOf(at, end) });
    } else if (value[at] !== '%') {
      problems.push({ fault: 'bad-character', span: spanOf(at, end) });
    } else if (escaped !== undefined) {
      end = at + 2;
      parts.push({ kind: 'escape', text: escaped, span: spanOf(at, end) });
    } else if (next === '{') {
      const macro = readMacro(value, at, place);
      end = macro.end;
      if (typeof macro.found === 'string') problems.push({ fault: macro.found, span: spanOf(at, end) });
      else parts.push({ kind: 'macro', ...macro.found, span: spanOf(at, end) });
    } else {
      end = next === undefined ? at + 1 : at + 2;
      problems.push({ fault: 'lone-percent', span: spanOf(at, end) });
    }
    at = end;
  }
  return { text: value, span, parts, problems };
}

/** The macro whose `%{` stands at `at`, or what is wrong with it, and where it ends. */
function readMacro(
  value: string,
  at: number,
  place: MacroPlace,
): { readonly end: number; readonly found: Omit<Macro, 'kind' | 'span'> | MacroFault } {
  const written = value[at + 2] ?? '';
  const row = findMacro(written);
  if (row === undefined)
    return { end: endOfWreck(value, at + 2), found: written === '' ? 'unclosed' : 'unknown-letter' };
  transformers.lastIndex = at + 3;
  const [whole = '', digits = '', reverse = '', delimiters = '', brace = ''] = transformers.exec(value) ?? [];
  const end = at + 3 + whole.length;
  if (brace === '') {
    return end >= value.length
      ? { end, found: 'unclosed' }
      : { end: endOfWreck(value, end), found: 'bad-transformer' };
  }
  if (row.isForExplanation && place !== 'explanation') return { end, found: 'explanation-only' };
  if (digits !== '' && Number(digits) === 0) return { end, found: 'keeps-none' };
  return {
    end,
    found: {
      letter: row.letter,
      isUrlEscaped: written !== row.letter,
      keeps: digits === '' ? undefined : Math.min(Number(digits), mostParts),
      isReversed: reverse !== '',
      delimiters: delimiters === '' ? '.' : delimiters,
    },
  };
}

/** A broken macro reaches to its closing brace, unless something else begins before. */
function endOfWreck(value: string, from: number): number {
  for (let at = from; at < value.length; at++) {
    if (value[at] === '}') return at + 1;
    if (value[at] === '%' || value[at] === ' ') return at;
  }
  return value.length;
}
