import { cite } from '../../../cite.js';
import { policyInForce } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { policyFixes, valueSpan } from './policy-words.js';
import { subdomainTags } from './subdomain-tags.js';

interface Data {
  readonly tag: string;
  readonly value: string;
  readonly hasReports: boolean;
}

export const subdomainPolicyInvalid = rule<'dmarc', Data>({
  code: 'DMARC013',
  name: 'subdomain-policy-invalid',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(9989, '4.10.1'),
  message: ({ tag, value, hasReports }) =>
    say`${value === '' ? say`${tag} is empty and` : say`"${value}"`} is no policy (none, quarantine or reject), and a bad ${tag} spoils p, too: ${
      hasReports
        ? say`receivers act as if the record said only p=none`
        : say`receivers ignore the whole record`
    }`,
  why: say`A record with a policy that cannot be read falls back to p=none when it has a usable rua, and otherwise counts as absent. A valid p does not save it (RFC 7489 s6.6.3, RFC 9989 s4.10.1).`,
  advice: say`Write none, quarantine or reject, or leave the tag out: the value of p holds then.`,
  when: dmarcTrait.subdomainsInvalid,
  *check({ dmarc }, { standard }) {
    for (const name of subdomainTags(standard)) {
      const tag = dmarc.known.get(name);
      if (tag === undefined || dmarc.values[name] !== undefined) continue;
      const hasReports = policyInForce(dmarc, standard).fallback?.outcome === 'none';
      yield {
        span: valueSpan(tag),
        data: { tag: name, value: shown(tag.value.value), hasReports },
        fixes: policyFixes(tag),
      };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; sp=«qurantine»; rua=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=reject; sp=Quarantine; rua=mailto:d@example.com"',
    },
    { bad: '_dmarc TXT ( "v=DMARC1; p=reject; np=«re"\n  "fuse»; «sp=» ; " )' },
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; sp=«no»; np=no"',
      good: '_dmarc TXT "v=DMARC1; p=reject; np=refuse"',
      standard: 'rfc7489',
    },
  ],
});
