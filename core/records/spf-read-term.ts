import type { Located, Span } from '../text/span.js';
import { textOfOctets } from '../text/utf8.js';
import { type MacroReading, readMacroString } from './macro-string.js';
import type { BrokenTerm, Directive, Modifier, Term } from './spf.js';
import { type DomainSpec, isDomainProblem, readDomainSpec } from './spf-domain.js';
import { type PrefixProblem, prefixFault, readNetwork, readPrefix, splitDualPrefix } from './spf-network.js';
import type { SpfFault, SpfProblem } from './spf-problem.js';
import { foreignRuns } from './spf-split.js';
import {
  defaultQualifier,
  findMechanism,
  findModifier,
  findQualifier,
  type SpfMechanism,
  type SpfTerm,
} from './spf-terms.js';

/** A term being read. `report` adds a problem at a span of the payload. */
interface Reading {
  readonly word: Located<string>;
  readonly report: (fault: SpfFault, span: Span<'payload'>) => void;
}

/** Reads one term. What is wrong with it goes to `problems`, and the term comes back as broken. */
export function readTerm(word: Located<string>, problems: SpfProblem[]): Term {
  const before = problems.length;
  const report: Reading['report'] = (fault, span) => problems.push({ ...fault, span, term: word.span });
  const reading = { word, report };
  const term = readForeign(reading) ?? readModifier(reading) ?? readDirective(reading);
  if (problems.length === before || term.kind === 'broken') return term;
  return broken(reading, term.name, findMechanism(term.name.value) ?? findModifier(term.name.value));
}

const broken = (
  { word }: Reading,
  name: Located<string> | undefined,
  row: SpfTerm | undefined,
): BrokenTerm => ({ kind: 'broken', text: word.value, span: word.span, name, row });

/** A term that holds anything but visible ASCII: nothing more is to be said about it. */
function readForeign(reading: Reading): BrokenTerm | undefined {
  const { word, report } = reading;
  const runs = foreignRuns(word);
  if (runs.length === 0) return undefined;
  const [lead = '', name = ''] = /^[+\-~?]?([A-Za-z][A-Za-z0-9._-]*)/.exec(word.value) ?? [];
  const isModifier = word.value[lead.length] === '=';
  const row = isModifier ? findModifier(name) : findMechanism(name);
  const argument = part(word, lead.length + 1, word.value.length);
  const isDomain =
    row !== undefined && /domain/.test(row.argument) && /^[:=]/.test(word.value.slice(lead.length));
  const isName = (run: Located<string>): boolean =>
    run.span.start >= argument.span.start && /^[\p{L}\p{M}\p{N}]+$/u.test(textOfOctets(run.value));
  if (isDomain && runs.every(isName)) {
    report({ kind: 'u-label', text: textOfOctets(argument.value) }, argument.span);
  } else {
    for (const { value, span } of runs) {
      report({ kind: 'bad-character', text: textOfOctets(value), isSeparator: false }, span);
    }
  }
  return broken(reading, name === '' ? undefined : part(word, lead.length - name.length, lead.length), row);
}

// modifier = redirect / explanation / unknown-modifier      unknown-modifier = name "=" macro-string
// name = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )
const modifierName = /^[A-Za-z][A-Za-z0-9._-]*(?==)/;

function readModifier(reading: Reading): Modifier | BrokenTerm | undefined {
  const { word } = reading;
  const length = modifierName.exec(word.value)?.[0].length;
  if (length === undefined) return undefined;
  const name = part(word, 0, length);
  const value = part(word, length + 1, word.value.length);
  const row = findModifier(name.value);
  const base = { kind: 'modifier', text: word.value, span: word.span, name, value } as const;
  if (row?.name === 'redirect' || row?.name === 'exp') {
    const domain = readDomain(reading, row, value);
    return domain === undefined ? broken(reading, name, row) : { ...base, modifier: row.name, domain };
  }
  const macro = readMacros(reading, value);
  return macro === undefined ? broken(reading, name, row) : { ...base, modifier: row?.name, macro };
}

// directive = [ qualifier ] mechanism
function readDirective(reading: Reading): Directive | BrokenTerm {
  const { word, report } = reading;
  const written = findQualifier(word.value[0] ?? '');
  const start = written === undefined ? 0 : 1;
  const end = start + word.value.slice(start).search(/[:/=]|$/);
  const name = part(word, start, end);
  const row = findMechanism(name.value);
  const modifier = findModifier(name.value);
  const separator = end < word.value.length ? part(word, end, end + 1) : undefined;
  if (row !== undefined && separator?.value !== '=') {
    const qualifier = { value: written?.text ?? defaultQualifier, span: part(word, 0, start).span };
    return readMechanism(reading, row, {
      kind: 'directive',
      text: word.value,
      span: word.span,
      qualifier,
      name,
    });
  }
  const known = row ?? modifier;
  if (known === undefined) {
    const isNamed = name.value !== '' && separator?.value !== '=';
    report(
      { kind: 'unknown-mechanism', name: name.value, text: word.value },
      isNamed ? name.span : word.span,
    );
  } else {
    const fault =
      known.kind === 'mechanism'
        ? 'mechanism-with-equals'
        : separator?.value === '='
          ? 'qualified-modifier'
          : 'modifier-without-equals';
    const upToSeparator = { start: word.span.start, end: separator?.span.end ?? name.span.end };
    report(
      { kind: 'wrong-separator', fault, row: known, text: word.value, separator: separator?.span },
      upToSeparator,
    );
  }
  return broken(reading, name.value === '' ? undefined : name, known);
}

