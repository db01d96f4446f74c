import { judgeKey, type KeyJudgement, type KeyLimits } from './key.js';
import type { SignatureAlgorithm } from './signature-plan.js';

/** Judgements of TXT records by the answer that they came in, which a cache of DNS gives out again and again. */
const known = new WeakMap<readonly string[], Map<string, KeyJudgement>>();

/** The judgement about the strings of a TXT record (see `judgeKey`). A record that comes again is not read again. */
export function judgeAnswer(
  strings: readonly string[],
  algorithm: SignatureAlgorithm,
  identity: 'exact' | 'below',
  limits: KeyLimits,
): KeyJudgement {
  const question = `${algorithm} ${identity} ${limits.minRsaBits} ${limits.maxRsaBits}`;
  const judged = known.get(strings)?.get(question);
  if (judged !== undefined) return judged;
  const judgement = judgeKey(strings.join(''), algorithm, identity, limits);
  const all = known.get(strings) ?? new Map<string, KeyJudgement>();
  all.set(question, judgement);
  known.set(strings, all);
  return judgement;
}
