import { cite } from '../../../cite.js';
import { policyInForce } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { policyFixes, valueSpan } from './policy-words.js';

export const policyInvalid = rule<'dmarc', { readonly value: string; readonly hasReports: boolean }>({
  code: 'DMARC010',
  name: 'policy-invalid',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(9989, '4.10.1'),
  message: ({ value, hasReports }) =>
    say`${value === '' ? say`p is empty and` : say`"${value}"`} is no policy (none, quarantine or reject): ${
      hasReports ? say`receivers act as if it were none` : say`receivers ignore the whole record`
    }`,
  why: say`A record whose p cannot be read falls back to p=none when it has a usable rua, and otherwise counts as absent (RFC 7489 s6.6.3, RFC 9989 s4.10.1).`,
  advice: say`Write p=none, p=quarantine or p=reject.`,
  when: dmarcTrait.policyInvalid,
  *check({ dmarc }, { standard }) {
    const tag = dmarc.known.get('p');
    if (tag === undefined || dmarc.values.p !== undefined) return;
    const hasReports = policyInForce(dmarc, standard).fallback?.outcome === 'none';
    yield {
      span: valueSpan(tag),
      data: { value: shown(tag.value.value), hasReports },
      fixes: policyFixes(tag),
    };
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=«monitor»; rua=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com"',
    },
    {
      bad: '_dmarc TXT ( "v=DMARC1; p=«quaran"\n  "tin»; rua=mailto:d@example.com" )',
      good: '_dmarc TXT ( "v=DMARC1; p=Quaran" "tine; rua=mailto:d@example.com" )',
    },
    { bad: '_dmarc TXT "v=DMARC1\\; p=«rej\\105kt»"', good: '_dmarc TXT "v=DMARC1\\; p=rej\\101ct"' },
    { bad: '_dmarc TXT "v=DMARC1; «p=»"', good: '_dmarc TXT "v=DMARC1; p = NONE "' },
    { bad: '_dmarc TXT "v=DMARC1; p=«none=none»"' },
  ],
});
