import { cite } from '../../../cite.js';
import type { Severity } from '../../../finding.js';
import type { StsPolicyProblem } from '../../../records/mta-sts-policy-problem.js';
import { type MxPatternFault, mxPatterns } from '../../../records/mx-pattern.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import type { StsPolicyText } from '../../sts-policy-subject.js';
import { shownName, shownText } from '../shared/shown.js';

type Fault =
  | { readonly kind: 'host'; readonly written: string; readonly mode: string }
  | { readonly kind: 'problem'; readonly problem: StsPolicyProblem; readonly written: string };

/** Not all of it keeps senders from using the policy. */
const milder: ReadonlyMap<StsPolicyProblem['kind'], Severity> = new Map([
  ['empty-line', 'warning'],
  ['twice', 'warning'],
  ['unknown-key', 'info'],
  ['version-not-first', 'info'],
]);

export const policyFileInvalid = rule<'sts-policy', Fault>({
  code: 'STS005',
  name: 'policy-file-invalid',
  severity: 'error',
  subject: 'sts-policy',
  cite: cite(8461, '3.2'),
  message: (fault) => {
    if (fault.kind === 'problem') return problemMessage(fault.problem, fault.written);
    return fault.mode === 'enforce'
      ? say`${fault.written} takes mail for the domain, but no mx of the policy stands for it: senders that honor the policy do not deliver there`
      : say`${fault.written} takes mail for the domain, but no mx of the policy stands for it: senders would not deliver there under "enforce"`;
  },
  why: say`mta-sts.txt has one "key: value" a line: version, mode, max_age, and an mx for every host that takes mail. Senders that cannot read it act as if there were no policy, and under mode enforce deliver to no host that it does not name (RFC 8461 s3.2, s4.1, s5).`,
  advice: say`Write version: STSv1, mode: enforce, one mx line for each host and max_age: 604800 or more, and change the id of the record at _mta-sts with every change.`,
  *check(text) {
    for (const problem of text.policy.problems) {
      const severity = milder.get(problem.kind);
      yield {
        span: problem.span,
        data: { kind: 'problem', problem, written: shownText(text.textAt(short(problem.span))) },
        ...(severity === undefined ? {} : { severity }),
        fixes: () => fixesOf(problem, text),
      };
    }
    const { policy, exchanges } = text;
    const { mode } = policy;
    if (exchanges === undefined || mode === undefined || mode.value === 'none') return;
    // Patterns that cannot be read are told themselves.
    if (policy.problems.some(({ kind }) => kind === 'mx' || kind === 'too-large' || kind === 'missing'))
      return;
    const patterns = mxPatterns(policy.mx.map(({ value }) => value));
    for (const host of exchanges) {
      if (patterns.covers(host)) continue;
      yield {
        span: mode.span,
        data: { kind: 'host', written: shownText(shownName(host)), mode: mode.value },
        ...(mode.value === 'enforce' ? {} : { severity: 'warning' as const }),
      };
    }
  },
  examples: [
    {
      bad: 'version: STSv1\nmode: «enforced»\nmx: mail.example.com\nmax_age: 604800',
      good: 'version: STSv1\nmode: enforce\nmx: mail.example.com\nmx: *.example.net\nmax_age: 604800',
      policyFor: ['mail.example.com.', 'MX1.example.net.'],
    },
    {
      bad: 'version: STSv1\nmode: «enforce»\nmx: mail.example.com\nmx: *.example.net\nmax_age: 604800',
      good: 'version: STSv1\nmode: none\nmax_age: 604800',
      policyFor: ['backup.example.com.', 'mail.example.com'],
    },
    {
      bad: 'version: «STSv2»\n«\n»mode: none\nmax_age: «1 week»\n«max_age»: 604800\nmx: «.example.com»\nmx: «mail.example.com.»\n«x-y»: 1',
      policyFor: [],
    },
  ],
});

/** A line may be long; nobody reads more than its start. */
function short({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end: Math.min(end, start + 200) };
}

function problemMessage(problem: StsPolicyProblem, written: string): Phrase {
  switch (problem.kind) {
    case 'too-large':
      return say`The file is larger than 64 KiB: senders may stop reading here`;
    case 'byte-order-mark':
      return say`The file begins with a byte order mark, so senders do not find "version" and cannot use the policy`;
    case 'empty-line':
      return say`An empty line is no field: strict senders cannot read the policy`;
    case 'lone-cr':
      return say`A carriage return without a line feed ends no line, so senders cannot read the policy`;
    case 'not-text':
      return say`"${written}" holds control characters, so senders cannot read the policy`;
    case 'not-a-field':
      return say`"${written}" is no "key: value", so senders cannot read the policy`;
    case 'key-case':
      return say`"${written}" is not written as the key is: version, mode, max_age and mx are in lower case, and senders pass over any other spelling`;
    case 'unknown-key':
      return say`"${written}" is no key of MTA-STS: senders pass over it`;
    case 'twice':
      return say`"${written}" stands here a second time: only the first counts`;
    case 'version-not-first':
      return say`"version" usually comes first: software that tells files by their first line does not know this one`;
    case 'missing':
      return problem.key === 'mx'
        ? say`The policy names no mx, so senders cannot use it`
        : say`The policy has no ${problem.key}, so senders cannot use it`;
    case 'version':
      return say`"${written}" is not STSv1, the only version there is, so senders cannot use the policy`;
    case 'mode':
      return say`"${written}" is none of enforce, testing and none, so senders cannot use the policy`;
    case 'max-age':
      return say`"${written}" is no number of seconds, so senders cannot use the policy`;
    case 'mx':
      return say`"${written}" stands for no host: ${patternMessage(problem.fault)}`;
  }
}

function patternMessage(fault: MxPatternFault): Phrase {
  switch (fault) {
    case 'empty':
      return say`a name has to follow`;
    case 'dot-first':
      return say`a name that begins with a dot was a form of early drafts; "*." and the domain is the one of today`;
    case 'final-dot':
      return say`it must not end in a dot`;
    case 'wildcard':
      return say`"*" may only stand for the whole leftmost label`;
    case 'not-ascii':
      return say`an international name must be written in its ASCII form (xn--)`;
    case 'address':
      return say`an address is no name of a host`;
    case 'no-name':
      return say`it is no domain name`;
  }
}

function fixesOf(
  { kind, span, ...problem }: StsPolicyProblem,
  text: StsPolicyText,
): readonly FixAt<'source'>[] {
  const fix = (title: Phrase, isSafe: boolean, place: typeof span, newText: string): FixAt<'source'>[] => [
    { title, isSafe, replacements: [{ span: place, text: newText }] },
  ];
  const written = text.textAt(short(span));
  if (kind === 'byte-order-mark') return fix(say`Remove the byte order mark`, true, span, '');
  if (kind === 'key-case') {
    const key = written.toLowerCase().replace(/-/g, '_');
    return fix(say`Change to ${key}`, false, span, key);
  }
  if (kind !== 'mx' || !('fault' in problem)) return [];
  if (problem.fault === 'dot-first') {
    return fix(
      say`Change to ${`*${shownText(written)}`}`,
      false,
      { start: span.start, end: span.start },
      '*',
    );
  }
  if (problem.fault !== 'final-dot') return [];
  return fix(say`Remove the final dot`, false, { start: span.end - 1, end: span.end }, '');
}
