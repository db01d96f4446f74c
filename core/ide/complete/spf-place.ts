import type { Span } from '../../text/span.js';

/** The term around a cursor in an SPF record, cut into its parts. */
export interface TermPlace {
  /** The whole term; empty where a new one would begin. */
  readonly span: Span<'payload'>;
  readonly qualifier: string;
  /** In lower case. */
  readonly name: string;
  readonly nameSpan: Span<'payload'>;
  /** What separates name and argument; undefined where nothing does. */
  readonly separator: ':' | '=' | '/' | undefined;
  /** What stands behind the separator. */
  readonly argument: Span<'payload'>;
  /** Names of the terms before and behind, in lower case, with those of mechanisms under `directives`. */
  readonly others: readonly OtherTerm[];
}

export interface OtherTerm {
  readonly text: string;
  readonly name: string;
  readonly start: number;
}

/** Finds the term that holds an offset. Terms are separated by blanks. Total. */
export function termPlaceIn(octets: string, at: number): TermPlace {
  let start = at;
  while (start > 0 && octets[start - 1] !== ' ') start--;
  let end = at;
  while (end < octets.length && octets[end] !== ' ') end++;
  const text = octets.slice(start, end);
  const { qualifier, name, separator } = partsOf(text);
  const nameStart = start + qualifier.length;
  const nameSpan = { start: nameStart, end: nameStart + name.length };
  const argumentStart = Math.min(nameSpan.end + (separator === undefined ? 0 : 1), end);
  return {
    span: { start, end },
    qualifier,
    name: name.toLowerCase(),
    nameSpan,
    separator,
    argument: { start: argumentStart, end },
    others: otherTerms(octets, start),
  };
}

function partsOf(text: string): { qualifier: string; name: string; separator: TermPlace['separator'] } {
  const [, qualifier = '', name = '', separator] = /^([+\-~?]?)([^:=/]*)([:=/]?)/.exec(text) ?? [];
  return { qualifier, name, separator: separator === '' ? undefined : (separator as TermPlace['separator']) };
}

/** The other terms of a record, the version not counted. */
function otherTerms(octets: string, except: number): OtherTerm[] {
  const terms: OtherTerm[] = [];
  for (const { 0: text, index } of octets.matchAll(/[^ ]+/g)) {
    if (index !== except && index > 0)
      terms.push({ text: text.toLowerCase(), name: partsOf(text).name.toLowerCase(), start: index });
  }
  return terms;
}
