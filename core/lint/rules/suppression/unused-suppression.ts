import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { Zone } from '../../../zone/zone.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';

export const unusedSuppression = rule<'suppression', { readonly code: string }>({
  code: 'IGNORE001',
  name: 'unused-suppression',
  severity: 'warning',
  subject: 'suppression',
  // A comment is all that the standard sees in it.
  cite: cite(1035, '5.1'),
  message: ({ code }) => say`There is no finding ${code} to ignore here`,
  why: say`A suppression that has outlived its finding would hide the next one.`,
  advice: say`Remove the comment.`,
  marks: 'unnecessary',
  *check({ code, span }, { zone }) {
    yield { span, data: { code }, fixes: () => [withoutCode(zone, code, span)] };
  },
  examples: [
    {
      bad: 'www A 192.0.2.1 «; dns-mail-auth-ignore ZONE018 it was quoted long ago»',
      good: '@ TXT v=spf1 -all ; dns-mail-auth-ignore ZONE018 nobody reads it',
    },
    {
      bad: '«; dns-mail-auth-ignore ZONE018 only the next record»\nwww A 192.0.2.1\n@ TXT v=spf1 -all',
      good: '; dns-mail-auth-ignore ZONE018 the next record\n; whatever stands between\n@ TXT v=spf1 -all',
    },
    {
      bad: '; dns-mail-auth-ignore SPF035 old\n@ TXT "v=spf1 ptr ?all" «; dns-mail-auth-ignore SPF030 older»',
      good: '; dns-mail-auth-ignore SPF035 old\n; dns-mail-auth-ignore SPF031 older\n@ TXT "v=spf1 ptr ?all"\nmx TXT "v=spf1 ptr ?all" ; dns-mail-auth-ignore SPF035, SPF031 both',
    },
  ],
});

/** Without the code, and without the comment where it names no other. What is unused here may be used by another profile. */
function withoutCode({ source, lines }: Zone, code: string, span: Span): FixAt<'source'> {
  const text = source.slice(span.start, span.end);
  const codes = /(?<![A-Z])[A-Z]{1,16}[0-9]{3}(?:,[ \t]*[A-Z]{1,16}[0-9]{3})*/.exec(text);
  const others = codes?.[0].split(/,[ \t]*/).filter((other) => other !== code) ?? [];
  if (codes !== null && others.length > 0) {
    const start = span.start + codes.index;
    const replacement = { span: { start, end: start + codes[0].length }, text: others.join(', ') };
    return { title: say`Remove ${code} from the comment`, isSafe: false, replacements: [replacement] };
  }
  const line = lines.around(span.start);
  const before = source.slice(line.start, span.start);
  const isAlone = before.trim() === '';
  const start = isAlone ? line.start : span.start - (before.length - before.trimEnd().length);
  const replacement = { span: { start, end: isAlone ? line.next : span.end }, text: '' };
  return { title: say`Remove the comment`, isSafe: false, replacements: [replacement] };
}
