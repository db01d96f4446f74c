import type { DmarcStandard } from '../records/dmarc-policy.js';
import { type Phrase, say, verbatim } from '../words/phrase.js';
import type { EffectivePolicy } from './policy-discovery.js';

export const standardNames: Readonly<Record<DmarcStandard, string>> = {
  rfc9989: 'RFC 9989',
  rfc7489: 'RFC 7489',
};

/** A policy in one word or two, for a line above the record. */
export function shortPolicy({ policy, several, record }: EffectivePolicy): Phrase {
  if (policy === undefined || record === undefined) {
    return several === undefined ? say`no DMARC` : say`no DMARC (several records)`;
  }
  const { applied, percent, isStepped } = policy;
  if (applied === undefined) return say`record not used`;
  if (percent < 100) return say`${applied} for ${percent} %`;
  return isStepped ? say`${applied} (t=y)` : verbatim(applied);
}

/** Whether receivers of both generations do the same. */
export function isSamePolicy(one: EffectivePolicy, other: EffectivePolicy): boolean {
  return (
    one.policy?.applied === other.policy?.applied &&
    (one.policy?.percent ?? 100) === (other.policy?.percent ?? 100) &&
    one.record?.domain === other.record?.domain
  );
}
