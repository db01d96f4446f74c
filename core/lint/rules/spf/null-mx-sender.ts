import { cite } from '../../../cite.js';
import { keyOf, labelsOf, type NameKey } from '../../../dns/name.js';
import type { SpfText } from '../../mail-text.js';
import { rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { mailHosts } from './mail-hosts.js';
import { spfAt } from './spf-records.js';
import { seesAll } from './zone-answers.js';

interface Data {
  readonly name: string;
  /** The record there is, if any. */
  readonly record: string | undefined;
}

export const nullMxSender = rule<'zone', Data>({
  code: 'SPF045',
  name: 'null-mx-sender',
  severity: 'warning',
  subject: 'zone',
  cite: cite(7505, '4.2'),
  message: ({ name, record }) =>
    record === undefined
      ? `${name} takes no mail, and no SPF record says that it sends none: receivers cannot tell forged mail from it`
      : `${name} takes no mail, but its SPF record is "${record}" and not "v=spf1 -all": receivers may refuse what it sends, for it cannot be answered`,
  why: 'A null MX says that a domain takes no mail. Such a domain should send none, and say so with "v=spf1 -all" (RFC 7505 s4.2); mail from it may be refused (RFC 7505 s4.2).',
  advice: 'Publish "v=spf1 -all" at the name.',
  *check(zone) {
    const seen = new Set<NameKey>();
    for (const { owner, typeSpan } of zone.recordsOf('MX')) {
      if (seen.has(keyOf(owner))) continue;
      seen.add(keyOf(owner));
      if (labelsOf(owner)[0] === '*' || mailHosts(owner, zone).kind !== 'null-mx') continue;
      const texts = spfAt(owner, zone);
      const [first] = texts;
      // Of several records, and of none in a zone that is not all here, others tell.
      if (texts.size > 1 || (first === undefined ? !seesAll(zone) : sendsNothing(first.spf))) continue;
      yield {
        span: typeSpan,
        data: { name: shownName(owner), record: first && shown(first.text.octets) },
        owner,
        related:
          first === undefined ? [] : [{ text: first, span: first.spf.span, message: 'its SPF record' }],
      };
    }
  },
  examples: [
    { bad: 'parked «MX» 0 .', good: 'parked MX 0 .\nparked TXT "v=spf1 -all"' },
    {
      bad: '@ IN «MX» 0 .\n@ TXT "v=spf1 mx ~all"',
      good: '@ MX 0 .\n@ TXT "V=SPF1  -ALL exp=why.example.net"',
    },
    { bad: '@ «MX» 0 .\n  TXT "v=spf1" " ip4:192.0.2.1 -all"', good: '@ MX 0 .\n@ MX 10 mail\n* MX 0 .' },
  ],
});

/** Whether a record says that nobody sends: the only mechanism is `-all`. */
export function sendsNothing({ terms, problems }: SpfText['spf']): boolean {
  const mechanisms = terms.filter(({ kind }) => kind !== 'modifier');
  const [only] = mechanisms;
  const isAll = only?.kind === 'directive' && only.mechanism === 'all' && only.qualifier.value === '-';
  return problems.length === 0 && mechanisms.length === 1 && isAll;
}
