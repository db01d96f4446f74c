import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { rule } from '../../rule.js';
import { type Quirk, quirkOf } from './form-hits.js';

type Data = Quirk<'soa' | 'apexNs'>;

export const notImported = rule<'zone', Data>({
  code: 'PORT019',
  name: 'not-imported',
  severity: 'info',
  subject: 'zone',
  cite: cite(1035, '5.2'),
  message: ({ quirk, reader, says }) =>
    quirk === 'soa'
      ? say`${reader} writes the SOA of a zone itself and ${says}`
      : say`${reader} has name servers of its own and ${says}`,
  why: say`A provider that runs the name servers of a zone decides about its SOA and about the NS records at its top.`,
  advice: say`Leave the records where the file is also for other servers; they do no harm.`,
  *check(mail) {
    const soa = quirkOf(mail, 'soa');
    const ns = quirkOf(mail, 'apexNs');
    if (soa === undefined && ns === undefined) return;
    const { records, apexId } = mail.zone;
    const told = new Set<number>();
    for (const index of records.atOwner(apexId)) {
      const type = records.typeOf(index);
      const data = type === soaType ? soa : type === nsType ? ns : undefined;
      if (data === undefined || told.has(type)) continue;
      told.add(type);
      yield { span: records.get(index).typeSpan, data };
    }
  },
  examples: [
    {
      bad: '$ORIGIN example.com.\n$TTL 1h\n@ «SOA» ns1 hostmaster 1 2h 1h 2w 10m\n@ «NS» ns1\n@ NS ns2\nsub NS ns1',
      isWholeFile: true,
      facts: { profile: 'route53' },
    },
  ],
});

const soaType = numberOfType('SOA');
const nsType = numberOfType('NS');
