import { labelsOf, type Name, nameOfLabels } from '../../dns/name.js';
import type { Span } from '../../text/span.js';
import { type Filling, type Phrase, say, verbatim } from '../../words/phrase.js';
import type { Zone } from '../../zone/zone.js';
import { hasRecords } from '../names/block-index.js';
import { type Completion, inPlaceOf, type Proposal } from './completion.js';
import type { EntryAt } from './entry-at.js';
import { type InsertPart, plainText, stop } from './insertion.js';
import { mailHosts } from './mail-hosts.js';
import { type Page, pageOf } from './page.js';
import { originAt } from './state-at.js';
import { findNames, writtenUnder } from './zone-names.js';
import { visitOwnersNear } from './zone-owners.js';

/** Names that an entry may begin with: those at which mail is looked for, then those that the zone has. */
export function ownerCompletions(at: EntryAt, word: Span): readonly Completion[] {
  const { zone, offset } = at;
  const origin = originAt(at);
  const typed = zone.source.slice(word.start, offset);
  const mail = mailOwners(zone, origin, offset);
  const known = new Set(mail.map(({ label }) => label));
  const names = findNames(zone, { offset, typed, accepts: () => true })
    .ids.map((id) => writtenUnder(zone.names, id, origin))
    .filter((label) => !known.has(label))
    .map((label): Proposal => ({ label, kind: 'name' }));
  return [...mail, ...names].map((proposal) => inPlaceOf(word, proposal));
}

/** A name below a domain at which something is looked for. */
interface MailOwner {
  /** The labels before the domain. */
  readonly labels: readonly InsertPart[];
  readonly detail: Phrase;
  readonly means: Phrase;
}

function mailOwners(zone: Zone, origin: Name, offset: number): Proposal[] {
  const domains = [...new Set([origin, zone.apex])].filter(
    (domain) => domain !== '.' && !labelsOf(domain)[0]?.startsWith('_'),
  );
  const missing: Proposal[] = [];
  const present: Proposal[] = [];
  for (const domain of domains) {
    for (const { labels, detail, means } of ownersBelow(zone, domain, offset)) {
      const name = `${plainText(labels)}.${domain}`;
      const id = zone.names.find(name as Name);
      const isThere = id !== undefined && hasRecords(zone, id);
      const insert = [...labels, endUnder(origin, domain)];
      const stands: Filling = isThere ? say`${detail}; there is one` : detail;
      const page: Page = pageOf([means]);
      const proposal: Proposal = { label: plainText(insert), kind: 'owner', insert, detail: stands, page };
      (isThere ? present : missing).push(proposal);
    }
  }
  return [...missing, ...present];
}

/** What follows the labels of a name below a domain so that it is read right under an origin. */
function endUnder(origin: Name, domain: Name): string {
  if (origin === domain) return '';
  const labels = labelsOf(domain);
  const above = labelsOf(origin).length;
  const isBelow =
    labels.length > above &&
    nameOfLabels(labels.slice(labels.length - above)).toLowerCase() === origin.toLowerCase();
  return isBelow ? `.${labels.slice(0, labels.length - above).join('.')}` : `.${domain}`;
}

function ownersBelow(zone: Zone, domain: Name, offset: number): MailOwner[] {
  return [
    {
      labels: ['_dmarc'],
      detail: say`DMARC policy`,
      means: say`What receivers are asked to do with mail that fails, and where they report it.`,
    },
    ...selectorsNear(zone, offset).map((selector) => keyOwner(selector)),
    keyOwner(undefined),
    {
      labels: ['_smtp._tls'],
      detail: say`reports about TLS`,
      means: say`Where senders report that TLS to the mail hosts failed.`,
    },
    {
      labels: ['_mta-sts'],
      detail: verbatim('MTA-STS'),
      means: say`Tells senders that there is a policy about TLS, and when it changed.`,
    },
    {
      labels: [stop('default'), '._bimi'],
      detail: verbatim('BIMI'),
      means: say`The logo that receivers may show beside the mail of the domain.`,
    },
    {
      labels: [stop('example.net'), '._report._dmarc'],
      detail: say`permission for reports`,
      means: say`Permits another domain to have its DMARC reports sent to addresses in this one.`,
    },
    ...hostsWithin(zone, domain).map(
      (host): MailOwner => ({
        labels: [host === '' ? '_25._tcp' : `_25._tcp.${host}`],
        detail: say`TLSA of a mail host`,
        means: say`Which certificate or key the mail host shows, so that senders can insist on TLS (DANE). It needs DNSSEC.`,
      }),
    ),
    {
      labels: ['*._domainkey'],
      detail: say`no keys at all`,
      means: say`A revoked key for every selector that has no other: for domains that send no mail.`,
    },
  ];
}

function keyOwner(selector: string | undefined): MailOwner {
  return {
    labels: selector === undefined ? [stop('selector'), '._domainkey'] : [`${selector}._domainkey`],
    detail: say`DKIM key`,
    means: say`The public key that signatures with this selector are checked with.`,
  };
}

/** Selectors and owners that are looked at. */
const mostSelectors = 10;
const mostOwners = 5000;

/** Selectors that stand near an offset, at whatever domain. */
function selectorsNear(zone: Zone, offset: number): readonly string[] {
  const { names } = zone;
  const selectors = new Set<string>();
  let left = mostOwners;
  visitOwnersNear(zone, offset, (id) => {
    const isKey = names.labelBegins(names.parentOf(id), '_domainkey');
    if (isKey && !names.labelBegins(id, '_') && !names.labelBegins(id, '*')) selectors.add(names.labelOf(id));
    return --left > 0 && selectors.size < mostSelectors;
  });
  return [...selectors];
}

/** The hosts that take mail for a domain and stand below it, written relative to it. */
function hostsWithin(zone: Zone, domain: Name): readonly string[] {
  return mailHosts(zone, domain).flatMap((id) => {
    const written = writtenUnder(zone.names, id, domain);
    if (written.endsWith('.')) return [];
    return written === '@' ? '' : written;
  });
}
