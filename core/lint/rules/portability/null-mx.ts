import { cite } from '../../../cite.js';
import { root } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { rule } from '../../rule.js';
import { type Quirk, quirkOf, recordsOfTypes } from './form-hits.js';

export const nullMx = rule<'zone', Quirk<'nullMx'>>({
  code: 'PORT022',
  name: 'null-mx',
  severity: 'warning',
  subject: 'zone',
  cite: cite(7505, '3'),
  message: ({ reader, says }) => say`A null MX says that the domain receives no mail: ${reader} ${says}`,
  why: say`RFC 7505 writes "no mail here" as an MX whose exchange is the root. Some providers take the dot for a missing name.`,
  advice: say`Leave the record out, with the address records of the name, or choose another provider.`,
  *check(mail) {
    const data = quirkOf(mail, 'nullMx');
    if (data === undefined) return;
    const { names, records } = mail.zone;
    const rootId = names.find(root);
    for (const index of recordsOfTypes(mail, mxTypes)) {
      if (records.targetOf(index) !== rootId) continue;
      const { typeSpan, owner } = records.get(index);
      yield { span: typeSpan, data, owner };
    }
  },
  examples: [{ bad: 'parked «MX» 0 .', good: 'parked MX 10 mail', facts: { profile: 'transip' } }],
});

const mxTypes: ReadonlySet<number> = new Set([numberOfType('MX')]);
