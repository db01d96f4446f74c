import type { DmarcStandard } from '../../records/dmarc-policy.js';
import { say } from '../../words/phrase.js';
import type { Words } from '../../words/words.js';
import type { Authentication } from '../authenticate.js';
import { shownDomain } from '../words/shown.js';
import { inert, inertOctets } from './inert.js';
import type { VerdictFact } from './verdict-view.js';

/** Signatures that are compared. */
const mostSignatures = 50;

/** What is worth comparing between two verdicts about one message. */
export function factsOf(
  checks: Authentication,
  standard: DmarcStandard,
  words: Words,
): readonly VerdictFact[] {
  const { dmarc, spf, dkim, arc } = checks;
  const { result, decisive } = dmarc[standard];
  const fact = (key: string, label: string, text: string): VerdictFact => ({ key, label, text });
  const spfVerdict =
    spf.kind === 'checked'
      ? spf.identity === 'helo'
        ? spf.verdicts.helo
        : spf.verdicts.mailFrom
      : undefined;
  return [
    fact('dmarc', 'DMARC', result),
    fact('policy', words.of(say`Policy`), decisive?.policy?.requested ?? words.of(say`no policy`)),
    fact('policy-record', words.of(say`DMARC record`), inertOctets(decisive?.policy?.text ?? '')),
    fact(
      'spf',
      `SPF ${inert(shownDomain(spfVerdict?.domain ?? ''))}`.trim(),
      spfVerdict?.result ?? words.of(say`not known`),
    ),
    ...(spfVerdict?.decision === undefined
      ? []
      : [fact('spf-term', words.of(say`SPF term that decides`), inertOctets(spfVerdict.decision.text))]),
    ...dkim.signatures
      .slice(0, mostSignatures)
      .map(({ domain, selector, result: of }, at) =>
        fact(`dkim/${at}`, `DKIM ${inertOctets(domain ?? '?')} (${inertOctets(selector ?? '?')})`, of),
      ),
    fact('arc', 'ARC', arc.result),
  ];
}

/** What is another now than it was, in the words of one reader; empty where nothing is. */
export function changesBetween(
  before: readonly VerdictFact[],
  after: readonly VerdictFact[],
  words: Words,
): readonly string[] {
  const known = new Map(before.map((fact) => [fact.key, fact]));
  const changes = after.flatMap(({ key, label, text }) => {
    const old = known.get(key);
    known.delete(key);
    if (old === undefined) return [words.of(say`${label}: now ${text}`)];
    return old.text === text ? [] : [words.of(say`${label}: ${old.text} before, ${text} now`)];
  });
  const gone = Array.from(known.values(), ({ label, text }) =>
    words.of(say`${label}: ${text} before, nothing now`),
  );
  return [...changes, ...gone];
}
