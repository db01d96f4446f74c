import { isAtOrBelow, labelsOf, type Name, nameOfLabels, readName, root } from '../../dns/name.js';
import { shownName } from '../../lint/rules/shared/shown.js';
import { organizationalDomain } from '../../records/organizational-domain.js';
import { usableUris } from '../../records/report-uris.js';
import { say } from '../../words/phrase.js';
import { answersFrom } from '../../zone/answers.js';
import type { ZoneRecord } from '../../zone/record-table.js';
import type { Zone } from '../../zone/zone.js';
import type { KnownZone } from '../names/known-zone.js';
import type { ActionSite, ZoneAction } from './action.js';
import { below, domainOf } from './domain-facts.js';
import { insertRecords, wholeLine } from './new-records.js';

/** Hosts of one record that are looked at. */
const mostHosts = 10;

/**
 * Permits the hosts that reports go to to receive them (RFC 7489 s7.1, RFC 9990 s4): writes the missing record into the
 * zone of the host where that one is open, else gives the line that belongs there.
 */
export function reportPermission(site: ActionSite): readonly ZoneAction[] {
  const { text } = site;
  const domain = text?.role === 'dmarc' ? domainOf(text.record) : undefined;
  if (text?.role !== 'dmarc' || domain === undefined || domain === root) return [];
  const { dmarc } = text;
  const uris = [...usableUris(dmarc.valueOf('rua') ?? []), ...usableUris(dmarc.valueOf('ruf') ?? [])];
  const hosts = new Set(uris.flatMap(({ host }) => (host === undefined ? [] : [host.value])));
  return [...hosts].slice(0, mostHosts).flatMap((host) => permissionOf(site, domain, host));
}

function permissionOf(site: ActionSite, domain: Name, hostText: string): readonly ZoneAction[] {
  const read = readName(`${hostText}.`, root);
  if (!('name' in read) || organizationalDomain(read.name) === organizationalDomain(domain)) return [];
  const host = read.name;
  const owner = below(host, ...labelsOf(domain), '_report', '_dmarc');
  if (!('name' in readName(owner, root))) return [];
  const record = { owner, type: 'TXT', data: 'v=DMARC1' };
  const known = zoneOf(site, host);
  const codes = ['DMARC036'];
  const names = { host: shownName(host), domain: shownName(domain) };
  if (known === undefined) {
    const title = say`Copy the record that belongs into the zone of ${names.host}, so that it may receive reports about ${names.domain}`;
    return [{ title, kind: 'create', codes, edits: [], copies: `${wholeLine(record)}\n` }];
  }
  if (answersFrom(known.zone).ask(owner, 'TXT').kind === 'found') return [];
  const near = neighbourOf(known.zone, host);
  const edit = near && insertRecords(known.zone, near, [record]);
  if (edit === undefined) return [];
  const title = say`Permit ${names.host} to receive reports about ${names.domain}, in the zone ${shownName(known.zone.apex)}`;
  return [{ title, kind: 'create', codes, edits: [{ known, span: edit.span, newText: edit.text }] }];
}

/** The open zone that a name is in: of several the one that is nearest. */
function zoneOf(site: ActionSite, host: Name): KnownZone | undefined {
  let nearest: KnownZone | undefined;
  for (const known of site.zones()) {
    const { apex, isWhole } = known.zone;
    if (!isWhole || apex === root || !isAtOrBelow(host, apex)) continue;
    if (nearest === undefined || apex.length > nearest.zone.apex.length) nearest = known;
  }
  return nearest;
}

/** A record to write others behind: the last of the host, or of the nearest name above it that has some. */
function neighbourOf({ names, records }: Zone, host: Name): ZoneRecord | undefined {
  for (let labels = labelsOf(host); labels.length > 0; labels = labels.slice(1)) {
    const id = names.find(nameOfLabels(labels));
    let last: number | undefined;
    if (id !== undefined) for (const index of records.atOwner(id)) last = index;
    if (last !== undefined) return records.get(last);
  }
  return undefined;
}
