import { readMacroString } from '../records/macro-string.js';
import type { SpfRecord } from '../records/spf-record.js';
import type { CheckedDomain } from './check-domain.js';
import { askFor, type Evaluation, type Step } from './evaluation.js';
import { expandText } from './macro-expansion.js';
import { macroValues } from './macro-values.js';
import { readTarget } from './target.js';
import type { SpfAsked } from './trace.js';

/** How the text that `exp=` points to was come by (RFC 7208 s6.2). Whatever goes wrong, it is as if there were none. */
export interface ExplanationTrace {
  /** The modifier as written. */
  readonly modifier: string;
  /** Where the text stands, macros filled in. */
  readonly target: string | undefined;
  readonly asked: readonly SpfAsked[];
  readonly outcome:
    | 'given'
    | 'unusable-target'
    | 'unanswered'
    | 'no-text'
    | 'several-texts'
    | 'bad-text'
    | 'unusable-macro';
  /** Printable ASCII. */
  readonly text: string | undefined;
}

/** Octets of an explanation that are kept: it becomes a line or two of an SMTP reply. */
const longestExplanation = 4096;

/**
 * Fetches the explanation of a `fail`: that of the record whose mechanism matched, never of an included one. Undefined where
 * there is none, and while an answer is missing. Its lookups count towards no limit.
 */
export function explain(evaluation: Evaluation, checked: CheckedDomain): ExplanationTrace | undefined {
  let last = checked;
  while (last.handedTo !== undefined) last = last.handedTo;
  const modifier = last.record && explanationOf(last.record);
  if (modifier === undefined) return undefined;
  const asked: SpfAsked[] = [];
  const step: Step = { evaluation, domain: last.trace.domain, asked };
  const target = readTarget(step, modifier.domain);
  if (target.kind === 'pending') return undefined;
  const traced = { modifier: modifier.text, target: target.text, asked };
  if (target.kind === 'unusable') return { ...traced, outcome: 'unusable-target', text: undefined };
  const answer = askFor(step, target.name, 'TXT');
  if (answer === undefined) return undefined;
  if (answer.kind === 'unavailable') return { ...traced, outcome: 'unanswered', text: undefined };
  const texts = answer.kind === 'found' ? answer.data : [];
  const [strings] = texts;
  if (strings === undefined) return { ...traced, outcome: 'no-text', text: undefined };
  if (texts.length > 1) return { ...traced, outcome: 'several-texts', text: undefined };
  return { ...traced, ...readExplanation(step, strings.join('')) };
}

function readExplanation(step: Step, octets: string): Pick<ExplanationTrace, 'outcome' | 'text'> {
  const span = { start: 0, end: octets.length };
  const { parts, problems } = readMacroString({ value: octets, span }, 'explanation');
  if (problems.length > 0) return { outcome: 'bad-text', text: undefined };
  const expansion = expandText(parts, macroValues(step), longestExplanation);
  if (expansion.kind === 'text') return { outcome: 'given', text: printable(expansion.text) };
  return { outcome: 'unusable-macro', text: undefined };
}

function explanationOf({ terms }: SpfRecord) {
  for (const term of terms) {
    if (term.kind === 'modifier' && term.modifier === 'exp' && 'domain' in term) return term;
  }
  return undefined;
}

/** A local part may hold anything: what no SMTP reply can hold becomes `\DDD`. */
function printable(octets: string): string {
  return octets.replace(/[^\x20-\x7e]/g, (octet) => `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`);
}
