import { cite } from '../../../cite.js';
import { dmarc as kind } from '../../../records/dmarc.js';
import type { DmarcStandard } from '../../../records/dmarc-policy.js';
import { dmarcTrait } from '../../../records/dmarc-traits.js';
import type { Tag } from '../../../tags/tag-list.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { TxtText } from '../../../zone/txt.js';
import type { FixAt } from '../../hit.js';
import { rule } from '../../rule.js';
import { shown } from '../shared/shown.js';
import { fixOf, hasRoom, replace, withoutPiece } from '../shared/tag-edits.js';

interface Data {
  readonly name: Checked;
  readonly value: string;
}

export const valueInvalid = rule<'dmarc', Data>({
  code: 'DMARC023',
  name: 'value-invalid',
  severity: 'error',
  subject: 'dmarc',
  cite: cite(9989, '4.8'),
  message: ({ name, value }) => {
    const { value: grammar, default: assumed } = kind.tags[name];
    const written = value === '' ? say`Nothing` : say`"${value}"`;
    return say`${written} is no value of ${name} (${grammar.syntax}): receivers take the default, ${name}=${assumed}`;
  },
  why: say`A tag whose value cannot be read counts as absent, so its default holds (RFC 7489 s6.3, RFC 9989 s4.8).`,
  advice: say`Write one of the values that the tag has, or take it out.`,
  when: dmarcTrait.problem,
  *check({ dmarc, text }, { standard }) {
    for (const name of checked(standard)) {
      const tag = dmarc.known.get(name);
      for (const { span } of dmarc.problems.get(name) ?? []) {
        if (tag === undefined) continue;
        const isEmpty = span.end <= span.start;
        const value = dmarc.list.octets.slice(span.start, span.end);
        const fixes = (): FixAt<'payload'>[] => fixesOf(text, tag, name, span, value);
        yield { span: isEmpty ? tag.span : span, data: { name, value: shown(value) }, fixes };
      }
    }
  },
  examples: [
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; adkim=«relaxed»; aspf=«x»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; adkim=R; aspf = s"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; fo=1:«x»:«dkim»; ruf=mailto:d@example.com"',
      good: '_dmarc TXT "v=DMARC1; p=none; fo=1:d:S; ruf=mailto:d@example.com"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=reject; t=«ye" "s»; «psd=»"',
      good: '_dmarc TXT "v=DMARC1; p=reject; t=Y; psd=u"',
    },
    {
      bad: '_dmarc TXT "v=DMARC1; p=none; «fo=»"',
      good: '_dmarc TXT "v=DMARC1; p=none; t=maybe; psd=maybe"',
      standard: 'rfc7489',
    },
  ],
});

const tags = ['adkim', 'aspf', 'fo', 't', 'psd'] as const;
type Checked = (typeof tags)[number];

/** RFC 7489 does not know the others, and ignores them whatever they say. */
function checked(standard: DmarcStandard): readonly Checked[] {
  return standard === 'rfc9989' ? tags : ['adkim', 'aspf', 'fo'];
}

/** Words that people write in place of the letters that the values are. */
const meant: Readonly<Record<Checked, ReadonlyMap<string, string>>> = {
  adkim: new Map([
    ['relaxed', 'r'],
    ['strict', 's'],
  ]),
  aspf: new Map([
    ['relaxed', 'r'],
    ['strict', 's'],
  ]),
  fo: new Map([
    ['dkim', 'd'],
    ['spf', 's'],
    ['all', '0'],
    ['any', '1'],
  ]),
  t: new Map([
    ['yes', 'y'],
    ['true', 'y'],
    ['1', 'y'],
    ['no', 'n'],
    ['false', 'n'],
    ['0', 'n'],
  ]),
  psd: new Map([
    ['yes', 'y'],
    ['true', 'y'],
    ['no', 'n'],
    ['false', 'n'],
  ]),
};

/** The value that was meant, where a word says it; and without the tag, which says what receivers take it for. */
function fixesOf(
  text: TxtText,
  tag: Tag,
  name: Checked,
  span: Span<'payload'>,
  value: string,
): FixAt<'payload'>[] {
  const letter = meant[name].get(value.toLowerCase());
  const isFit = letter !== undefined && hasRoom(text, span.start, 0);
  return [
    ...(isFit ? [fixOf(say`Change to ${letter}`, false, replace(span, letter))] : []),
    fixOf(say`Remove ${name}`, false, withoutPiece(text.octets, tag.span)),
  ];
}
