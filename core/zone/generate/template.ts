import { maxIterator } from './range.js';

/** A place in a template where the iterator goes, read from `$` or `${offset[,width[,base]]}`. */
interface Iterator {
  readonly offset: number;
  readonly width: number;
  /** `d` decimal, `o` octal, `x` and `X` hexadecimal, `n` and `N` hexadecimal digits backwards with dots between. */
  readonly base: string;
}

/** An owner or record data of `$GENERATE`: text and places for the iterator, in turn. */
export interface Template {
  readonly pieces: readonly (string | Iterator)[];
  /** Octet at which a plain `$` stands that still counts with the offset of an iterator before it. */
  readonly keptOffset: number | undefined;
}

/** Octets `start` to `end` of the template are what is wrong. */
export interface TemplateProblem {
  readonly kind: 'bad-modifier' | 'wide-modifier' | 'large-offset' | 'bad-escape';
  readonly start: number;
  readonly end: number;
}

/** BIND prints an iterator into a buffer of 128. */
const maxWidth = 127;

const modifier = /\{[ \t\n\v\f\r]*([+-]?[0-9]+)(?:\}|,[ \t\n\v\f\r]*([+-]?[0-9]+)(?:\}|,([doxXnN])\}))/y;

/**
 * Reads a template as BIND does: `$` is the iterator, `$$` a dollar sign, and an escape is copied with what it escapes;
 * only that of a quote in quotes is resolved. `last` is the largest iterator, with which the offsets must stay below
 * 2^31. Linear.
 */
export function readTemplate(
  { octets, isQuoted }: { readonly octets: string; readonly isQuoted: boolean },
  last: number,
): Template | TemplateProblem {
  const pieces: (string | Iterator)[] = [];
  let text = '';
  let offset = 0;
  let keptOffset: number | undefined;
  for (let at = 0; at < octets.length; ) {
    const char = octets[at];
    if (char === '\\') {
      if (at + 1 === octets.length) return { kind: 'bad-escape', start: at, end: at + 1 };
      text += isQuoted && octets[at + 1] === '"' ? '"' : octets.slice(at, at + 2);
      at += 2;
      continue;
    }
    if (char !== '$' || octets[at + 1] === '$') {
      text += char;
      at += char === '$' ? 2 : 1;
      continue;
    }
    if (text !== '') pieces.push(text);
    text = '';
    if (octets[at + 1] !== '{') {
      // An offset stays in force to the end of the template, also for a `$` that gives none.
      if (offset !== 0) keptOffset ??= at;
      pieces.push({ offset, width: 0, base: 'd' });
      at++;
      continue;
    }
    modifier.lastIndex = at + 1;
    const found = modifier.exec(octets);
    const end = found === null ? endOfModifier(octets, at) : modifier.lastIndex;
    offset = Number(found?.[1]);
    const width = Number(found?.[2] ?? 0);
    if (found === null || Math.abs(offset) > maxIterator) return { kind: 'bad-modifier', start: at, end };
    if (width < 0 || width > maxWidth) return { kind: 'wide-modifier', start: at, end };
    if (last + offset > maxIterator) return { kind: 'large-offset', start: at, end };
    pieces.push({ offset, width, base: found[3] ?? 'd' });
    at = end;
  }
  if (text !== '') pieces.push(text);
  return { pieces, keptOffset };
}

/** Past the `}`, or the end of the template where there is none. */
function endOfModifier(octets: string, at: number): number {
  const closing = octets.indexOf('}', at);
  return closing < 0 ? octets.length : closing + 1;
}

/** Whether reading a template failed. */
export function isTemplateProblem(read: Template | TemplateProblem): read is TemplateProblem {
  return 'kind' in read;
}

/** The template for one value of the iterator. */
export function expand({ pieces }: Template, iterator: number): string {
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : printIterator(piece, iterator);
  return text;
}

/** Characters of the template for one value of the iterator. */
export function lengthOf({ pieces }: Template, iterator: number): number {
  let length = 0;
  for (const piece of pieces) {
    length += typeof piece === 'string' ? piece.length : printIterator(piece, iterator).length;
  }
  return length;
}

/** As C prints it: bases other than ten know no sign and take a negative number for one of 32 bits. */
function printIterator({ offset, width, base }: Iterator, iterator: number): string {
  const value = iterator + offset;
  switch (base) {
    case 'd': {
      const sign = value < 0 ? '-' : '';
      return sign + String(Math.abs(value)).padStart(width - sign.length, '0');
    }
    case 'o':
      return (value >>> 0).toString(8).padStart(width, '0');
    case 'x':
      return (value >>> 0).toString(16).padStart(width, '0');
    case 'X':
      return (value >>> 0).toString(16).toUpperCase().padStart(width, '0');
    case 'N':
      return nibbles(value, width).toUpperCase();
    default:
      return nibbles(value, width);
  }
}

/** The lowest digit first. The width counts the dots: an even one leaves a dot at the end. */
function nibbles(value: number, width: number): string {
  let text = '';
  let left = value >>> 0;
  do {
    text += (left & 0xf).toString(16);
    left >>>= 4;
    if (left !== 0 || text.length < width) text += '.';
  } while (left !== 0 || text.length < width);
  return text;
}
