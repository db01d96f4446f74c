import type { Located, Span } from '../text/span.js';
import { type Phrase, say } from '../words/phrase.js';
import { skipWhiteSpace, skipWhiteSpaceBack } from './tag-list.js';
import { isTextAt, isWordAt } from './words.js';

/** What is wrong inside a value, and what the grammar would have taken there. */
export interface ValueProblem {
  readonly span: Span<'payload'>;
  readonly expected: string | Phrase;
}

export type ReportValueProblem = (problem: ValueProblem) => void;

/** One of a fixed set of values and what it means. */
export interface Choice {
  readonly text: string;
  readonly means: Phrase;
}

/** How a value is written. One object serves the parser, hover, completion and the manual. */
export interface Grammar<T> {
  /** For people: `none | quarantine | reject`, `0-100`; a phrase where it takes words to say. */
  readonly syntax: string | Phrase;
  readonly choices: readonly Choice[];
  /** The value's meaning, or undefined after something was reported. */
  read(value: Located<string>, report: ReportValueProblem): T | undefined;
  /**
   * The meaning of a value between two offsets where it is plain to see that nothing is wrong with it; undefined where
   * only `read` can tell. It makes nothing but its result: a zone has hundreds of thousands of values.
   */
  readPlain?(octets: string, start: number, end: number): T | undefined;
  /** What stands between the items of a value that is a list of choices. */
  readonly separator?: ':';
}

export type ValueOf<G> = G extends Grammar<infer T> ? T : never;

/** One word out of a set; case does not matter (RFC 5234 s2.3), unless `options` say so. */
export function keyword<const M extends Readonly<Record<string, Phrase>>>(
  meanings: M,
  options: { readonly caseSensitive?: true } = {},
): Grammar<keyof M & string> {
  const choices = Object.entries(meanings).map(([text, means]) => ({ text, means }));
  const byName = new Map(
    choices.map(({ text }) => [options.caseSensitive ? text : text.toLowerCase(), text]),
  );
  const syntax = choices.map(({ text }) => text).join(' | ');
  const texts = Object.keys(meanings) as (keyof M & string)[];
  const isSame = options.caseSensitive ? isTextAt : isWordAt;
  return {
    syntax,
    choices,
    read({ value, span }, report) {
      const found = byName.get(options.caseSensitive ? value : value.toLowerCase());
      if (found === undefined) report({ span, expected: syntax });
      return found as (keyof M & string) | undefined;
    },
    readPlain(octets, start, end) {
      for (let index = 0; index < texts.length; index++) {
        const text = texts[index] ?? '';
        if (text.length !== end - start) continue;
        if (isSame(octets, start, text)) return text;
      }
      return undefined;
    },
  };
}

/** A whole number in decimal digits, both limits included. */
export function uint(min: number, max: number): Grammar<number> {
  const syntax = `${min}-${max}`;
  return {
    syntax,
    choices: [],
    read({ value, span }, report) {
      const number = /^[0-9]{1,16}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return number;
      report({ span, expected: say`a whole number from ${min} to ${max}` });
      return undefined;
    },
    readPlain(octets, start, end) {
      if (end === start || end - start > 9) return undefined;
      let number = 0;
      for (let at = start; at < end; at++) {
        const digit = octets.charCodeAt(at) - 0x30;
        if (digit < 0 || digit > 9) return undefined;
        number = number * 10 + digit;
      }
      return number >= min && number <= max ? number : undefined;
    },
  };
}

/** Any text at all. `syntax` says to people what is meant by it. */
export function anyText(syntax: Phrase): Grammar<string> {
  return {
    syntax,
    choices: [],
    read: ({ value }) => value,
    readPlain: (octets, start, end) => octets.slice(start, end),
  };
}

/**
 * A list of words joined by colons, white space allowed round them. Every item is kept, known or not; `choices` are the
 * known ones. An empty list is reported, and so is an empty item.
 */
export function colonList(known: Readonly<Record<string, Phrase>>): Grammar<readonly Located<string>[]> {
  const choices = Object.entries(known).map(([text, means]) => ({ text, means }));
  const syntax = say`${choices.map(({ text }) => text).join(' | ')}, joined by ":"`;
  return {
    syntax,
    choices,
    read(value, report) {
      const items = splitList(value, ':');
      const empty = items.find((item) => item.value === '');
      if (empty === undefined) return items;
      report({ span: value.value === '' ? value.span : empty.span, expected: syntax });
      return undefined;
    },
    separator: ':',
  };
}

/** The items of a list, white space round each trimmed; an empty value is one empty item. */
export function splitList({ value, span }: Located<string>, separator: string): Located<string>[] {
  const items: Located<string>[] = [];
  let start = 0;
  while (start <= value.length) {
    const found = value.indexOf(separator, start);
    const end = found < 0 ? value.length : found;
    const from = skipWhiteSpace(value, start, end);
    const to = skipWhiteSpaceBack(value, end, from);
    items.push({ value: value.slice(from, to), span: { start: span.start + from, end: span.start + to } });
    start = end + 1;
  }
  return items;
}
