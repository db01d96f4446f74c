import { cite } from '../../../cite.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import type { Hit } from '../../hit.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { inWords } from '../shared/durations.js';
import { shownName, shownText } from '../shared/shown.js';
import { faultsOf, writtenAt } from './faults.js';

interface Data {
  readonly kind: 'ttl-differs' | 'ttl-too-large' | 'soa-minimum-as-ttl' | 'previous-ttl';
  readonly written: string;
  readonly seconds: number;
  /** What it is taken for. */
  readonly served: number;
  readonly set: Phrase;
}

export const ttlNotAsWritten = rule<'zone', Data>({
  code: 'ZONE011',
  name: 'ttl-not-as-written',
  severity: 'warning',
  subject: 'zone',
  cite: cite(2181, '5.2'),
  message({ kind, written, seconds, served, set }) {
    switch (kind) {
      case 'ttl-differs':
        return say`The ${set} have one TTL, but here it is ${inWords(seconds)} and before ${inWords(served)}: servers hand them out with one of the two`;
      case 'ttl-too-large':
        return say`"${written}" is more than 2147483647 seconds: BIND takes 0 for it, and nobody keeps what has that TTL`;
      case 'soa-minimum-as-ttl':
        return say`There is no TTL here and no $TTL above: BIND takes the minimum of this SOA, ${inWords(served)}, for all records without a TTL`;
      case 'previous-ttl':
        return say`There is no TTL here and no $TTL above: BIND takes the last TTL that was given, ${inWords(served)}`;
    }
  },
  why: say`The records of one type at one name travel together and have one TTL (RFC 2181 s5.2), which has 31 bits (RFC 2181 s8). A record without one takes that of $TTL (RFC 2308 s4); without $TTL it depends on what happens to stand above it.`,
  advice: say`Put a $TTL at the top of the file, and give the records of a set the same TTL.`,
  *check(mail) {
    const { zone } = mail;
    yield* differingTtls(mail);
    for (const { record, span } of faultsOf(mail, ['ttl-too-large'])) {
      const written = shownText(writtenAt(zone, span));
      yield {
        span,
        data: { ...none, kind: 'ttl-too-large', written },
        owner: zone.records.get(record).owner,
      };
    }
    // A fragment gets its TTL from the file that includes it.
    if (!zone.isWhole) return;
    for (const { record, kind } of faultsOf(mail, ['soa-minimum-as-ttl', 'previous-ttl'])) {
      const { typeSpan, ttlSeconds, owner } = zone.records.get(record);
      const replacements = [{ span: { start: 0, end: 0 }, text: `$TTL ${ttlSeconds}\n` }];
      // Where the SOA's minimum holds, it holds for all that follows.
      const isSame = kind === 'soa-minimum-as-ttl' && zone.problems.length === 0;
      yield {
        span: typeSpan,
        data: { ...none, kind, served: ttlSeconds },
        owner,
        fixes: isSame
          ? [{ title: say`Begin the file with $TTL ${ttlSeconds}`, isSafe: true, replacements }]
          : [],
      };
    }
  },
  examples: [
    {
      bad: '@ TXT "v=spf1 -all"\n@ «300» TXT "another"',
      good: '@ TXT "v=spf1 -all"\n@ 3600 TXT "another"\n@ 300 MX 10 mail',
    },
    {
      bad: 'www 1h A 192.0.2.1\nmail A 192.0.2.2\nWWW «5m» A 192.0.2.3\n$TTL 1d\nwww «A» 192.0.2.4',
      good: 'www 1h A 192.0.2.1\n  60m A 192.0.2.2',
    },
    { bad: 'www «2147483648» A 192.0.2.1', good: 'www 2147483647 A 192.0.2.1\nmail 0 A 192.0.2.2' },
    {
      bad: '$TTL «5000w»\nexample.com. 1h SOA ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600\nexample.com. NS ns1.example.net.',
      good: '$TTL 0\nexample.com. SOA ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600\nexample.com. NS ns1.example.net.',
      isWholeFile: true,
    },
    {
      bad: 'example.com. «SOA» ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600\nexample.com. NS ns1.example.net.',
      good: '; the default\n$ttl 1h\nexample.com. SOA ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600',
      isWholeFile: true,
    },
    {
      bad: 'example.com. 1h SOA ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600\nexample.com. «NS» ns1.example.net.\n$TTL 1h\nwww.example.com. A 192.0.2.1',
      good: 'example.com. 1h SOA ns1.example.com. hostmaster.example.com. 1 7200 3600 1209600 3600\nexample.com. 1h NS ns1.example.net.',
      isWholeFile: true,
    },
  ],
});

const none = { written: '', seconds: 0, served: 0, set: verbatim('') } as const;

function* differingTtls(mail: MailZone): IterableIterator<Hit<Data, 'source'>> {
  const { zone } = mail;
  for (const { record, related } of faultsOf(mail, ['ttl-differs'])) {
    const view = zone.records.get(record);
    const first = zone.records.get(related);
    const { ttl } = zone.headOf(view);
    yield {
      span: ttl ?? view.typeSpan,
      data: {
        kind: 'ttl-differs',
        written: '',
        seconds: view.ttlSeconds,
        served: first.ttlSeconds,
        set: say`${view.type.name} records of ${shownName(view.owner)}`,
      },
      owner: view.owner,
      related: [{ span: ttlPlace(mail, first), message: say`here it is ${inWords(first.ttlSeconds)}` }],
      fixes:
        ttl === undefined
          ? []
          : [
              {
                title: say`Make it ${inWords(first.ttlSeconds)}`,
                isSafe: false,
                replacements: [{ span: ttl, text: writtenTtl(mail, first) }],
              },
            ],
    };
  }
}

function ttlPlace({ zone }: MailZone, record: ZoneRecord) {
  return zone.headOf(record).ttl ?? record.typeSpan;
}

/** The TTL as the record has it, or its number of seconds where it is inherited. */
function writtenTtl({ zone }: MailZone, record: ZoneRecord): string {
  const { ttl } = zone.headOf(record);
  return ttl === undefined ? String(record.ttlSeconds) : writtenAt(zone, ttl);
}
