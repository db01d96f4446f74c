import { readTerm } from '../../../records/spf-read-term.js';
import type { Term } from '../../../records/spf-record.js';
import type { SpfText } from '../../mail-text.js';

/** A term that really is two or more: the strings of the record are joined with nothing between (RFC 7208 s3.3). */
export interface JoinedTerm {
  readonly term: Term;
  /** Numbers of the strings that begin where a space is missing. */
  readonly seams: readonly number[];
}

/** Longer than any term that stands for itself, a domain name having 253 octets. */
const longestTerm = 300;

const none: ReadonlyMap<number, JoinedTerm> = new Map();
const known = new WeakMap<SpfText, ReadonlyMap<number, JoinedTerm>>();

/** Whether two strings meet with no space on either side. False: no terms are joined. */
export function mayBeJoined({ text }: SpfText): boolean {
  if (text.stringCount < 2) return false;
  const { octets } = text;
  return text.strings.some(
    ({ payload: { start } }) => start > 0 && octets[start - 1] !== ' ' && octets[start] !== ' ',
  );
}

/** The joined terms of a record by where they start. */
export function joinedTerms(text: SpfText): ReadonlyMap<number, JoinedTerm> {
  if (!mayBeJoined(text)) return none;
  const found = known.get(text) ?? findJoined(text);
  known.set(text, found);
  return found;
}

function findJoined({ text, spf }: SpfText): ReadonlyMap<number, JoinedTerm> {
  const joined = new Map<number, JoinedTerm>();
  const starts = text.strings.map(({ payload }) => payload.start);
  let index = 1;
  for (const term of spf.terms) {
    // An address that can be read was cut, not joined: `ip6:2001:db8::` and `a:1`.
    if ('network' in term) continue;
    const { start, end } = term.span;
    while ((starts[index] ?? end) <= start) index++;
    const seams: number[] = [];
    let from = start;
    for (; (starts[index] ?? end) < end; index++) {
      const at = starts[index] ?? end;
      const next = Math.min(starts[index + 1] ?? end, end, at + longestTerm);
      // Cut short, a text that is too long is still too long.
      const left = text.octets.slice(Math.max(from, at - longestTerm - 1), at);
      if (!beginsTerm(text.octets.slice(at, next), term.kind === 'broken') || !isWhole(left)) continue;
      seams.push(index);
      from = at;
    }
    if (seams.length > 0) joined.set(start, { term, seams });
  }
  return joined;
}

const unmistakable =
  /^(?:[+\-~?]?(?:include|exists|ip4|ip6|a|mx|ptr):|(?:redirect|exp)=|[+\-~?](?:all|a|mx|ptr)$)/i;
/** May as well be the end of a domain that was cut: `include:mail.ex` and `a`. */
const likely = /^[+\-~?]?(?:all$|ptr$|(?:a|mx)(?:$|\/))/i;

function beginsTerm(text: string, isBroken: boolean): boolean {
  return unmistakable.test(text) || (isBroken && likely.test(text));
}

function isWhole(text: string): boolean {
  if (text.length > longestTerm) return false;
  return readTerm({ value: text, span: { start: 0, end: text.length } }, []).kind !== 'broken';
}
