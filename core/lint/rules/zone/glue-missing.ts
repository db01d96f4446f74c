import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { rule } from '../../rule.js';
import { shownName, shownText } from '../shared/shown.js';
import { faultsOf, quoted, seesAll, targetOf, targetPlace, writtenAt } from './faults.js';
import { isMissingDot } from './missing-dots.js';

interface Data {
  readonly written: string;
  readonly target: string;
  readonly owner: string;
  readonly need: 'required' | 'sibling' | 'no-address';
}

export const glueMissing = rule<'zone', Data>({
  code: 'ZONE015',
  name: 'glue-missing',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1034, '4.2.1'),
  message({ written, target, owner, need }) {
    switch (need) {
      case 'required':
        return say`${quoted(written, target)} is a name server of ${owner} that stands inside it, and its address is not here: nobody can find it`;
      case 'sibling':
        return say`${quoted(written, target)} stands in another delegated part of the zone, and its address is not here: resolvers have to ask for it first`;
      case 'no-address':
        return say`${quoted(written, target)} is a name server of ${owner} and has no A or AAAA record: resolvers cannot reach it`;
    }
  },
  why: say`To ask a name server one needs its address. Where the name of the server stands inside what it serves, only the zone above can give the address: as glue, A and AAAA records next to the delegation (RFC 1034 s4.2.1).`,
  advice: say`Add the A and AAAA records of the name server, or correct its name.`,
  *check(mail) {
    const { zone } = mail;
    if (!seesAll(mail)) return;
    for (const { found, record, isApex } of faultsOf(mail, ['ns-target'])) {
      if (isApex || (found !== 'required' && found !== 'sibling' && found !== 'no-address')) continue;
      // That its final dot is missing is told by ZONE017.
      if (isMissingDot(mail, record)) continue;
      const view = zone.records.get(record);
      const span = targetPlace(zone, view);
      yield {
        span,
        data: {
          written: shownText(writtenAt(zone, span)),
          target: shownName(targetOf(zone, record)),
          owner: shownName(view.owner),
          need: found,
        },
        owner: view.owner,
        ...(found === 'sibling' ? { severity: 'info' } : {}),
      };
    }
  },
  examples: [
    { bad: 'shop NS «ns.shop»', good: 'shop NS ns.shop\nns.shop AAAA 2001:db8::53' },
    { bad: 'shop NS «ns9»', good: 'shop NS ns9\n* A 192.0.2.53' },
    {
      bad: 'shop NS «ns.store»\nstore NS ns1.example.net.',
      good: 'shop NS ns.store\nstore NS ns1.example.net.\nns.store A 192.0.2.53',
    },
    { bad: 'shop NS «shop»\n  NS ns1.example.net.', good: 'shop NS shop\n  A 192.0.2.1' },
    { bad: 'shop NS «ns.shop»\n*.shop A 192.0.2.53', good: '$INCLUDE glue\nshop NS ns.shop' },
  ],
});
