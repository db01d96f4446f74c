import type { Located, Span } from '../text/span.js';
import { textOfOctets } from '../text/utf8.js';
import type { SpfProblem } from './spf-problem.js';

// terms = *( 1*SP ( directive / modifier ) )
/** White space that is no separator, however much it looks like one: TAB, line ends, no-break space. */
const falseSpace = /(?:[\t\n\v\f\r\0]|\xc2\xa0)+/y;
const word = /[^ \t\n\v\f\r\0\xc2]+/y;

/**
 * Splits what follows the version into terms. Only the space separates; where something else stands that was meant as
 * one, it is reported, and the terms round it are read all the same.
 */
export function splitTerms(octets: string, from: number, problems: SpfProblem[]): readonly Located<string>[] {
  const terms: Located<string>[] = [];
  let start = from;
  const endTerm = (end: number): void => {
    if (end > start) terms.push({ value: octets.slice(start, end), span: { start, end } });
  };
  for (let at = from; at < octets.length; ) {
    if (octets[at] === ' ') {
      endTerm(at);
      at++;
      start = at;
      continue;
    }
    falseSpace.lastIndex = at;
    const gap = falseSpace.exec(octets)?.[0];
    if (gap !== undefined) {
      endTerm(at);
      problems.push(badCharacter(octets, { start: at, end: at + gap.length }, true));
      at += gap.length;
      start = at;
      continue;
    }
    word.lastIndex = at;
    at += word.exec(octets)?.[0].length ?? 1;
  }
  endTerm(octets.length);
  return terms;
}

/** The characters of a term that no term may hold: all but visible ASCII (RFC 7208 s12). */
const foreign = /[^\x21-\x7e]+/g;

export function foreignRuns(term: Located<string>): readonly Located<string>[] {
  return Array.from(term.value.matchAll(foreign), (match) => {
    const start = term.span.start + match.index;
    return { value: match[0], span: { start, end: start + match[0].length } };
  });
}

export function badCharacter(
  octets: string,
  span: Span<'payload'>,
  isSeparator: boolean,
  term: Span<'payload'> = span,
): SpfProblem {
  const text = textOfOctets(octets.slice(span.start, span.end));
  return { kind: 'bad-character', text, isSeparator, span, term };
}
