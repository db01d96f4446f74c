import type { EffectivePolicy } from '../../audit/policy-discovery.js';
import { shownName } from '../../lint/rules/shared/shown.js';
import type { Fallback, NamePolicy } from '../../records/dmarc-policy.js';
import { type Phrase, say } from '../../words/phrase.js';
import { code } from '../markdown.js';

/** What a policy comes to, and from which tag, as Markdown. */
export function policyText({ applied, tag, isStepped, percent, rest }: NamePolicy): Phrase {
  if (applied === undefined) return say`nothing: the record is not used`;
  const policy =
    percent < 100
      ? say`${code(applied)} for ${percent} % of failing mail, ${code(rest ?? 'none')} for the rest`
      : code(applied);
  return isStepped ? say`${policy} (from ${tag}, one level milder since t=y)` : say`${policy} (from ${tag})`;
}

/** Why no policy of the record holds as it stands. */
export function fallbackText({ cause, tag, outcome }: Fallback): Phrase {
  const result =
    outcome === 'none'
      ? say`receivers act as if the policy were ${code('none')}`
      : say`the record is not used`;
  switch (cause) {
    case 'missing':
      return say`nothing: ${code(tag)} is missing, so ${result}`;
    case 'invalid':
      return say`nothing: ${code(tag)} cannot be read, so ${result}`;
    case 'duplicate':
      return say`nothing: ${code(tag)} stands twice, so ${result}`;
  }
}

/** What holds for mail that fails, and which record says so, as Markdown. `home`: a domain whose record needs no naming. */
export function effectiveText(found: EffectivePolicy, home?: string): Phrase {
  const { record, policy, several } = found;
  if (several !== undefined) {
    return say`no DMARC: ${code(`_dmarc.${shownName(several)}`)} has several records`;
  }
  if (record === undefined || policy === undefined) {
    return found.unknown.length > 0 ? say`no DMARC record in the zones at hand` : say`no DMARC record`;
  }
  if (record.domain === home) return policyText(policy);
  return say`${policyText(policy)}, by the record of ${code(shownName(record.domain))}`;
}
