import { cite } from '../../../cite.js';
import { keyOf, type NameKey, wireLengthOf } from '../../../dns/name.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { perZone } from '../shared/per-zone.js';
import { shownName } from '../shared/shown.js';
import { spfAt } from './spf-records.js';

/** What a UDP answer of 512 octets has room for, with some to spare. */
const most = 450;

type Data =
  | { readonly kind: 'record'; readonly octets: number }
  | { readonly kind: 'set'; readonly octets: number; readonly name: string; readonly records: number };

export const recordLong = rule<'spf', Data>({
  code: 'SPF041',
  name: 'record-long',
  severity: 'warning',
  subject: 'spf',
  needsZone: true,
  cite: cite(7208, '3.4'),
  message: (data) =>
    data.kind === 'record'
      ? `The record has ${data.octets} octets: with more than ${most} its answer may not fit one UDP packet, and some receivers then get none`
      : `The ${data.records} TXT records at ${data.name} have ${data.octets} octets together: with more than ${most} the answer may not fit one UDP packet, and some receivers then get none`,
  why: 'All TXT records of a name come in one answer. It should fit a UDP packet of 512 octets, because not every receiver asks again over TCP (RFC 7208 s3.4).',
  advice:
    'Shorten the record, or move other TXT records to names of their own. Terms can go into a record of their own that this one includes, for one lookup each.',
  *check(text, zone) {
    const { length } = text.text.octets;
    const { owner } = text.record;
    if (length > most) {
      yield { span: { start: most, end: length }, data: { kind: 'record', octets: length } };
      return;
    }
    const [first] = spfAt(owner, zone);
    const set = txtSets(zone).get(keyOf(owner));
    if (set === undefined || first !== text || set.octets + wireLengthOf(owner) <= most) return;
    yield { span: text.spf.version.span, data: { kind: 'set', name: shownName(owner), ...set } };
  },
  examples: [
    {
      bad: `@ TXT ( "v=spf1${networks(15)}"\n  "${networks(12)}"\n  " ip4:192.0.2«.128/31 -all»" )`,
      good: `@ TXT ( "v=spf1${networks(15)}"\n  "${networks(11)} -all" )`,
    },
    {
      bad: `@ TXT "«v=spf1» mx -all"\n@ TXT "${'x'.repeat(250)}"\n@ TXT "${'y'.repeat(200)}"`,
      good: `@ TXT "v=spf1 mx -all"\n@ TXT "${'x'.repeat(250)}"\nwww TXT "${'y'.repeat(200)}"\n@ TXT "${'x'.repeat(250)}"`,
    },
  ],
});

/** Number and octets of the TXT records of each name; what a server merges counts once. */
const txtSets = perZone((zone: MailZone) => {
  const sets = new Map<NameKey, { octets: number; records: number }>();
  const seen = new Set<string>();
  for (const { record, text } of zone.texts) {
    const owner = keyOf(record.owner);
    const data = `${owner} ${text.strings.map(({ payload }) => payload.end).join()} ${text.octets}`;
    if (seen.has(data)) continue;
    seen.add(data);
    const { octets, records } = sets.get(owner) ?? { octets: 0, records: 0 };
    sets.set(owner, { octets: octets + text.octets.length, records: records + 1 });
  }
  return sets;
});

/** Terms of 16 octets each for an example. */
function networks(count: number): string {
  return Array.from({ length: count }, (_, number) => ` ip4:192.0.2.${number + 100}`).join('');
}
