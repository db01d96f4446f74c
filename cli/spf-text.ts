import { citeText } from '../core/cite.js';
import { limits } from '../core/spf/limits.js';
import type { RecordTrace, SpfAsked, TermTrace } from '../core/spf/trace.js';
import type { SpfVerdict } from '../core/spf/verdict.js';
import { textOfOctets } from '../core/text/utf8.js';
import { dataTexts } from '../core/verdict/json/spf-json.js';
import { spfReasonPhrase, termNotePhrase } from '../core/verdict/words/spf-words.js';
import { type Phrase, say } from '../core/words/phrase.js';
import type { Words } from '../core/words/words.js';
import type { Paint } from './paint.js';
import { printable } from './printable.js';

/** Networks in a row that are shown one by one; of more only how many there are. */
const mostNetworks = 3;
/** Data of an answer, and characters of a text, that are shown. */
const mostData = 12;
const mostCharacters = 400;

/** How a verdict is shown: in which words, and with which colours. */
export interface Style {
  readonly words: Words;
  readonly paint: Paint;
}

/** A verdict of SPF for people: what came out, why, and every step that led there. */
export function spfText(title: string, verdict: SpfVerdict, style: Style): string {
  const { result, cite, explanation, lookups, voidLookups, trace } = verdict;
  const { words, paint } = style;
  const severity =
    result === 'pass' ? 'info' : result === 'fail' || result === 'permerror' ? 'error' : 'warning';
  const counted = say`${lookups} of ${limits.lookups} lookups, ${voidLookups} of ${limits.voids} void lookups`;
  const lines = [
    `${paint(severity, result)} ${paint('bold', title)}`,
    `  ${cut(words.of(why(verdict)))} (${citeText(cite)})`,
    `  ${words.of(counted)}`,
    ...(explanation === undefined ? [] : [`  ${words.of(say`explanation: ${explanation}`)}`]),
    ...(trace === undefined ? [] : recordLines(trace, '  ', style)),
    ...explanationLines(verdict, style),
  ];
  return `${lines.join('\n')}\n`;
}

function why({ decision, domain, reason }: SpfVerdict): Phrase {
  if (decision === undefined || reason.kind !== 'matched') return spfReasonPhrase(reason);
  const text = textOfOctets(decision.text);
  return decision.domain === domain
    ? say`"${text}" matches`
    : say`"${text}" of ${shown(decision.domain)} matches`;
}

function recordLines(trace: RecordTrace, indent: string, style: Style): string[] {
  const { domain, text, result, reason, asked, terms } = trace;
  const { words, paint } = style;
  const record = text === undefined ? '' : ` ${paint('dim', cut(textOfOctets(text)))}`;
  const lines = [`${indent}${paint('bold', shown(domain))}${record}`];
  if (text === undefined) lines.push(...asked.map((one) => `${indent}  ${askedText(one)}`));
  if (reason.kind === 'syntax' && reason.domain === domain) {
    for (const { kind, span } of reason.problems) {
      lines.push(`${indent}  ${kind}: "${cut(textOfOctets((text ?? '').slice(span.start, span.end)))}"`);
    }
  }
  for (let index = 0; index < terms.length; index++) {
    const run = networksFrom(terms, index);
    if (run > mostNetworks) {
      lines.push(`${indent}  ${words.of(say`networks that do not match: ${run}`)}`);
      index += run - 1;
      continue;
    }
    const term = terms[index];
    if (term !== undefined) lines.push(...termLines(term, `${indent}  `, style));
  }
  lines.push(`${indent}  = ${result}`);
  return lines;
}

function networksFrom(terms: readonly TermTrace[], from: number): number {
  let to = from;
  while (isNetworkElsewhere(terms[to])) to++;
  return to - from;
}

function isNetworkElsewhere(term: TermTrace | undefined): boolean {
  return (term?.name === 'ip4' || term?.name === 'ip6') && term.outcome === 'no-match';
}

function termLines(term: TermTrace, indent: string, style: Style): string[] {
  const { text, target, outcome, note, error, below, before, after, asked } = term;
  const { words, paint } = style;
  const filled = target === undefined || !text.includes('%') ? text : `${text} [${target}]`;
  const because = error !== undefined ? spfReasonPhrase(error) : note && termNotePhrase(note, below);
  const parts = [
    `${cut(textOfOctets(filled))}: ${words.of(outcomes[outcome])}`,
    ...(because === undefined ? [] : [cut(words.of(because))]),
    ...costTexts(before, after, words).map((cost) => paint('dim', cost)),
  ];
  return [
    `${indent}${parts.join('; ')}`,
    ...asked.map((one) => `${indent}  ${askedText(one)}`),
    ...(below === undefined ? [] : recordLines(below, `${indent}  `, style)),
  ];
}

const outcomes: Readonly<Record<TermTrace['outcome'], Phrase>> = {
  match: say`match`,
  'no-match': say`no match`,
  error: say`error`,
  'handed-over': say`decides`,
};

function costTexts(before: TermTrace['before'], after: TermTrace['after'], words: Words): string[] {
  const costs: Phrase[] = [];
  if (after.lookups !== before.lookups) costs.push(say`lookups ${before.lookups} -> ${after.lookups}`);
  if (after.voids !== before.voids) costs.push(say`void ${before.voids} -> ${after.voids}`);
  return costs.map((cost) => words.of(cost));
}

function explanationLines({ explanationTrace }: SpfVerdict, { words }: Style): string[] {
  if (explanationTrace === undefined || explanationTrace.outcome === 'given') return [];
  const { modifier, outcome, asked } = explanationTrace;
  const told = words.of(say`${cut(modifier)}: not used, ${outcome}`);
  return [`  ${told}`, ...asked.map((one) => `    ${askedText(one)}`)];
}

/** A question and its answer, in the words of DNS. */
function askedText({ name, type, answer }: SpfAsked): string {
  if (answer.kind === 'unavailable') return `${type} ${shown(name)}: ${answer.reason}`;
  if (answer.kind !== 'found') return `${type} ${shown(name)}: ${answer.kind}`;
  const texts = dataTexts(type, answer);
  const more = texts.length > mostData ? `, ... (${texts.length})` : '';
  return `${type} ${shown(name)}: ${texts.slice(0, mostData).map(cut).join(', ')}${more}`;
}

function shown(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '');
}

/** A text that may have come from the network, such that a terminal can be trusted with it; not too much of it. */
function cut(text: string): string {
  const start = printable(text.slice(0, mostCharacters));
  return text.length > mostCharacters ? `${start}…` : start;
}
