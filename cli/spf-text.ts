import { citeText } from '../core/cite.js';
import { limits } from '../core/spf/limits.js';
import type { RecordTrace, SpfAsked, TermTrace } from '../core/spf/trace.js';
import type { SpfVerdict } from '../core/spf/verdict.js';
import { textOfOctets } from '../core/text/utf8.js';
import { spfReasonText, termNoteText } from '../core/verdict/spf-words.js';
import type { Paint } from './paint.js';
import { printable } from './printable.js';
import { dataTexts } from './spf-json.js';

/** Networks in a row that are shown one by one; of more only how many there are. */
const mostNetworks = 3;
/** Data of an answer, and characters of a text, that are shown. */
const mostData = 12;
const mostCharacters = 400;

/** A verdict of SPF for people: what came out, why, and every step that led there. */
export function spfText(title: string, verdict: SpfVerdict, paint: Paint): string {
  const { result, reason, decision, cite, explanation, lookups, voidLookups, trace } = verdict;
  const style =
    result === 'pass' ? 'info' : result === 'fail' || result === 'permerror' ? 'error' : 'warning';
  const isDecided = decision !== undefined && reason.kind === 'matched';
  const why = isDecided ? decidedBy(verdict) : cut(spfReasonText(reason));
  const lines = [
    `${paint(style, result)} ${paint('bold', title)}`,
    `  ${why} (${citeText(cite)})`,
    `  ${lookups} of ${limits.lookups} lookups, ${voidLookups} of ${limits.voids} void lookups`,
    ...(explanation === undefined ? [] : [`  explanation: ${explanation}`]),
    ...(trace === undefined ? [] : recordLines(trace, '  ', paint)),
    ...explanationLines(verdict),
  ];
  return `${lines.join('\n')}\n`;
}

function decidedBy({ decision, domain }: SpfVerdict): string {
  if (decision === undefined) return '';
  const elsewhere = decision.domain === domain ? '' : ` of ${shown(decision.domain)}`;
  return `"${cut(decision.text)}"${elsewhere} matches`;
}

function recordLines(trace: RecordTrace, indent: string, paint: Paint): string[] {
  const { domain, text, result, reason, asked, terms } = trace;
  const record = text === undefined ? '' : ` ${paint('dim', cut(text))}`;
  const lines = [`${indent}${paint('bold', shown(domain))}${record}`];
  if (text === undefined) lines.push(...asked.map((one) => `${indent}  ${askedText(one)}`));
  if (reason.kind === 'syntax') {
    lines.push(
      ...reason.problems.map(
        ({ kind, span }) => `${indent}  ${kind}: "${cut((text ?? '').slice(span.start, span.end))}"`,
      ),
    );
  }
  for (let index = 0; index < terms.length; index++) {
    const run = networksFrom(terms, index);
    if (run > mostNetworks) {
      lines.push(`${indent}  ${run} networks: no match`);
      index += run - 1;
      continue;
    }
    const term = terms[index];
    if (term !== undefined) lines.push(...termLines(term, `${indent}  `, paint));
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

function termLines(term: TermTrace, indent: string, paint: Paint): string[] {
  const { text, target, outcome, note, error, below, before, after, asked } = term;
  const filled = target === undefined || text.includes(target) || !text.includes('%') ? '' : ` [${target}]`;
  const because = error !== undefined ? spfReasonText(error) : note && termNoteText(note, below);
  const cost = [
    ...(after.lookups === before.lookups ? [] : [`lookups ${before.lookups} -> ${after.lookups}`]),
    ...(after.voids === before.voids ? [] : [`void ${before.voids} -> ${after.voids}`]),
  ].join(', ');
  const head = `${cut(text + filled)}: ${outcomeText[outcome]}`;
  const line = [head, because && cut(because), cost && paint('dim', cost)].filter(Boolean);
  return [
    `${indent}${line.join('; ')}`,
    ...asked.map((one) => `${indent}  ${askedText(one)}`),
    ...(below === undefined ? [] : recordLines(below, `${indent}  `, paint)),
  ];
}

const outcomeText = {
  match: 'match',
  'no-match': 'no match',
  error: 'error',
  'handed-over': 'decides',
} as const;

function explanationLines({ explanationTrace }: SpfVerdict): string[] {
  if (explanationTrace === undefined || explanationTrace.outcome === 'given') return [];
  const { modifier, outcome, asked } = explanationTrace;
  return [`  ${cut(modifier)}: not used, ${outcome}`, ...asked.map((one) => `    ${askedText(one)}`)];
}

function askedText({ name, type, answer }: SpfAsked): string {
  if (answer.kind === 'unavailable') return `${type} ${shown(name)}: no answer (${answer.reason})`;
  if (answer.kind !== 'found') return `${type} ${shown(name)}: ${answer.kind}`;
  const texts = dataTexts(type, answer);
  const more = texts.length > mostData ? `, and ${texts.length - mostData} more` : '';
  return `${type} ${shown(name)}: ${texts.slice(0, mostData).map(cut).join(', ')}${more}`;
}

function shown(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '');
}

/** Octets from the network as text that a terminal can be trusted with, and not too much of it. */
function cut(octets: string): string {
  const text = printable(textOfOctets(octets.slice(0, mostCharacters)));
  return octets.length > mostCharacters ? `${text}…` : text;
}
