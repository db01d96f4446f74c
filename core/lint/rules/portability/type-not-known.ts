import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rrTypeByNumber } from '../../../zone/rdata/types.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { type Quirk, quirkOf, recordsOfTypes } from './form-hits.js';

export const typeNotKnown = rule<
  'zone',
  Quirk<'unknownType'> & { readonly type: string; readonly number: number }
>({
  code: 'PORT017',
  name: 'type-not-known',
  severity: 'warning',
  subject: 'zone',
  cite: cite(3597, '5'),
  message: ({ reader, says, type, number }) =>
    say`${reader} does not know the type ${type} and ${says}: TYPE${number} with \\# and hexadecimal data is what every server reads`,
  why: say`A server has to serve types that it does not know, but it can read their data in the generic form of RFC 3597 only.`,
  advice: say`Write the record as TYPEnnn \\# length hexadecimal, or leave it out where nobody asks for it.`,
  *check(mail) {
    const data = quirkOf(mail, 'unknownType');
    if (data === undefined) return;
    for (const index of recordsOfTypes(mail, unknownNumbers(mail))) {
      const { type, typeSpan, owner } = mail.zone.records.get(index);
      // The type as a number is known to everybody.
      if (/^type/i.test(mail.zone.source.slice(typeSpan.start, typeSpan.start + 4))) continue;
      yield { span: typeSpan, data: { ...data, type: type.name, number: type.number }, owner };
    }
  },
  examples: [
    {
      bad: '@ «WALLET» "BTC" "1A1zP1"',
      good: '@ TYPE262 \\# 11 03425443 06314131 7a5031',
      facts: { profile: 'nsd' },
    },
    { bad: '@ «MB» mail', good: '@ MX 10 mail', facts: { profile: 'knot' } },
    { bad: 'x «RESINFO» qnamemin', facts: { profile: 'powerdns' } },
  ],
});

/** The numbers of the types in this zone that the reader does not know. */
function unknownNumbers({ zone, profile }: MailZone): ReadonlySet<number> {
  const { records } = zone;
  const seen = new Set<number>();
  for (let index = 0; index < records.length; index++) seen.add(records.typeOf(index));
  return new Set([...seen].filter((number) => profile.unknownTypes.has(rrTypeByNumber(number).name)));
}
