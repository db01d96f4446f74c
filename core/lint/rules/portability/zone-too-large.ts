import { cite } from '../../../cite.js';
import type { Span } from '../../../text/span.js';
import { type Phrase, say, verbatim } from '../../../words/phrase.js';
import { numberOfType } from '../../../zone/rdata/type-numbers.js';
import type { Zone } from '../../../zone/read-zone.js';
import { rule } from '../../rule.js';

interface Data {
  readonly reader: string;
  readonly size: Phrase;
  readonly most: Phrase;
}

export const zoneTooLarge = rule<'zone', Data>({
  code: 'PORT023',
  name: 'zone-too-large',
  severity: 'warning',
  subject: 'zone',
  cite: cite(1035, '5.1'),
  message: ({ reader, size, most }) => say`${size}: ${reader} takes at most ${most}`,
  why: say`Providers limit what one import may bring, and more of it fails as a whole.`,
  advice: say`Import the zone in parts, or over the interface for programs.`,
  *check({ zone, profile: { limits, title } }) {
    if (limits.records !== undefined) {
      const { count, span } = countRecords(zone, limits.records);
      const data = {
        reader: title,
        size: say`The zone has ${count} records`,
        most: verbatim(limits.records),
      };
      if (span !== undefined) yield { span, data };
    }
    const end = limits.file === undefined ? undefined : offsetOfOctet(zone, limits.file);
    if (end === undefined) return;
    const line = zone.lines.lineAt(end);
    const data = {
      reader: title,
      size: say`With this line the file is too large`,
      most: say`${limits.file ?? 0} octets`,
    };
    yield { span: { start: zone.lines.startOf(line), end: zone.lines.endOf(line) }, data };
  },
  examples: [
    {
      bad: '$GENERATE 1-1000 host$ A 192.0.2.1\n«www» A 192.0.2.2',
      good: '$GENERATE 1-999 host$ A 192.0.2.1\nwww A 192.0.2.2',
      facts: { profile: 'route53' },
    },
  ],
});

const soaType = numberOfType('SOA');
const nsType = numberOfType('NS');

/** Records without those that a provider makes itself, and where the first one stands that is too much. */
function countRecords(
  { records, apexId }: Zone,
  most: number,
): { readonly count: number; readonly span: Span | undefined } {
  let count = 0;
  let span: Span | undefined;
  for (let index = 0; index < records.length; index++) {
    const type = records.typeOf(index);
    if (type === soaType || (type === nsType && records.ownerOf(index) === apexId)) continue;
    count++;
    if (count <= most || span !== undefined) continue;
    const record = records.get(index);
    span = record.ownerSpan ?? record.typeSpan;
  }
  return { count, span };
}

/** Where the octet after the first `most` stands; undefined for a file that has no more. */
function offsetOfOctet(zone: Zone, most: number): number | undefined {
  let octets = 0;
  for (const { base, source } of zone.shapes()) {
    const { bytes, length } = source;
    for (let at = 0; at < length; ) {
      // Of an editor's text only a unit beyond ASCII is more than one octet.
      const run = (bytes[at] as number) < 0x80 ? one : source.octetsAt(at);
      octets += run.octets.length;
      if (octets > most) return base + at;
      at += run.units;
    }
  }
  return undefined;
}

const one = { octets: '.', units: 1 };
