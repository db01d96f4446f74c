import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { type Soa, soaOf } from '../../../zone/rdata/views.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { Zone } from '../../../zone/zone.js';
import { rule } from '../../rule.js';
import { inWords } from '../shared/durations.js';

interface Data {
  readonly timer: 'retry' | 'expire' | 'minimum';
  readonly soa: Soa;
}

const type = numberOfType('SOA');
const day = 86_400;
/** Places of the timers among the fields of the SOA. */
const fields = { retry: 4, expire: 5, minimum: 6 } as const;

export const soaTimers = rule<'zone', Data>({
  code: 'ZONE021',
  name: 'soa-timers',
  severity: 'info',
  subject: 'zone',
  cite: cite(1912, '2.2'),
  message({ timer, soa }) {
    const refresh = inWords(soa.refreshSeconds);
    switch (timer) {
      case 'retry':
        return say`Secondaries look for changes every ${refresh}, and after a failure again in ${inWords(soa.retrySeconds)}: a retry is meant to come sooner`;
      case 'expire':
        return say`Secondaries stop answering ${inWords(soa.expireSeconds)} after the primary was last reached, but look for it only every ${refresh}`;
      case 'minimum':
        return say`Resolvers remember for ${inWords(soa.minimumSeconds)} that a name is not there: a name that is new stays unknown to them as long`;
    }
  },
  why: say`The retry time is meant to be shorter than the refresh time, and the expire time far longer (RFC 1912 s2.2). The last number is how long a negative answer is kept; one to three hours work well, more than a day is trouble (RFC 2308 s5).`,
  advice: say`Common values: refresh 4h, retry 1h, expire 2w to 4w, minimum 1h.`,
  *check({ zone }) {
    const { records, apexId } = zone;
    for (const index of records.atOwner(apexId)) {
      if (records.typeOf(index) !== type) continue;
      const record = records.get(index);
      const soa = soaOf(zone.wireOf(record));
      const odd: Data['timer'][] = [];
      if (soa.retrySeconds >= soa.refreshSeconds) odd.push('retry');
      if (soa.expireSeconds < soa.refreshSeconds) odd.push('expire');
      if (soa.minimumSeconds > day) odd.push('minimum');
      for (const timer of odd) {
        yield { span: placeOf(zone, record, fields[timer]), data: { timer, soa }, owner: record.owner };
      }
    }
  },
  examples: [
    soaWith('7200 «7200» 1209600 3600', '2h 1h 2w 1d'),
    soaWith('1d 2h «12h» 3600', '1d 2h 1d 0'),
    soaWith('( 7200 ; refresh\n 3600 1209600 «2d» )', '( 7200 ; refresh\n 3600 1209600 86400 )'),
  ],
});

/** Where a field of the data is written; the type where the data is in the generic form of RFC 3597. */
function placeOf(zone: Zone, record: ZoneRecord, field: number): Span {
  const cursor = zone.fieldsOf(record);
  if (cursor.text === '\\#') return record.typeSpan;
  for (let at = 0; at < field; at++) cursor.advance();
  return cursor.span;
}

function soaWith(bad: string, good: string) {
  const of = (timers: string) =>
    `$TTL 1h\nexample.com. SOA ns1.example.net. hostmaster.example.com. 1 ${timers}\nexample.com. NS ns1.example.net.`;
  return { bad: of(bad), good: of(good), isWholeFile: true } as const;
}
