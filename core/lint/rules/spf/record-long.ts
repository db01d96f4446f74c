import { cite } from '../../../cite.js';
import { wireLengthOf } from '../../../dns/name.js';
import { say } from '../../../words/phrase.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { dataKey } from '../shared/data-key.js';
import { shownName } from '../shared/shown.js';
import { textLists } from '../shared/texts-at.js';
import { spfRecords } from './spf-records.js';

/** What a UDP answer of 512 octets has room for, with some to spare. */
const most = 450;
/** Octets of the longest name on the wire (RFC 1035 s2.3.4). */
const longestName = 255;

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
      ? say`The record has ${data.octets} octets: with more than ${most} its answer may not fit one UDP packet, and some receivers then get none`
      : say`The ${data.records} TXT records at ${data.name} have ${data.octets} octets together: with more than ${most} the answer may not fit one UDP packet, and some receivers then get none`,
  why: say`All TXT records of a name come in one answer. It should fit a UDP packet of 512 octets, because not every receiver asks again over TCP (RFC 7208 s3.4).`,
  advice: say`Shorten the record, or move other TXT records to names of their own. Terms can go into a record of their own that this one includes, for one lookup each.`,
  concerns: ({ text, ownerId }, zone) =>
    text.octets.length > most || textLists(zone).octetsAt(ownerId) + longestName > most,
  *check(text, zone) {
    const { length } = text.text.octets;
    const { owner, ownerId } = text.record;
    if (length > most) {
      yield { span: { start: most, end: length }, data: { kind: 'record', octets: length } };
      return;
    }
    if (spfRecords(zone).firstAt(ownerId) !== text) return;
    if (textLists(zone).octetsAt(ownerId) + wireLengthOf(owner) <= most) return;
    const set = textSetAt(ownerId, zone);
    if (set.octets + wireLengthOf(owner) <= most) return;
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

/** Number and octets of the TXT records at a name; what a server merges counts once. */
function textSetAt(id: number, zone: MailZone): { readonly octets: number; readonly records: number } {
  const seen = new Set<string>();
  let octets = 0;
  const lists = textLists(zone);
  for (let at = lists.firstAt(id); at > 0; at = lists.nextOf(at)) {
    const text = lists.textAt(at);
    const data = dataKey(text);
    if (seen.has(data)) continue;
    seen.add(data);
    octets += text.text.octets.length;
  }
  return { octets, records: seen.size };
}

/** Terms of 16 octets each for an example. */
function networks(count: number): string {
  return Array.from({ length: count }, (_, number) => ` ip4:192.0.2.${number + 100}`).join('');
}
