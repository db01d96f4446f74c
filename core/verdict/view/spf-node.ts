import type { RecordTrace, TermTrace } from '../../spf/trace.js';
import type { SpfVerdict } from '../../spf/verdict.js';
import { say } from '../../words/phrase.js';
import type { Authentication } from '../authenticate.js';
import { shownDomain } from '../words/shown.js';
import { spfReasonPhrase, termNotePhrase } from '../words/spf-words.js';
import { citeOf, inert, inertOctets, stateOf } from './inert.js';
import type { Page } from './page.js';
import type { ViewNode } from './verdict-view.js';

const stateOfMatch = { '+': 'pass', '-': 'fail', '~': 'warning', '?': 'none' } as const;

/** Includes lead no deeper than ten lookups. */
const deepest = 12;

export function spfNode({ spf }: Authentication, page: Page): ViewNode {
  const { words } = page;
  if (spf.kind === 'not-evaluable') {
    const why =
      spf.because === 'no-client-ip'
        ? say`It cannot be evaluated, because nobody knows which client handed the message over. Choose the step or type its address.`
        : say`It cannot be evaluated, because neither MAIL FROM nor HELO is known. Type one of them.`;
    return {
      ...{ id: 'spf', label: 'SPF', state: 'warning', result: '', detail: words.of(why), children: [] },
    };
  }
  const verdict = spf.identity === 'helo' ? spf.verdicts.helo : spf.verdicts.mailFrom;
  const node = verdictNode(verdict, page);
  if (spf.identity === 'helo') return node;
  const helo = spf.verdicts.helo;
  const ofHelo: ViewNode = {
    ...verdictNode(helo, page),
    id: 'spf-helo',
    label: `HELO ${inert(shownDomain(helo.domain ?? ''))}`,
    // What DMARC does not look at decides nothing.
    state: helo.result === 'pass' ? 'pass' : 'none',
  };
  return helo.domain === undefined ? node : { ...node, children: [...node.children, ofHelo] };
}

function verdictNode(verdict: SpfVerdict, page: Page): ViewNode {
  const { result, reason, decision, domain, cite, trace, explanation } = verdict;
  const { words } = page;
  const why = decision === undefined ? spfReasonPhrase(reason) : say`"${inertOctets(decision.text)}" decides`;
  const children =
    trace === undefined ? [] : trace.terms.map((term, at) => termNode(term, page, `spf/${at}`, 1));
  if (explanation !== undefined) {
    children.push({
      ...{ id: 'spf-explanation', state: 'none', result: '', children: [] },
      label: words.of(say`The domain explains`),
      detail: inert(explanation),
    });
  }
  return {
    ...{ id: 'spf', label: `SPF ${inert(shownDomain(domain ?? ''))}`.trim(), state: stateOf(result), result },
    detail: inert(words.of(why)),
    cite: citeOf(cite),
    ...recordOf(trace, page),
    children,
  };
}

function termNode(term: TermTrace, page: Page, id: string, depth: number): ViewNode {
  const { words } = page;
  const { text, outcome, note, error, below } = term;
  const why = error !== undefined ? spfReasonPhrase(error) : note && termNotePhrase(note, below);
  const state =
    outcome === 'match' ? stateOfMatch[term.qualifier ?? '+'] : outcome === 'error' ? 'fail' : 'none';
  const outcomes = {
    match: say`matches`,
    'no-match': say`does not match`,
    error: say`is an error`,
    'handed-over': say`leads on`,
  } as const;
  return {
    ...{ id, label: inertOctets(text), state, result: '' },
    detail: inert(words.of(why === undefined ? outcomes[outcome] : say`${outcomes[outcome]}: ${why}`)),
    ...recordOf(below, page),
    children:
      below === undefined || depth >= deepest
        ? []
        : below.terms.map((inner, at) => termNode(inner, page, `${id}/${at}`, depth + 1)),
  };
}

function recordOf(trace: RecordTrace | undefined, page: Page): Pick<ViewNode, 'record'> {
  if (trace?.text === undefined) return {};
  const row = page.rowOf(trace.domain, 'TXT');
  return { record: { text: inertOctets(trace.text), ...(row === undefined ? {} : { row }) } };
}
