import { cite } from '../../../cite.js';
import { type NamePolicy, policyInForce } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { joined, say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';

interface Data {
  /** `p=reject is applied as quarantine`, one for each tag that t changes. */
  /** The policies that are applied milder: `p=reject` and what it is applied as. */
  readonly steps: ReadonlyMap<string, string>;
}

export const testing = rule<'dmarc', Data>({
  code: 'DMARC026',
  name: 'testing',
  severity: 'info',
  subject: 'dmarc',
  cite: cite(9989, '4.7'),
  message: ({ steps }) =>
    steps.size === 0
      ? say`t=y has no effect on a policy of none`
      : say`Under t=y receivers apply a policy one level milder: ${joined(
          Array.from(steps, ([stated, applied]) => say`${stated} as ${applied}`),
          ', ',
        )}`,
  why: say`t=y says that the policy is being tested: reject is applied as quarantine, and quarantine as none (RFC 9989 s4.7). Reports come as usual. Receivers that follow RFC 7489 do not know the tag and apply the policy in full.`,
  advice: say`Take t out when the reports show that all your mail passes.`,
  when: dmarcTrait.tested,
  *check({ dmarc }, { standard }) {
    const tag = dmarc.known.get('t');
    if (standard === 'rfc7489' || tag === undefined || dmarc.values.t?.value !== 'y') return;
    const { domain, subdomains, missingSubdomains, fallback } = policyInForce(dmarc, standard);
    // Another rule tells that the policies do not count at all.
    if (fallback !== undefined) return;
    const steps = [domain, subdomains, missingSubdomains].filter(({ isStepped }) => isStepped);
    yield { span: tag.span, data: { steps: new Map(steps.map(stepOf)) } };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; sp=quarantine; «t=y»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; t=n"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com; «t=" "Y»"',
      good: '_dmarc TXT "v=DMARC1; p=none; t=maybe"',
    },
  ],
});

function stepOf({ tag, stated, applied }: NamePolicy): [string, string] {
  return [`${tag}=${stated}`, applied ?? ''];
}
