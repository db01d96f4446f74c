import { keyOf, type Name, type NameKey } from '../../../dns/name.js';
import type { SpfRecord } from '../../../records/spf-record.js';
import { type LookupCosts, lookupCosts } from '../../../spf/lookup-cost.js';
import type { Span } from '../../../text/span.js';
import type { SpfText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { dataKey } from '../shared/data-key.js';
import { perZone } from '../shared/per-zone.js';
import { answersOf, seesAll } from './zone-answers.js';

/** The SPF records of a zone by owner, in file order. Equal ones, which a server keeps as one, are here once. */
export const spfRecords = perZone((zone: MailZone): ReadonlyMap<NameKey, ReadonlySet<SpfText>> => {
  const records = new Map<NameKey, Set<SpfText>>();
  const seen = new Set<string>();
  for (const text of zone.textsOf('spf')) {
    const owner = keyOf(text.record.owner);
    const texts = records.get(owner) ?? new Set();
    records.set(owner, texts);
    const data = dataKey(text);
    if (!seen.has(data)) texts.add(text);
    seen.add(data);
  }
  return records;
});

const none: ReadonlySet<SpfText> = new Set();

export function spfAt(owner: Name, zone: MailZone): ReadonlySet<SpfText> {
  return spfRecords(zone).get(keyOf(owner)) ?? none;
}

/** The SPF records that somebody gets who asks for a domain, as far as the zone decides. */
export function findSpf(domain: Name, zone: MailZone): ReadonlySet<SpfText> | 'unknown' {
  const answer = answersOf(zone).ask(domain, 'TXT');
  if (answer.kind === 'outside') return 'unknown';
  const found = answer.kind === 'found' ? spfAt(answer.owner, zone) : none;
  return found.size > 0 || seesAll(zone) ? found : 'unknown';
}

/** The first of several records, as places to look at. */
export function placesOfRecords(
  records: ReadonlySet<SpfText>,
): { text: SpfText; span: Span<'payload'>; message: string }[] {
  return [...records]
    .slice(0, 3)
    .map((text) => ({ text, span: text.spf.version.span, message: 'one of the records' }));
}

/** What the records of a zone cost, and whose text a record was read from. */
export interface ZoneCosts extends LookupCosts {
  textOf(record: SpfRecord): SpfText | undefined;
}

export const zoneCosts = perZone((zone: MailZone): ZoneCosts => {
  const texts = new Map(zone.textsOf('spf').map((text) => [text.spf, text]));
  const costs = lookupCosts((domain) => {
    const found = findSpf(domain, zone);
    return found === 'unknown' ? found : Array.from(found, ({ spf }) => spf);
  });
  return { ...costs, textOf: (record) => texts.get(record) };
});
