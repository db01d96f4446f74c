import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { isGenericForm } from '../../../zone/rdata/codec.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { type Quirk, quirkOf, recordsOfTypes } from './form-hits.js';

/** Characters that stand for whole octets: two hexadecimal digits for one, four of base64 for three. */
const hex = 2;
const base64 = 4;

/** From which field on the data of a type are such characters, in as many words as one likes. */
const words: ReadonlyMap<number, { readonly from: number; readonly group: number }> = new Map([
  [numberOfType('DNSKEY'), { from: 3, group: base64 }],
  [numberOfType('CDNSKEY'), { from: 3, group: base64 }],
  [numberOfType('RRSIG'), { from: 8, group: base64 }],
  [numberOfType('CERT'), { from: 3, group: base64 }],
  [numberOfType('IPSECKEY'), { from: 4, group: base64 }],
  [numberOfType('OPENPGPKEY'), { from: 0, group: base64 }],
  [numberOfType('DHCID'), { from: 0, group: base64 }],
  [numberOfType('DS'), { from: 3, group: hex }],
  [numberOfType('CDS'), { from: 3, group: hex }],
  [numberOfType('TLSA'), { from: 3, group: hex }],
  [numberOfType('SMIMEA'), { from: 3, group: hex }],
  [numberOfType('SSHFP'), { from: 2, group: hex }],
  [numberOfType('ZONEMD'), { from: 3, group: hex }],
]);
const types: ReadonlySet<number> = new Set(words.keys());

export const splitOctets = rule<'zone', Quirk<'splitOctets'> & { readonly group: number }>({
  code: 'PORT016',
  name: 'split-octets',
  severity: 'warning',
  subject: 'zone',
  cite: cite(4034, '2.2'),
  message: ({ group, reader, says }) =>
    say`The blank after this word stands inside a group of ${group} characters: ${reader} ${says}`,
  why: say`Blanks may stand anywhere in hexadecimal and base64 data. A reader that decodes word by word wants whole octets in each.`,
  advice: say`Break the data after an even number of hexadecimal digits, or after four characters of base64.`,
  *check(mail) {
    const data = quirkOf(mail, 'splitOctets');
    if (data === undefined) return;
    for (const index of recordsOfTypes(mail, types)) {
      const group = words.get(mail.zone.records.typeOf(index))?.group ?? hex;
      const span = findSplit(mail, index);
      if (span !== undefined) yield { span, data: { ...data, group } };
    }
  },
  examples: [
    {
      bad: '_25._tcp.mail TLSA 3 0 0 «012» 3',
      good: '_25._tcp.mail TLSA 3 0 0 01 23',
      facts: { profile: 'knot' },
    },
    {
      bad: 'key._openpgpkey OPENPGPKEY «AQI» DBAUG',
      good: 'key._openpgpkey OPENPGPKEY AQID BAUG',
      facts: { profile: 'knot' },
    },
  ],
});

/** The first word of the data that ends inside a group, the last word aside. */
function findSplit({ zone }: MailZone, index: number): Span | undefined {
  const record = zone.records.get(index);
  const { from, group } = isGenericForm(record.type, zone.fieldsOf(record))
    ? { from: 2, group: hex }
    : (words.get(record.type.number) ?? { from: 0, group: hex });
  let before: Span | undefined;
  let field = 0;
  for (const cursor = zone.fieldsOf(record); !cursor.atEnd; cursor.advance()) {
    if (before !== undefined) return before;
    const { start, end } = cursor.span;
    if (field++ >= from && (end - start) % group !== 0) before = { start, end };
  }
  return undefined;
}
