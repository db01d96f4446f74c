import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';

/** RFC 8461 s3.2: the largest value, about a year. */
const longestSeconds = 31_557_600;
/** RFC 8461 s10.2 wants weeks: whoever keeps a sender from the policy for that long gets rid of it. */
const weekSeconds = 604_800;

export const policyAge = rule<'sts-policy', { readonly seconds: number }>({
  code: 'STS006',
  name: 'policy-age',
  severity: 'warning',
  subject: 'sts-policy',
  cite: cite(8461, '3.2'),
  message: ({ seconds }) =>
    seconds > longestSeconds
      ? say`max_age is ${seconds} seconds, more than the ${longestSeconds} that are allowed, so senders cannot use the policy`
      : say`Senders forget the policy after ${seconds} seconds: less than a week leaves them unprotected whenever they write rarely, or cannot reach the policy`,
  why: say`max_age says for how many seconds senders keep a policy. The longer, the harder it is for somebody on the way to wait until it is forgotten (RFC 8461 s3.2, s10.2).`,
  advice: say`Write 604800 (a week) or more, up to 31557600 (a year). Short values are for mode testing.`,
  *check({ policy: { maxAgeSeconds, mode } }) {
    if (maxAgeSeconds === undefined) return;
    const { value: seconds, span } = maxAgeSeconds;
    if (seconds > longestSeconds) yield { span, data: { seconds }, severity: 'error' };
    // A policy that is being tested or taken back is better forgotten soon.
    else if (seconds < weekSeconds && mode?.value === 'enforce') yield { span, data: { seconds } };
  },
  examples: [
    {
      bad: 'version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: «86400»',
      good: 'version: STSv1\nmode: enforce\nmx: mail.example.com\nmax_age: 604800',
      policyFor: ['mail.example.com'],
    },
    {
      bad: 'version: STSv1\nmode: testing\nmx: mail.example.com\nmax_age: «31557601»',
      good: 'version: STSv1\nmode: testing\nmx: mail.example.com\nmax_age: 86400',
      policyFor: ['mail.example.com'],
    },
  ],
});
