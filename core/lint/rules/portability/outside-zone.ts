import { cite } from '../../../cite.js';
import type { Name } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName } from '../shared/shown.js';
import { type Quirk, quirkOf } from './form-hits.js';

type Data = Quirk<'outsideZone'> & { readonly owner: Name; readonly apex: Name };

export const outsideZone = rule<'zone', Data>({
  code: 'PORT018',
  name: 'outside-zone',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1034, '4.2.1'),
  message: ({ reader, says, owner, apex }) =>
    say`${shownName(owner)} is not in the zone ${shownName(apex)}: where BIND passes over the record, ${reader} ${says}`,
  why: say`BIND warns of data outside the zone and loads the rest. Other servers refuse such a file.`,
  advice: say`Remove the record, or move it to the zone that it belongs to.`,
  *check(mail) {
    const data = quirkOf(mail, 'outsideZone');
    if (data === undefined || !mail.zone.isWhole) return;
    const { names, records, apex, apexId } = mail.zone;
    // Owners are judged once, and records often share them.
    let judged = -1;
    let isInside = true;
    for (let index = 0; index < records.length; index++) {
      const ownerId = records.ownerOf(index);
      if (ownerId !== judged) isInside = names.isAtOrBelow(ownerId, apexId);
      judged = ownerId;
      if (isInside) continue;
      const { owner, ownerSpan, typeSpan } = records.get(index);
      yield { span: ownerSpan ?? typeSpan, data: { ...data, owner, apex }, owner };
    }
  },
  examples: [
    {
      bad: '«www.example.net.» A 192.0.2.1\n  «TXT» "x"',
      good: 'www.example.com. A 192.0.2.1',
      facts: { profile: 'nsd' },
    },
  ],
});
