import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { ZoneProblem } from '../../../zone/problem.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { isOf } from './problems.js';

type Lexical = Extract<
  ZoneProblem,
  {
    readonly kind:
      | 'unclosed-quote'
      | 'stray-parenthesis'
      | 'unclosed-parenthesis'
      | 'byte-order-mark'
      | 'nul'
      | 'bad-escape';
  }
>;

const kinds = [
  'unclosed-quote',
  'stray-parenthesis',
  'unclosed-parenthesis',
  'byte-order-mark',
  'nul',
  'bad-escape',
] as const;

export const lexical = rule<'problem', Lexical>({
  code: 'ZONE001',
  name: 'lexical',
  severity: 'error',
  subject: 'problem',
  cite: cite(1035, '5.1'),
  message: (problem) => {
    switch (problem.kind) {
      case 'unclosed-quote':
        return say`This quote does not close on its line: BIND rejects the zone. A string does not cross a line end; write several strings in parentheses`;
      case 'stray-parenthesis':
        return say`This ")" closes nothing: BIND rejects the zone`;
      case 'unclosed-parenthesis':
        return say`This "(" is never closed: BIND takes everything below for the same record and rejects the zone`;
      case 'byte-order-mark':
        return say`The file starts with a byte order mark: BIND takes it for the start of an owner name`;
      case 'nul':
        return say`A NUL octet outside quotes: BIND rejects the zone`;
      case 'bad-escape':
        return say`"${shownText(problem.text)}" is no escape: a backslash stands before one character or before three digits from 000 to 255`;
    }
  },
  why: say`A zone file is words, quoted strings, parentheses and comments (RFC 1035 s5.1). Where they do not come in pairs, no server can tell where a record ends.`,
  advice: say`Close the quote or the parenthesis where the record ends; save the file as UTF-8 without byte order mark.`,
  *check(problem) {
    if (isOf(kinds, problem)) yield { span: problem.span, data: problem, fixes: fixesOf(problem) };
  },
  examples: [
    { bad: '@ TXT «"v=spf1 mx -all»\nwww A 192.0.2.80', good: '@ TXT "v=spf1 mx -all"\nwww A 192.0.2.80' },
    { bad: 'sel TXT «(» "a"\n  "b"\nwww A 192.0.2.80', good: 'sel TXT ( "a"\n  "b" )\nwww A 192.0.2.80' },
    { bad: 'a TXT "x" «)»' },
    { bad: 'a TXT "«\\256»"', good: 'a TXT "\\255"' },
    { bad: 'a TXT «\\25»' },
  ],
});

/** What can go without a question about what was meant. */
function fixesOf({ kind, span }: Lexical): FixAt<'source'>[] {
  const replacements = [{ span, text: '' }];
  switch (kind) {
    case 'byte-order-mark':
      return [{ title: say`Remove the byte order mark`, isSafe: false, replacements }];
    case 'stray-parenthesis':
      return [{ title: say`Remove the parenthesis`, isSafe: false, replacements }];
    case 'unclosed-quote':
    case 'unclosed-parenthesis':
    case 'nul':
    case 'bad-escape':
      return [];
  }
}
