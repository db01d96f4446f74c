import type { Name } from '../../../dns/name.js';
import type { SpfRecord } from '../../../records/spf-record.js';
import { spfTrait } from '../../../records/spf-traits.js';
import { type LookupCosts, leadsOn, lookupCosts, ownLookups, targetOf } from '../../../spf/lookup-cost.js';
import type { Span } from '../../../text/span.js';
import { type Phrase, say } from '../../../words/phrase.js';
import type { SpfText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { isInZone, NameFact } from '../shared/name-facts.js';
import { perZone, perZoneInSteps } from '../shared/per-zone.js';
import { TextsByName } from '../shared/texts-by-name.js';
import { answersOf, idAsked, presenceAt, seesAll } from './zone-answers.js';

/** The SPF records of a zone by owner. Equal ones, which a server keeps as one, are here once. */
export const spfRecords = perZoneInSteps((zone) =>
  TextsByName.of(zone.textsOf('spf'), zone.zone.names.length, ({ ownerId }) => ownerId),
);

const none: readonly SpfText[] = [];

/** The SPF records that somebody gets who asks for a domain, as far as the zone decides. */
export function findSpf(domain: Name, zone: MailZone): readonly SpfText[] | 'unknown' {
  const id = idAsked(domain, zone);
  const found = id === 'outside' ? id : id === undefined ? askForSpf(domain, zone) : spfAtName(id, zone);
  if (found === 'outside') return 'unknown';
  return found.length > 0 || seesAll(zone) ? found : 'unknown';
}

function spfAtName(id: number, zone: MailZone): readonly SpfText[] | 'outside' {
  switch (presenceAt(id, NameFact.txt, zone)) {
    case 'outside':
      return 'outside';
    case 'found':
      return spfRecords(zone).at(id);
    case 'absent':
      return none;
    case 'ask':
      return askForSpf(zone.zone.names.get(id), zone);
  }
}

function askForSpf(domain: Name, zone: MailZone): readonly SpfText[] | 'outside' {
  const answer = answersOf(zone).ask(domain, 'TXT');
  if (answer.kind === 'outside') return 'outside';
  const [record] = answer.kind === 'found' ? answer.records : [];
  return record === undefined ? none : spfRecords(zone).at(record.ownerId);
}

/** The records at a name that should have one, where the zone shows that it has none or several. */
export function wrongRecords(name: Name | undefined, zone: MailZone): readonly SpfText[] | undefined {
  if (name === undefined || !isInZone(name, zone)) return undefined;
  const found = findSpf(name, zone);
  return found === 'unknown' || found.length === 1 ? undefined : found;
}

/** The first of several records, as places to look at. */
export function placesOfRecords(
  records: readonly SpfText[],
): { text: SpfText; span: Span<'payload'>; message: Phrase }[] {
  return records
    .slice(0, 3)
    .map((text) => ({ text, span: text.spf.version.span, message: say`one of the records` }));
}

/** What the records of a zone cost, and whose text a record was read from. */
export interface ZoneCosts extends LookupCosts {
  textOf(record: SpfRecord): SpfText | undefined;
}

export const zoneCosts = perZone((zone: MailZone): ZoneCosts => {
  // Records that others lead to are kept: a thousand may include the same.
  const records = new Map<SpfText, SpfRecord>();
  const texts = new Map<SpfRecord, SpfText>();
  const recordOf = (text: SpfText): SpfRecord => {
    const record = records.get(text) ?? text.spf;
    records.set(text, record);
    texts.set(record, text);
    return record;
  };
  const costs = lookupCosts((domain) => {
    const found = findSpf(domain, zone);
    return found === 'unknown' ? found : found.map(recordOf);
  });
  return { ...costs, textOf: (record) => texts.get(record) };
});

/** Records with terms that cost a lookup have one of these traits. */
export const asking = spfTrait.lookup | spfTrait.ptr | spfTrait.include | spfTrait.redirect;

/** The lookups of a record in the worst case, those of included records as far as the zone has them. */
export function lookupsOf(text: SpfText, zone: MailZone): number {
  if ((text.traits & asking) === 0) return 0;
  const { spf } = text;
  for (const term of spf.evaluated) {
    const target = leadsOn(term) ? targetOf(term) : undefined;
    // Records of other zones are not known, and add nothing to the count.
    if (target !== undefined && isInZone(target, zone)) return zoneCosts(zone).costOf(spf).count;
  }
  return ownLookups(spf);
}