type DirectiveStart = Pick<Directive, 'kind' | 'text' | 'span' | 'qualifier' | 'name'>;

function readMechanism(reading: Reading, row: SpfMechanism, start: DirectiveStart): Directive | BrokenTerm {
  const { word, report } = reading;
  const { name } = start;
  const behind = part(word, name.span.end - word.span.start, word.value.length);
  const argument = behind.value.startsWith(':') ? part(behind, 1, behind.value.length) : undefined;
  const fail = (): BrokenTerm => broken(reading, name, row);
  switch (row.name) {
    case 'all':
      if (behind.value === '') return { ...start, mechanism: row.name };
      report({ kind: 'wrong-argument', fault: 'takes-nothing', row, text: behind.value }, behind.span);
      return fail();
    case 'include':
    case 'exists': {
      if (argument === undefined) {
        report({ kind: 'wrong-argument', fault: 'needs-domain', row, text: word.value }, word.span);
        return fail();
      }
      const domain = readDomain(reading, row, argument);
      return domain === undefined ? fail() : { ...start, mechanism: row.name, domain };
    }
    case 'ptr': {
      if (argument === undefined && behind.value !== '') {
        report({ kind: 'wrong-argument', fault: 'takes-no-prefix', row, text: behind.value }, behind.span);
        return fail();
      }
      const domain = argument && readDomain(reading, row, argument);
      return { ...start, mechanism: row.name, domain };
    }
    case 'a':
    case 'mx':
      return readAddresses(reading, row, row.name, start, behind, argument) ?? fail();
    case 'ip4':
    case 'ip6': {
      const family = row.name === 'ip4' ? 4 : 6;
      const value = argument ?? behind;
      const read = readNetwork(value, family);
      if (read.addressProblem !== undefined) {
        const { fault, text, span } = read.addressProblem;
        const isThere = text !== '' && argument !== undefined;
        report({ kind: 'bad-address', fault, family, text, name: name.span }, isThere ? span : word.span);
      }
      reportPrefix(reading, read.prefixProblem, family);
      if (read.network === undefined || argument === undefined) return fail();
      const { network, address, prefix } = read;
      return { ...start, mechanism: row.name, network, address, prefix };
    }
  }
}

function readAddresses(
  reading: Reading,
  row: SpfMechanism,
  mechanism: 'a' | 'mx',
  start: DirectiveStart,
  behind: Located<string>,
  argument: Located<string> | undefined,
): Directive | undefined {
  const split = splitDualPrefix(argument ?? behind);
  if (argument === undefined && split.before.value !== '') {
    reportDualPrefix(reading, behind);
    return undefined;
  }
  const prefix4 = split.prefix4 && readPrefix(split.prefix4, 4);
  const prefix6 = split.prefix6 && readPrefix(split.prefix6, 6);
  const domain = argument === undefined ? undefined : readDomain(reading, row, split.before, argument);
  // `a:example.com/24/64`: what looks like the length for IPv6 is told with the rest that is in front of it.
  if (argument !== undefined && domain === undefined) return undefined;
  if (prefix4 !== undefined && 'fault' in prefix4) reportPrefix(reading, prefix4, 4);
  else if (prefix6 !== undefined && 'fault' in prefix6) reportPrefix(reading, prefix6, 6);
  else return { ...start, mechanism, domain, prefix4, prefix6 };
  return undefined;
}

function reportPrefix({ report }: Reading, problem: PrefixProblem | undefined, family: 4 | 6): void {
  if (problem === undefined) return;
  report({ kind: 'bad-prefix', fault: problem.fault, family, text: problem.text }, problem.span);
}

function reportDualPrefix({ report }: Reading, { value, span }: Located<string>): void {
  report(
    {
      kind: 'bad-prefix',
      fault: prefixFault(value, 'dual'),
      family: value.startsWith('//') ? 6 : 4,
      text: value,
    },
    span,
  );
}

/** Reads a domain-spec. `whole`: the argument it is in, where prefix lengths follow it there. */
function readDomain(
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
  const { word, report } = reading;
  if (fault === 'prefix') {
    const prefixes = part(word, span.start - word.span.start, whole.span.end - word.span.start);
    if (row.argument === 'optional-domain-and-prefixes') reportDualPrefix(reading, prefixes);
    else
      report({ kind: 'wrong-argument', fault: 'takes-no-prefix', row, text: prefixes.value }, prefixes.span);
  } else if (fault === 'empty') report({ kind: 'bad-domain', fault, row, text: word.value }, word.span);
  else report({ kind: 'bad-domain', fault, row, text: value.value }, span);
  return undefined;
}

function readMacros({ report }: Reading, value: Located<string>): MacroReading | undefined {
  const macro = readMacroString(value, 'term');
  const [first] = macro.problems;
  if (first === undefined) return macro;
  const from = first.span.start - value.span.start;
  const text = value.value.slice(from, from + first.span.end - first.span.start);
  report({ kind: 'bad-macro', fault: first.fault, text }, first.span);
  return undefined;
}

/** The text of a stretch of `whole`; offsets count from its start. */
function part(whole: Located<string>, from: number, to: number): Located<string> {
  return {
    value: whole.value.slice(from, to),
    span: { start: whole.span.start + from, end: whole.span.start + to },
  };
}
