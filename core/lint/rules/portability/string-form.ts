import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { isGenericForm } from '../../../zone/rdata/codec.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { Hit } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { type Quirk, quirkOf, recordsOfTypes } from './form-hits.js';

type Strings =
  | 'unquotedTxt'
  | 'unquotedSpf'
  | 'unquotedCaa'
  | 'unquotedHinfo'
  | 'unquotedNaptr'
  | 'severalSpf';

interface Field {
  readonly span: Span;
  readonly isQuoted: boolean;
}

/** Per type: the quirk, and which fields of the data it is about. */
const quirks: readonly (readonly [
  type: string,
  quirk: Strings,
  about: (fields: readonly Field[]) => readonly Field[],
])[] = [
  [
    'TXT',
    'unquotedTxt',
    (fields) => (fields.length > 1 && fields[0]?.isQuoted === false ? fields.filter(isPlain) : []),
  ],
  ['SPF', 'unquotedSpf', (fields) => fields.filter(isPlain)],
  ['SPF', 'severalSpf', (fields) => fields.slice(1)],
  ['CAA', 'unquotedCaa', (fields) => fields.slice(2).filter(isPlain)],
  ['HINFO', 'unquotedHinfo', (fields) => (fields[0]?.isQuoted === false ? fields.filter(isPlain) : [])],
  ['NAPTR', 'unquotedNaptr', (fields) => fields.slice(2, 5).filter(isPlain)],
];

function isPlain({ isQuoted }: Field): boolean {
  return !isQuoted;
}

export const stringForm = rule<'zone', Quirk<Strings>>({
  code: 'PORT014',
  name: 'string-form',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ quirk, reader, says }) =>
    quirk === 'severalSpf'
      ? say`This record has several strings: ${reader} ${says}`
      : say`Strings stand here without quotes: ${reader} ${says}`,
  why: say`A character string needs quotes only where it has blanks in it (RFC 1035 s5.1). Readers that pass the data on as they are written, and take them apart later, need the quotes.`,
  advice: say`Put each string into quotes.`,
  *check(mail) {
    for (const [type, quirk, about] of quirks) {
      const data = quirkOf(mail, quirk);
      if (data === undefined) continue;
      for (const index of recordsOfTypes(mail, new Set([numberOfType(type as 'TXT')]))) {
        const found = about(fieldsOf(mail, index));
        if (found.length > 0) yield hitOf(mail, found, data);
      }
    }
  },
  examples: [
    { bad: 'a TXT «one two»', good: 'a TXT "one" "two"', facts: { profile: 'powerdns' } },
    { bad: 'a TXT «one» "two"', good: 'a TXT "one" two\nb TXT three', facts: { profile: 'powerdns' } },
    {
      bad: '@ CAA 0 issue «ca.example.net»',
      good: '@ CAA 0 issue "ca.example.net"',
      facts: { profile: 'ldns' },
    },
    { bad: 'a NAPTR 1 2 «U SIP» "" b.example.com.', facts: { profile: 'powerdns' } },
    { bad: 'a HINFO «x y»', good: 'a HINFO "x" y', facts: { profile: 'powerdns' } },
    { bad: 'a SPF "v=spf1 mx " «"-all"»', good: 'a SPF "v=spf1 mx -all"', facts: { profile: 'nsd' } },
  ],
});

function fieldsOf({ zone }: MailZone, index: number): Field[] {
  const record = zone.records.get(index);
  if (isGenericForm(record.type, zone.fieldsOf(record))) return [];
  const fields: Field[] = [];
  for (const cursor = zone.fieldsOf(record); !cursor.atEnd; cursor.advance()) {
    const { start, end } = cursor.span;
    const quote = cursor.isQuoted ? 1 : 0;
    fields.push({ span: { start: start - quote, end: end + quote }, isQuoted: cursor.isQuoted });
  }
  return fields;
}

function hitOf(
  { zone }: MailZone,
  fields: readonly Field[],
  data: Quirk<Strings>,
): Hit<Quirk<Strings>, 'source'> {
  const [first, last] = [fields[0], fields[fields.length - 1]];
  const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
  if (data.quirk === 'severalSpf') return { span, data };
  const replacements = fields.map((field) => {
    return { span: field.span, text: `"${zone.source.slice(field.span.start, field.span.end)}"` };
  });
  return { span, data, fixes: [{ title: say`Put the strings into quotes`, isSafe: true, replacements }] };
}
