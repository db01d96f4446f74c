import { type Grammar, splitList } from '../tags/grammar.js';
import type { Located } from '../text/span.js';
import { type Phrase, say } from '../words/phrase.js';

/** One value of `fo`. */
export type FailureOption = '0' | '1' | 'd' | 's';

const meanings: ReadonlyMap<string, Phrase> = new Map([
  ['0', say`a report when no mechanism gave an aligned pass`],
  ['1', say`a report when any mechanism gave something other than an aligned pass`],
  ['d', say`a report when a DKIM signature failed, aligned or not (RFC 6651)`],
  ['s', say`a report when SPF failed, aligned or not (RFC 6652)`],
]);

// RFC 9989 s4.8 and RFC 7489 s6.4: one or more of 0 / 1 / d / s, joined by ":". What repeats or contradicts itself is
// for a rule to say: both generations of receivers read such a list somehow.
export const failureOptions: Grammar<readonly Located<FailureOption>[]> = {
  syntax: say`${'0 | 1 | d | s'}, joined by ":"`,
  choices: Array.from(meanings, ([text, means]) => ({ text, means })),
  read(value, report) {
    const items = splitList(value, ':');
    const options: Located<FailureOption>[] = [];
    for (const item of items) {
      const option = item.value.toLowerCase();
      if (meanings.has(option)) options.push({ value: option as FailureOption, span: item.span });
      else if (item.value !== '') report({ span: item.span, expected: failureOptions.syntax });
    }
    // An empty place cannot be pointed at.
    if (items.some((item) => item.value === ''))
      report({ span: value.span, expected: failureOptions.syntax });
    return options.length === items.length ? options : undefined;
  },
  readPlain(octets, start, end) {
    const value = octets[start] ?? '';
    return end - start === 1 && meanings.has(value)
      ? [{ value: value as FailureOption, span: { start, end } }]
      : undefined;
  },
  separator: ':',
};
