import type { Located } from '../text/span.js';
import { textOfOctets } from '../text/utf8.js';
import type { SpfProblem } from './spf-problem.js';
import { readMechanism } from './spf-read-mechanism.js';
import { broken, part, type Reading, readDomain, readMacros, report } from './spf-reading.js';
import type { BrokenTerm, Directive, Modifier, Term } from './spf-record.js';
import { foreignRuns } from './spf-split.js';
import { defaultQualifier, findMechanism, findModifier, findQualifier } from './spf-terms.js';

/** Reads one term. What is wrong with it goes to `problems`, and the term comes back as broken. */
export function readTerm(word: Located<string>, problems: SpfProblem[]): Term {
  const reading = { word, problems };
  return readForeign(reading) ?? readModifier(reading) ?? readDirective(reading);
}

/** A term that holds anything but visible ASCII: nothing more is to be said about it. */
function readForeign(reading: Reading): BrokenTerm | undefined {
  const { word } = reading;
  const runs = foreignRuns(word);
  if (runs.length === 0) return undefined;
  const [lead = '', name = ''] = /^[+\-~?]?([A-Za-z][A-Za-z0-9._-]*)/.exec(word.value) ?? [];
  const separator = word.value[lead.length];
  const row = separator === '=' ? findModifier(name) : findMechanism(name);
  const argument = part(word, lead.length + 1, word.value.length);
  const takesDomain =
    row !== undefined && /domain/.test(row.argument) && separator === (row.kind === 'modifier' ? '=' : ':');
  const isName = (run: Located<string>): boolean =>
    run.span.start >= argument.span.start && /^[\p{L}\p{M}\p{N}]+$/u.test(textOfOctets(run.value));
  if (takesDomain && runs.every(isName)) {
    report(reading, { kind: 'u-label', text: textOfOctets(argument.value) }, argument.span);
  } else {
    for (const { value, span } of runs) {
      report(reading, { kind: 'bad-character', text: textOfOctets(value), isSeparator: false }, span);
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
  const { value: text, span } = word;
  const name = part(word, 0, length);
  const value = part(word, length + 1, text.length);
  const row = findModifier(name.value);
  if (row?.name === 'redirect' || row?.name === 'exp') {
    const domain = readDomain(reading, row, value);
    if (domain !== undefined)
      return { kind: 'modifier', text, span, name, value, modifier: row.name, domain };
  } else {
    const macro = readMacros(reading, value);
    if (macro !== undefined) return { kind: 'modifier', text, span, name, value, modifier: row?.name, macro };
  }
  return broken(reading, name, row);
}

// directive = [ qualifier ] mechanism
function readDirective(reading: Reading): Directive | BrokenTerm {
  const { word } = reading;
  const written = findQualifier(word.value[0] ?? '');
  const start = written === undefined ? 0 : 1;
  const end = endOfName(word.value, start);
  const name = part(word, start, end);
  const row = findMechanism(name.value);
  if (row === undefined || word.value[end] === '=') return readMisnamed(reading, name, word.value[end]);
  const qualifier = {
    value: written?.text ?? defaultQualifier,
    span: { start: word.span.start, end: name.span.start },
  };
  return readMechanism(reading, row, qualifier, name);
}

/** Up to the first `:`, `/` or `=`. */
function endOfName(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === ':' || char === '/' || char === '=') return at;
  }
  return text.length;
}

/** A term whose name is none of a mechanism, or has an equals sign behind it although it is. */
function readMisnamed(reading: Reading, name: Located<string>, separator: string | undefined): BrokenTerm {
  const { value: text, span } = reading.word;
  const row = findMechanism(name.value) ?? findModifier(name.value);
  if (row === undefined) {
    const isNamed = name.value !== '' && separator !== '=';
    report(reading, { kind: 'unknown-mechanism', name: name.value, text }, isNamed ? name.span : span);
  } else {
    const misuse = separator === '=' ? 'qualified-modifier' : 'modifier-without-equals';
    const fault = row.kind === 'mechanism' ? 'mechanism-with-equals' : misuse;
    const end = name.span.end + (separator === undefined ? 0 : 1);
    const at = separator === undefined ? undefined : { start: name.span.end, end };
    report(reading, { kind: 'wrong-separator', fault, row, text, separator: at }, { start: span.start, end });
  }
  return broken(reading, name.value === '' ? undefined : name, row);
}
