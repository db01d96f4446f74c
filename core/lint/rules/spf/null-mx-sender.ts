import { cite } from '../../../cite.js';
import type { Term } from '../../../records/spf-record.js';
import { say } from '../../../words/phrase.js';
import { none } from '../../../zone/name-table.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { isPause } from '../../../zone/steps.js';
import type { SpfText } from '../../mail-text.js';
import { nameKindsOf } from '../../name-kinds.js';
import { pause, rule } from '../../rule.js';
import { shown, shownName } from '../shared/shown.js';
import { mailHostsAt } from './mail-hosts.js';
import { spfRecords } from './spf-records.js';
import { seesAll } from './zone-answers.js';

const mxType = numberOfType('MX');

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
      ? say`${name} takes no mail, and no SPF record says that it sends none: receivers cannot tell forged mail from it`
      : say`${name} takes no mail, but its SPF record is "${record}" and not "v=spf1 -all": receivers may refuse what it sends, for it cannot be answered`,
  why: say`A null MX says that a domain takes no mail. Such a domain should send none, and say so with "v=spf1 -all" (RFC 7505 s4.2); mail from it may be refused (RFC 7505 s4.2).`,
  advice: say`Publish "v=spf1 -all" at the name.`,
  *check(zone) {
    const { names, records } = zone.zone;
    const seen = new Set<number>();
    let count = 0;
    for (const index of records.ofType(mxType)) {
      if (isPause(count++)) yield pause;
      // Of a null MX the name is the root.
      if (names.parentOf(records.targetOf(index)) !== none) continue;
      const id = records.ownerOf(index);
      if (seen.has(id)) continue;
      seen.add(id);
      if (nameKindsOf(names).isWildcard(id) || mailHostsAt(id, zone).kind !== 'null-mx') continue;
      const first = spfRecords(zone).firstAt(id);
      // Of several records, and of none in a zone that is not all here, others tell.
      if (
        spfRecords(zone).countAt(id) > 1 ||
        (first === undefined ? !seesAll(zone) : sendsNothing(first.spf))
      )
        continue;
      const { owner, typeSpan } = records.get(index);
      yield {
        span: typeSpan,
        data: { name: shownName(owner), record: first && shown(first.text.octets) },
        owner,
        related:
          first === undefined ? [] : [{ text: first, span: first.spf.span, message: say`its SPF record` }],
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
  if (problems.length > 0) return false;
  let only: Term | undefined;
  for (const term of terms) {
    if (term.kind === 'modifier') continue;
    if (only !== undefined) return false;
    only = term;
  }
  return only?.kind === 'directive' && only.mechanism === 'all' && only.qualifier.value === '-';
}
