import { cite } from '../../../cite.js';
import { type Phrase, say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { correction } from './term-edits.js';
import { findVersionAttempt, mayBeVersionAttempt, type VersionAttempt } from './version-attempt.js';

interface Data {
  readonly kind: VersionAttempt['kind'];
  readonly text: string;
}

const reasons: Readonly<Record<VersionAttempt['kind'], (text: string) => Phrase>> = {
  misspelt: (text) => say`"${text}" is not v=spf1`,
  'something-before': (text) => say`"${text}" does not begin with v=spf1`,
  'no-space': (text) => say`In "${text}" no space follows v=spf1`,
  missing: (text) => say`No v=spf1 stands before "${text}"`,
};

export const versionNearMiss = rule<'other', Data>({
  code: 'SPF002',
  name: 'version-near-miss',
  severity: 'error',
  subject: 'other',
  cite: cite(7208, '4.5'),
  message: ({ kind, text }) => say`${reasons[kind](text)}: receivers do not take this text for an SPF record`,
  why: say`A record is an SPF record when it begins with v=spf1 and then ends or goes on with a space (RFC 7208 s4.5). Every other text is passed over in silence, as if the domain had no SPF at all.`,
  advice: say`Begin the text with v=spf1 and one space.`,
  concerns: ({ text }) => mayBeVersionAttempt(text.octets),
  *check(other) {
    const { text, isAtDmarc } = other;
    if (isAtDmarc || !mayBeVersionAttempt(text.octets)) return;
    const found = findVersionAttempt(text.octets, /^_?spf/.test(other.labels[0] ?? ''));
    if (found === undefined) return;
    const { kind, span } = found;
    yield {
      span,
      data: { kind, text: shown(text.octets.slice(span.start, span.end)) },
      // Terms alone may be somebody's notes.
      ...(kind === 'missing' ? { severity: 'warning' as const } : {}),
      fixes: correction(other, say`Write ${shown(found.correction)}`, span, found.correction),
    };
  },
  examples: [
    { bad: '@ TXT "«v=spf1;» mx -all"', good: '@ TXT "v=spf1 mx -all"' },
    { bad: '@ TXT "«v=spf 1» mx -all"', good: '@ TXT "v=spf1"' },
    {
      bad: '@ TXT "«spf1» include:_spf.example.net -all"',
      good: '@ TXT "spf1 is what we publish since 2019"',
    },
    { bad: '@ TXT "«v=spf10» mx -all"', good: '@ TXT "v=spf1 "' },
    { bad: '@ TXT "«v=spf1-all»"', good: '@ TXT "v=STSv1; id=1"' },
    { bad: '@ TXT "«v=spf2» mx -all"', good: '@ TXT "spf2.0/mfrom,pra mx -all"' },
    { bad: '@ TXT "« v=spf1» mx -all"', good: '@ TXT "include: a list of what we ship"' },
    { bad: '@ TXT «\\"v=spf1»\\032mx\\032-all', good: '@ TXT "V=SPF1 MX -ALL"' },
    { bad: '@ TXT "«v=sp" "f1mx» -all"', good: '@ TXT "v=sp" "f1" " mx -all"' },
    { bad: '@ TXT "«v=sfp1» mx -all"', good: '@ TXT "verification=spf1 record"' },
    { bad: '_spf TXT "«ip4:192.0.2.0/24»"', good: 'www TXT "ip4:192.0.2.0/24"' },
    { bad: '@ TXT "«include:_spf.example.net» ~all"', good: '@ TXT "ip4:192.0.2.1 is the old address"' },
  ],
});
