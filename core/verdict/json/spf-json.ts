import { citeText } from '../../cite.js';
import type { DnsAnswer, DnsData, DnsType } from '../../dns/answer.js';
import type { RecordTrace, SpfAsked, TermTrace } from '../../spf/trace.js';
import type { SpfVerdict } from '../../spf/verdict.js';
import { printIp } from '../../text/ip-address.js';
import { textOfOctets } from '../../text/utf8.js';
import type { Words } from '../../words/words.js';
import { spfReasonPhrase, termNotePhrase } from '../words/spf-words.js';

/** A verdict of SPF in the JSON of interfaces. Spans count octets of the record, from 0. */
export function spfJson(verdict: SpfVerdict, words: Words) {
  const { result, reason, domain, decision, explanation, lookups, voidLookups, trace } = verdict;
  return {
    result,
    domain: domain === undefined ? null : withoutDot(domain),
    mechanism: decision?.text ?? (result === 'neutral' ? 'default' : ''),
    explanation: explanation ?? '',
    lookups,
    voidLookups,
    reason: words.of(spfReasonPhrase(reason)),
    reasonCode: reason.kind,
    cite: citeText(verdict.cite),
    trace: trace === undefined ? [] : [recordJson(trace, words)],
    ...(verdict.explanationTrace === undefined
      ? {}
      : { explanationTrace: explanationJson(verdict.explanationTrace) }),
  };
}

function explanationJson({ modifier, target, outcome, asked }: NonNullable<SpfVerdict['explanationTrace']>) {
  return { modifier, target, outcome, questions: asked.map(askedJson) };
}

function recordJson({ domain, text, result, reason, asked, terms }: RecordTrace, words: Words): unknown {
  return {
    domain: withoutDot(domain),
    record: text === undefined ? null : textOfOctets(text),
    result,
    reason: words.of(spfReasonPhrase(reason)),
    reasonCode: reason.kind,
    ...(reason.kind === 'syntax'
      ? { problems: reason.problems.map(({ kind, span }) => ({ kind, ...span })) }
      : {}),
    questions: asked.map(askedJson),
    terms: terms.map((term) => termJson(term, words)),
  };
}

function termJson(term: TermTrace, words: Words) {
  const { text, span, outcome, target, note, error, below, before, after, asked } = term;
  return {
    term: text,
    start: span.start,
    end: span.end,
    outcome,
    ...(target === undefined ? {} : { target: textOfOctets(target) }),
    ...(note === undefined ? {} : { because: note.kind, note: words.of(termNotePhrase(note, below)) }),
    ...(error === undefined ? {} : { error: words.of(spfReasonPhrase(error)), errorCode: error.kind }),
    lookups: { before: before.lookups, after: after.lookups },
    voidLookups: { before: before.voids, after: after.voids },
    questions: asked.map(askedJson),
    trace: below === undefined ? [] : [recordJson(below, words)],
  };
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, '');
}

export function askedJson({ name, type, answer }: SpfAsked) {
  return { name, type, answer: answer.kind, ...answerJson(type, answer) };
}

function answerJson(type: DnsType, answer: DnsAnswer) {
  if (answer.kind === 'unavailable') return { reason: answer.reason };
  return answer.kind === 'found' ? { data: dataTexts(type, answer) } : {};
}

/** What was found, as a master file shows it; TXT strings joined. */
export function dataTexts(type: DnsType, answer: DnsAnswer & { readonly kind: 'found' }): string[] {
  switch (type) {
    case 'A':
    case 'AAAA':
      return (answer.data as readonly DnsData['A'][]).map(printIp);
    case 'MX':
      return (answer.data as readonly DnsData['MX'][]).map(
        ({ preference, exchange }) => `${preference} ${exchange}`,
      );
    case 'TXT':
    case 'SPF':
      return (answer.data as readonly DnsData['TXT'][]).map((strings) => textOfOctets(strings.join('')));
    default:
      return answer.data.map(String);
  }
}
