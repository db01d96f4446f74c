import type { Located, Span } from '../text/span.js';
import { type MacroReading, readMacroString } from './macro-string.js';
import { type DomainSpec, isDomainProblem, readDomainSpec } from './spf-domain.js';
import { prefixFault } from './spf-network.js';
import type { SpfFault, SpfProblem } from './spf-problem.js';
import type { BrokenTerm } from './spf-record.js';
import type { SpfTerm } from './spf-terms.js';

/** A term being read, and where what is wrong with it goes. */
export interface Reading {
  readonly word: Located<string>;
  readonly problems: SpfProblem[];
}

export function report({ word, problems }: Reading, fault: SpfFault, span: Span<'payload'>): void {
  problems.push({ ...fault, span, term: word.span });
}

/** What is left of a term after something was reported. */
export function broken(
  { word }: Reading,
  name: Located<string> | undefined,
  row: SpfTerm | undefined,
): BrokenTerm {
  return { kind: 'broken', text: word.value, span: word.span, name, row };
}

/** The text of a stretch of `whole`; offsets count from its start. */
export function part({ value, span }: Located<string>, from: number, to: number): Located<string> {
  return { value: value.slice(from, to), span: { start: span.start + from, end: span.start + to } };
}

/** Reads a macro string. Only the first fault of a term is reported. */
export function readMacros(reading: Reading, value: Located<string>): MacroReading | undefined {
  const macro = readMacroString(value, 'term');
  const [first] = macro.problems;
  if (first === undefined) return macro;
  const { span, fault } = first;
  const { value: text } = part(value, span.start - value.span.start, span.end - value.span.start);
  report(reading, { kind: 'bad-macro', fault, text }, span);
  return undefined;
}

/** Reads a domain-spec. `whole`: the argument it is in, where prefix lengths follow it there. */
export function readDomain(
  reading: Reading,
  row: SpfTerm,
  value: Located<string>,
  whole: Located<string> = value,
): DomainSpec | undefined {
  const macro = readMacros(reading, value);
  if (macro === undefined) return undefined;
  const read = readDomainSpec(macro);
  if (!isDomainProblem(read)) return read;
  const { fault, span } = read;
  const { word } = reading;
  if (fault === 'prefix') {
    const prefixes = part(word, span.start - word.span.start, whole.span.end - word.span.start);
    if (row.argument === 'optional-domain-and-prefixes') reportDualPrefix(reading, prefixes);
    else
      report(
        reading,
        { kind: 'wrong-argument', fault: 'takes-no-prefix', row, text: prefixes.value },
        prefixes.span,
      );
  } else if (fault === 'empty')
    report(reading, { kind: 'bad-domain', fault, row, text: word.value }, word.span);
  else report(reading, { kind: 'bad-domain', fault, row, text: value.value }, span);
  return undefined;
}

/** Reports what stands where `a` and `mx` take prefix lengths and is none. */
export function reportDualPrefix(reading: Reading, { value, span }: Located<string>): void {
  const family = value.startsWith('//') ? 6 : 4;
  report(reading, { kind: 'bad-prefix', fault: prefixFault(value, 'dual'), family, text: value }, span);
}
