import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { type Quirk, quirkOf } from './form-hits.js';
import { writtenForms } from './written-forms.js';

type Data = Quirk<'genericKnown' | 'genericTxt' | 'genericWords'> & { readonly type: string };

export const genericData = rule<'zone', Data>({
  code: 'PORT015',
  name: 'generic-data',
  severity: 'warning',
  subject: 'zone',
  cite: cite(3597, '5'),
  message: ({ quirk, reader, says, type }) =>
    quirk === 'genericWords'
      ? say`The hexadecimal data stand in several words: ${reader} ${says}`
      : say`The data of this ${type} record are in hexadecimal: ${reader} ${says}`,
  why: say`RFC 3597 s5 lets the data of any type be written in hexadecimal, in as many words as one likes. Some readers know the form only for types that they do not know, and in one word.`,
  advice: say`Write the data in the form of their type, and hexadecimal as one word.`,
  *check(mail) {
    const quirks = (['genericKnown', 'genericTxt', 'genericWords'] as const).map((quirk) =>
      quirkOf(mail, quirk),
    );
    if (quirks.every((quirk) => quirk === undefined)) return;
    const [known, txt, words] = quirks;
    for (const span of writtenForms(mail).spans.get('generic') ?? []) {
      const record = mail.zone.recordAt(span.start);
      if (record === undefined) continue;
      const { name } = record.type;
      const isKnown = !name.startsWith('TYPE') && !mail.profile.unknownTypes.has(name);
      const ofType = record.type.number === numberOfType('TXT') ? txt : isKnown ? known : undefined;
      const data = ofType ?? (countWords(mail, span.start) > 3 ? words : undefined);
      if (data !== undefined) yield { span, data: { ...data, type: record.type.name } };
    }
  },
  examples: [
    { bad: 'www A «\\#» 4 c0000201', good: 'www A 192.0.2.1', facts: { profile: 'powerdns' } },
    { bad: 'www TYPE16 «\\#» 2 0141', good: 'www TYPE16 "A"', facts: { profile: 'powerdns' } },
    {
      bad: 'www TYPE65534 «\\#» 4 c000 0201',
      good: 'www TYPE65534 \\# 4 c0000201\nwww TYPE65535 \\# 0',
      facts: { profile: 'powerdns' },
    },
  ],
});

function countWords({ zone }: MailZone, offset: number): number {
  const record = zone.recordAt(offset);
  let words = 0;
  if (record === undefined) return words;
  for (const cursor = zone.fieldsOf(record); !cursor.atEnd; cursor.advance()) words++;
  return words;
}
