import { cite } from '../../../cite.js';
import { dmarc } from '../../../records/dmarc.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { nearestWord } from '../shared/nearest-word.js';
import { shown } from '../shared/shown.js';
import { fixOf, replace } from '../shared/tag-edits.js';

interface Data {
  readonly name: string;
  readonly nearest: string | undefined;
  /** Known to RFC 9989 and not to the standard that the zone is judged by. */
  readonly isNewer: boolean;
}

export const unknownTag = rule<'dmarc', Data>({
  code: 'DMARC006',
  name: 'unknown-tag',
  severity: 'info',
  subject: 'dmarc',
  cite: cite(9989, '4.7'),
  message: ({ name, nearest, isNewer }) => {
    if (isNewer) return say`"${name}" is a tag of RFC 9989: receivers that follow RFC 7489 ignore it`;
    const way = nearest === undefined ? '' : say`. Was "${nearest}" meant?`;
    return say`"${name}" is not a tag of DMARC: receivers ignore it${way}`;
  },
  why: say`Receivers pass over tags that they do not know (RFC 7489 s6.3, RFC 9989 s4.7), so a misspelt tag is lost without a trace.`,
  advice: say`Correct the name, or take the tag out.`,
  when: dmarcTrait.unknown,
  *check({ dmarc: { unknown, known } }, { standard }) {
    for (const { name } of unknown) {
      const nearest = nearestWord(name.value, tagNames);
      const canFix = nearest !== undefined && !known.has(nearest);
      yield {
        span: name.span,
        data: { name: shown(name.value), nearest, isNewer: false },
        fixes: canFix ? [fixOf(say`Change to ${nearest}`, false, replace(name.span, nearest))] : [],
      };
    }
    if (standard === 'rfc9989') return;
    for (const [name, tag] of known) {
      if (newer.has(name)) yield { span: tag.name.span, data: { name, nearest: undefined, isNewer: true } };
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; «rau»=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@example.com; t=n; np=none; psd=u"',
    },
    { bad: '_dmarc TXT ( "v=DMARC1; p=none; «ru"\n  "aa»=mailto:d@example.com; «constructor»=1" )' },
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; «np»=reject; «t»=y"',
      good: '_dmarc TXT "v=DMARC1; p=reject; pct=10; ri=3600; rf=afrf"',
      standard: 'rfc7489',
    },
  ],
});

const specs = Object.entries(dmarc.tags);
const newer: ReadonlySet<string> = new Set(specs.flatMap(([name, spec]) => ('since' in spec ? [name] : [])));
/** What a misspelt tag may have been meant as: not what was retired. */
const tagNames: readonly string[] = specs.flatMap(([name, spec]) => ('retired' in spec ? [] : [name]));
