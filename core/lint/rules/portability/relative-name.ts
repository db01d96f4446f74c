import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { nameFieldsOf } from '../../../zone/name-fields.js';
import { numberOfType, type TypeName } from '../../../zone/rdata/type-numbers.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { type Quirk, quirkOf, recordsOfTypes } from './form-hits.js';

type Data = Quirk<'relativeName'> & { readonly text: string; readonly name: Name; readonly type: string };

export const relativeName = rule<'zone', Data>({
  code: 'PORT024',
  name: 'relative-name',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ reader, says, text, name, type }) =>
    say`"${shownText(text)}" stands for ${name}, but in ${type} records ${reader} ${says}`,
  why: say`A name without final dot is completed with the origin (RFC 1035 s5.1), in the data as well. A reader that does not do so points the record elsewhere.`,
  advice: say`Write the whole name with its final dot.`,
  *check(mail) {
    const data = quirkOf(mail, 'relativeName');
    if (data === undefined) return;
    const types = new Set([...mail.profile.relativeNameTypes].map((type) => numberOfType(type as TypeName)));
    for (const index of recordsOfTypes(mail, types)) {
      const record = mail.zone.records.get(index);
      for (const { role, name, span } of nameFieldsOf(mail.zone, record)) {
        const text = mail.zone.source.slice(span.start, span.end);
        if (role === 'owner' || text.endsWith('.')) continue;
        const replacements = [{ span, text: name }];
        const fixes = [{ title: say`Write ${name}`, isSafe: true, replacements }];
        yield { span, data: { ...data, text, name, type: record.type.name }, owner: record.owner, fixes };
      }
    }
  },
  examples: [
    {
      bad: wholeZone('@ MX 10 «mail»\nwww CNAME «@»'),
      good: wholeZone('@ MX 10 mail.example.com.\nmail A 192.0.2.1'),
      isWholeFile: true,
      facts: { profile: 'cloudflare' },
    },
    { bad: 'www HTTPS 1 «web»', good: 'www HTTPS 1 .\n@ MX 10 mail', facts: { profile: 'powerdns' } },
  ],
});

function wholeZone(records: string): string {
  return `$ORIGIN example.com.\n$TTL 1h\n@ SOA ns1 hostmaster 1 2h 1h 2w 10m\n@ NS ns1.example.net.\n${records}`;
}
