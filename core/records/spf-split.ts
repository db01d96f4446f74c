import type { Located, Span } from '../text/span.js';
import { textOfOctets } from '../text/utf8.js';
import type { SpfProblem } from './spf-problem.js';

const space = 0x20;
const del = 0x7f;

/** Where a term stands in a record, and whether it is all visible ASCII. */
export type TakeTerm = (start: number, end: number, isAscii: boolean) => void;

/**
 * Splits what follows the version into terms (RFC 7208 s4.6.1). Only the space separates; where something else stands
 * that was meant as one, it is reported, and the terms round it are read all the same.
 */
export function splitTerms(octets: string, from: number, problems: SpfProblem[], take: TakeTerm): void {
  const { length } = octets;
  for (let at = from; at < length; ) {
    if (octets.charCodeAt(at) === space) {
      at++;
      continue;
    }
    const gap = endOfFalseSpaces(octets, at);
    if (gap > at) {
      const span = { start: at, end: gap };
      const text = textOfOctets(octets.slice(at, gap));
      problems.push({ kind: 'bad-character', text, isSeparator: true, span, term: span });
      at = gap;
      continue;
    }
    const visibleEnd = endOfVisible(octets, at);
    const isAscii = visibleEnd === length || octets.charCodeAt(visibleEnd) === space;
    const end = isAscii ? visibleEnd : endOfTerm(octets, visibleEnd);
    take(at, end, isAscii || end === visibleEnd);
    at = end;
  }
}

function endOfVisible(octets: string, from: number): number {
  let at = from;
  for (; at < octets.length; at++) {
    const code = octets.charCodeAt(at);
    if (code <= space || code >= del) break;
  }
  return at;
}

function endOfTerm(octets: string, from: number): number {
  let at = from;
  while (at < octets.length && octets.charCodeAt(at) !== space && falseSpaceWidth(octets, at) === 0) at++;
  return at;
}

function endOfFalseSpaces(octets: string, from: number): number {
  let at = from;
  for (let width = falseSpaceWidth(octets, at); width > 0; width = falseSpaceWidth(octets, at)) at += width;
  return at;
}

/** White space that is no separator, however much it looks like one: TAB, line ends, NUL, the no-break space in UTF-8. */
function falseSpaceWidth(octets: string, at: number): number {
  const code = octets.charCodeAt(at);
  if (code > space && code < del) return 0;
  if ((code >= 0x09 && code <= 0x0d) || code === 0) return 1;
  return code === 0xc2 && octets.charCodeAt(at + 1) === 0xa0 ? 2 : 0;
}

/** The characters of a term that no term may hold: all but visible ASCII (RFC 7208 s12). */
const foreign = /[^\x21-\x7e]+/g;

export function foreignRuns(term: Located<string>): readonly Located<string>[] {
  if (term.value.search(foreign) < 0) return none;
  return Array.from(term.value.matchAll(foreign), (match) => {
    const start = term.span.start + match.index;
    const span: Span<'payload'> = { start, end: start + match[0].length };
    return { value: match[0], span };
  });
}

const none: readonly Located<string>[] = [];
