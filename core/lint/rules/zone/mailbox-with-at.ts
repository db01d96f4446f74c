import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import { rule } from '../../rule.js';
import { shownText } from '../shared/shown.js';
import { targetPlace, writtenAt } from './faults.js';

interface Data {
  readonly written: string;
  readonly name: string;
}

const soa = numberOfType('SOA');

export const mailboxWithAt = rule<'zone', Data>({
  code: 'ZONE020',
  name: 'mailbox-with-at',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '3.3.13'),
  message: ({ written, name }) =>
    say`"${written}" is written as an e-mail address: the SOA has a name here, ${name}, of which the first label is the mailbox`,
  why: say`In the SOA the "@" of the mailbox is written as a dot: hostmaster.example.com. stands for hostmaster@example.com (RFC 1035 s3.3.13, s8). With an "@" the zone loads, and who wants to write to its owner finds no such domain.`,
  advice: say`Write a dot for the "@"; put a backslash before a dot on the left of it: first\\.last.example.com.`,
  *check({ zone }) {
    const { records } = zone;
    for (const index of records.atOwner(zone.apexId)) {
      if (records.typeOf(index) !== soa) continue;
      const record = records.get(index);
      const span = targetPlace(zone, record, 1);
      const written = writtenAt(zone, span);
      // "@" alone is the origin, and data in the generic form (RFC 3597) has no name to point at.
      const parts = /^((?:[^\\@]|\\.)*?)(\\?@)(.+)$/s.exec(written);
      if (parts === null || span === record.typeSpan) continue;
      const [, local = '', at = '', host = ''] = parts;
      const start = span.start + local.length;
      const mailbox = local.replace(/\\.|\./g, (dot) => (dot === '.' ? '\\.' : dot));
      yield {
        span: { start, end: start + at.length },
        data: { written: shownText(written), name: zone.fieldValues(record)[1]?.value ?? written },
        owner: record.owner,
        fixes: [
          {
            title: say`Write it as the name of a mailbox`,
            isSafe: false,
            replacements: [{ span, text: `${mailbox}.${host}` }],
          },
        ],
      };
    }
  },
  examples: [
    soaWith('hostmaster«@»example.com.', 'hostmaster.example.com.'),
    soaWith('first.last«\\@»example.com.', 'first\\.last.example.com.'),
    soaWith('ops\\.dns«@»shop', '@'),
  ],
});

function soaWith(bad: string, good: string) {
  const of = (mailbox: string) =>
    `$TTL 1h\nexample.com. SOA ns1.example.net. ${mailbox} 1 7200 3600 1209600 3600\nexample.com. NS ns1.example.net.`;
  return { bad: of(bad), good: of(good), isWholeFile: true } as const;
}
