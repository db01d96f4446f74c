import { cite } from '../../../cite.js';
import type { SpfProblemOf } from '../../../records/spf-problem.js';
import { findMechanism, type SpfMechanism, type SpfTerm } from '../../../records/spf-terms.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { say } from '../../../words/phrase.js';
import type { FixAt, Hit } from '../../hit.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { problemsOf } from './problems.js';
import { correction } from './term-edits.js';
import { permerror } from './words.js';

interface Data {
  readonly text: string;
  readonly row: SpfTerm;
  readonly fault: SpfProblemOf<'wrong-separator'>['fault'] | 'ignored-mechanism';
}

export const wrongSeparator = rule<'spf', Data>({
  code: 'SPF005',
  name: 'wrong-separator',
  severity: 'error',
  subject: 'spf',
  cite: cite(7208, '4.6.1'),
  message: ({ text, row, fault }) => {
    const written = say`"${text}" should read ${row.syntax}`;
    if (fault === 'ignored-mechanism')
      return say`${written}: with = it is an unknown modifier, which receivers ignore`;
    return fault === 'qualified-modifier'
      ? say`"${text}" has a qualifier, which modifiers do not take: ${permerror}`
      : say`${written}: ${permerror}`;
  },
  why: say`A mechanism has a colon before its argument, a modifier an equals sign (RFC 7208 s4.6.1). With the wrong one a modifier becomes an unknown mechanism, which breaks the record, and a mechanism becomes an unknown modifier, which is ignored in silence (s6).`,
  advice: say`Write include:, a:, mx:, ptr:, ip4:, ip6: and exists: with a colon, redirect= and exp= with an equals sign and without a qualifier.`,
  when: spfTrait.problem | spfTrait.unknownModifier,
  *check(text) {
    for (const problem of problemsOf(text, 'wrong-separator')) yield hitOf(text, problem);
    yield* ignoredMechanisms(text);
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 mx «redirect:»_spf.example.net"',
      good: '@ TXT "v=spf1 mx redirect=_spf.example.net"',
    },
    {
      bad: '@ TXT "v=spf1 «include=»_spf.example.net -all"',
      good: '@ TXT "v=spf1 include:_spf.example.net -all"',
    },
    { bad: '@ TXT "v=spf1 mx «-redirect=»_spf.example.net"', good: '@ TXT "v=spf1 mx moo=x/y:z -all"' },
    { bad: '@ TXT "v=spf1 mx «+ip4=»192.0.2.1 -all"', good: '@ TXT "v=spf1 mx +ip4:192.0.2.1 -all"' },
    { bad: '@ TXT "v=spf1 mx «Redire" "ct:»_spf.example.net"' },
    { bad: '@ TXT "v=spf1 mx «exp» -all"', good: '@ TXT "v=spf1 mx -all exp=why.example.net"' },
  ],
});

function hitOf(text: SpfText, problem: SpfProblemOf<'wrong-separator'>): Hit<Data, 'payload'> {
  const { fault, row, span } = problem;
  return { span, data: { text: shown(problem.text), row, fault }, fixes: fixesOf(text, problem) };
}

function fixesOf(
  text: SpfText,
  { fault, row, span, separator }: SpfProblemOf<'wrong-separator'>,
): FixAt<'payload'>[] {
  if (fault === 'qualified-modifier') {
    return correction(text, say`Remove the qualifier`, { start: span.start, end: span.start + 1 }, '');
  }
  const right = row.kind === 'modifier' ? '=' : ':';
  return separator === undefined ? [] : correction(text, say`Write ${row.name}${right}`, separator, right);
}

/** Mechanisms that an equals sign made into modifiers: nothing is wrong with the record, but they do nothing. */
function* ignoredMechanisms(text: SpfText): IterableIterator<Hit<Data, 'payload'>> {
  for (const term of text.spf.terms) {
    if (term.kind !== 'modifier' || term.modifier !== undefined) continue;
    const row: SpfMechanism | undefined = findMechanism(term.name.value);
    if (row === undefined) continue;
    const equals = { start: term.name.span.end, end: term.name.span.end + 1 };
    yield {
      span: { start: term.name.span.start, end: equals.end },
      data: { text: shown(term.text), row, fault: 'ignored-mechanism' },
      fixes: row.argument === 'nothing' ? [] : correction(text, say`Write ${row.name}:`, equals, ':'),
    };
  }
}
