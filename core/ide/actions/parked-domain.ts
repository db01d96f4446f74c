import type { Name } from '../../dns/name.js';
import type { Edit } from '../../finding.js';
import type { MailText } from '../../lint/mail-text.js';
import { shownName } from '../../lint/rules/shared/shown.js';
import { say } from '../../words/phrase.js';
import { recordsAt } from '../../zone/answers.js';
import { numberOfType } from '../../zone/rdata/type-numbers.js';
import type { Zone } from '../../zone/zone.js';
import { type ActionSite, isGenerated, type ZoneAction } from './action.js';
import { below, ofType, takesMail, textsAt } from './domain-facts.js';
import { insertRecords, type NewRecord } from './new-records.js';
import { joinTouching } from './remove-records.js';
import { textEdits } from './text-layout.js';

/** What a domain without mail says (RFC 7208 s10.1.2, RFC 7505, RFC 6376 s3.6.1). */
const noSender = 'v=spf1 -all';
const rejectAll = 'v=DMARC1; p=reject';
const noKey = 'v=DKIM1; p=';

/**
 * Says everywhere that a name has nothing to do with mail: nobody sends for it, it takes none, its policy is to refuse, and
 * no key is valid. Only where no mail is taken now; where an SPF record lets somebody send, the title warns.
 */
export function parkedDomain(site: ActionSite): readonly ZoneAction[] {
  const { record, known } = site;
  const { zone } = known;
  const domain = record?.owner;
  if (record === undefined || domain === undefined || !canBePark(zone, domain)) return [];
  const changes: Edit[] = [];
  const records: NewRecord[] = [];
  const senders = textsAt(zone, domain, 'spf');
  const sends = senders.some(({ spf }) => spf.octets.trimEnd().toLowerCase() !== noSender);
  if (senders.length > 1) return [];
  const [sender] = senders;
  if (sender === undefined) records.push({ owner: domain, type: 'TXT', data: noSender });
  else if (sends && !change(zone, sender, { start: 0, end: sender.text.octets.length }, noSender, changes))
    return [];
  if (ofType(zone, domain, 'MX').length === 0) records.push({ owner: domain, type: 'MX', data: '0 .' });
  const [policy, second] = textsAt(zone, below(domain, '_dmarc'), 'dmarc');
  if (second !== undefined) return [];
  if (policy === undefined) records.push({ owner: below(domain, '_dmarc'), type: 'TXT', data: rejectAll });
  else {
    const p = policy.dmarc.tagOf('p');
    const place = p && { start: p.valueStart, end: p.valueEnd };
    if (place === undefined) return [];
    if (policy.dmarc.valueOf('p') !== 'reject' && !change(zone, policy, place, 'reject', changes)) return [];
  }
  const keys = below(domain, '*', '_domainkey');
  if (recordsAt(zone, keys).length === 0) records.push({ owner: keys, type: 'TXT', data: noKey });
  const added = records.length === 0 ? undefined : insertRecords(zone, record, records);
  if (records.length > 0 && added === undefined) return [];
  const all = joinTouching([...changes, ...(added === undefined ? [] : [added])]);
  if (all.length === 0) return [];
  const shown = shownName(domain);
  const title = sends
    ? say`Say that ${shown} has no mail (now its SPF record lets hosts send)`
    : say`Say that ${shown} has no mail`;
  const edits = all.map(({ span, text }) => ({ known, span, newText: text }));
  return [{ title, kind: 'create', codes: ['SPF045', 'DMARC047'], edits }];
}

/**
 * Whether a name is one that mail could have: no alias, no delegation, no label that only names a kind of record, and no
 * mail host, which says its own name when it sends for others.
 */
function canBePark(zone: Zone, domain: Name): boolean {
  if (/(?:^|\.)(?:_|\*)/.test(domain) || takesMail(zone, domain) || isExchange(zone, domain)) return false;
  const types = new Set(recordsAt(zone, domain).map(({ type }) => type.name));
  if (types.has('CNAME') || types.has('DNAME')) return false;
  const isApex = domain.toLowerCase() === zone.apex.toLowerCase();
  return isApex || (!types.has('NS') && ['A', 'AAAA', 'MX'].some((type) => types.has(type)));
}

const mxType = numberOfType('MX');

/** Whether an MX of the zone leads to a name. Linear in the number of records, of which nothing is made. */
function isExchange({ names, records }: Zone, host: Name): boolean {
  const id = names.find(host);
  for (let index = 0; index < records.length; index++) {
    if (records.typeOf(index) === mxType && records.targetOf(index) === id) return true;
  }
  return false;
}

/** Puts text into the place of some octets; false where that cannot be done. */
function change(
  zone: Zone,
  text: MailText,
  span: { readonly start: number; readonly end: number },
  put: string,
  changes: Edit[],
): boolean {
  const edits = isGenerated(zone, text.record.typeSpan)
    ? undefined
    : textEdits(zone, text, [{ span, text: put }]);
  for (const edit of edits ?? []) changes.push(edit);
  return edits !== undefined;
}
