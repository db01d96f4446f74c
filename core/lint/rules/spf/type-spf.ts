import { cite } from '../../../cite.js';
import { say } from '../../../words/phrase.js';
import type { ZoneRecord } from '../../../zone/record-table.js';
import { txtOf } from '../../../zone/txt.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { perZone } from '../shared/per-zone.js';
import { shownName } from '../shared/shown.js';
import { spfRecords } from './spf-records.js';

interface Data {
  readonly name: string;
  readonly twin: 'none' | 'equal' | 'different';
}

export const typeSpf = rule<'zone', Data>({
  code: 'SPF040',
  name: 'type-spf',
  severity: 'warning',
  subject: 'zone',
  cite: cite(7208, '3.1'),
  marks: 'deprecated',
  message({ name, twin }) {
    const ignored = say`Receivers never ask for type SPF`;
    if (twin === 'none')
      return say`${ignored}, and ${name} has no SPF record of type TXT: for them the domain has none`;
    return twin === 'equal'
      ? say`${ignored}: the record of type TXT at ${name} is the one that counts`
      : say`${ignored}: the record of type TXT at ${name} counts, and it says something else`;
  },
  why: say`Type SPF (99) was given up in 2014: SPF records are published as TXT, and nothing else is looked up (RFC 7208 s3.1, s14.1).`,
  advice: say`Publish the text as TXT, and take the record of type SPF out.`,
  *check(zone) {
    for (const record of zone.recordsOf('SPF')) {
      const first = spfRecords(zone).firstAt(record.ownerId);
      const isTwin = first !== undefined && isPublished(txtOf(zone.zone, record).octets, record, zone);
      const place = {
        span: record.typeSpan,
        data: {
          name: shownName(record.owner),
          twin: first === undefined ? 'none' : isTwin ? 'equal' : 'different',
        },
        owner: record.owner,
      } as const;
      const replacements = [{ span: record.typeSpan, text: 'TXT' }];
      yield first === undefined
        ? {
            ...place,
            severity: 'error',
            fixes: [{ title: say`Make it a TXT record`, isSafe: false, replacements }],
          }
        : { ...place, related: [{ text: first, span: first.spf.version.span, message: say`counts` }] };
    }
  },
  examples: [
    { bad: '@ «SPF» "v=spf1 mx -all"', good: '@ TXT "v=spf1 mx -all"' },
    {
      bad: '@ TXT "v=spf1 mx -all"\n@ IN «spf» "v=spf1 mx " "-all"\nwww «TYPE99» "v=spf1 -all"',
      good: 'spf TXT "SPF"',
    },
  ],
});

function isPublished(octets: string, { ownerId }: ZoneRecord, zone: MailZone): boolean {
  return published(zone).has(`${ownerId} ${octets}`);
}

/** Owners and texts of all SPF records of type TXT. */
const published = perZone(
  (zone) => new Set(zone.textsOf('spf').map(({ ownerId, text }) => `${ownerId} ${text.octets}`)),
);
