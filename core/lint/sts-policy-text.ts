import type { Finding } from '../finding.js';
import { readStsPolicy } from '../records/mta-sts-policy.js';
import type { Source } from '../text/source.js';
import { changedFinding, place } from './place.js';
import { rulesFor } from './rules-for.js';
import type { LintOptions } from './run.js';
import type { StsPolicyText } from './sts-policy-subject.js';

/** Judges a policy file. In the order of the text. */
export function lintStsPolicy(
  source: Source,
  exchanges: readonly string[] | undefined,
  { standard, severities }: Pick<LintOptions, 'standard' | 'severities'>,
): Finding[] {
  const subject: StsPolicyText = {
    policy: readStsPolicy(source),
    exchanges,
    textAt: ({ start, end }) => source.slice(start, end),
  };
  const findings: Finding[] = [];
  for (const rule of rulesFor('sts-policy')) {
    const wanted = severities.get(rule.code);
    if (wanted === 'off') continue;
    rule.judge(subject, { standard }, (raw) => {
      const finding = place(raw, undefined);
      findings.push(wanted === undefined ? finding : changedFinding(finding, { severity: wanted }));
    });
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
}
