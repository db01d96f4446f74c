import { cite } from '../../../cite.js';
import { checkReportDestinations, type ReportDestination } from '../../../dmarc/report-destinations.js';
import type { Asking } from '../../../dns/asking.js';
import { keyOf, type Name } from '../../../dns/name.js';
import { organizationalDomain } from '../../../records/organizational-domain.js';
import type { ReportUri } from '../../../records/report-uri.js';
import { usableUris } from '../../../records/report-uris.js';
import type { Span } from '../../../text/span.js';
import { say } from '../../../words/phrase.js';
import type { Hit } from '../../hit.js';
import type { DmarcText } from '../../mail-text.js';
import type { MailZone } from '../../mail-zone.js';
import { rule } from '../../rule.js';
import { isInZone } from '../shared/name-facts.js';
import { isUsed } from '../shared/policy-records.js';
import { shownName } from '../shared/shown.js';
import { seesAll } from '../zone/faults.js';
import { isOneOrganization } from './organizations.js';
import { reportListsOf } from './report-lists.js';

/** `permission`: where the record would have to stand; undefined where that name would be too long. */
export interface ReportNotPermitted {
  readonly domain: string;
  readonly host: string;
  readonly permission: string | undefined;
}

export const reportNotPermitted = rule<'dmarc', ReportNotPermitted>({
  code: 'DMARC036',
  name: 'report-not-permitted',
  severity: 'warning',
  subject: 'dmarc',
  needsZone: true,
  cite: cite(9990, '4'),
  message: ({ domain, host, permission }) =>
    permission === undefined
      ? say`No report goes to ${host}: it belongs to another organization than ${domain}, and the name at which it would have to agree is too long for DNS`
      : say`No report goes to ${host}: it belongs to another organization than ${domain}, and no record at ${permission} says that it agrees`,
  why: say`Reports go to another organization only when that has agreed, with a DMARC record at <domain>._report._dmarc.<host>. Otherwise anybody could have reports sent to somebody who never asked for them (RFC 7489 s7.1, RFC 9990 s4).`,
  advice: say`Add the record to the zone of the host: <domain>._report._dmarc TXT "v=DMARC1", or *._report._dmarc to take reports about every domain.`,
  concerns: (text, zone) => mayLeave(text, zone),
  *asks(text, zone) {
    const hits: Hit<ReportNotPermitted, 'payload'>[] = [];
    if (!mayLeave(text, zone) || !isUsed(text, zone)) return hits;
    for (const destination of yield* ask(text, zone)) {
      const { outcome, host, permission, tag, uri } = destination;
      if (outcome.kind !== 'not-authorized' || outcome.because === 'replaced-by-other-host') continue;
      if (host === undefined || !isSureToDiffer(text, destination, zone)) continue;
      const span = placeOf(text, tag, uri);
      const shown = permission === undefined ? undefined : shownName(permission);
      hits.push({ span, data: { domain: shownName(text.domain), host: shownName(host), permission: shown } });
    }
    return hits;
  },
  examples: [
    {
      bad: '_dmarc.shop TXT "v=DMARC1; p=none; psd=n; rua=mailto:d@«example.com»"',
      good: '_dmarc.shop TXT "v=DMARC1; p=none; psd=n; rua=mailto:d@example.com"\nshop.example.com._report._dmarc TXT "v=DMARC1"',
    },
    {
      bad: '$ORIGIN github.io.\n$TTL 60\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n@ NS ns.example.net.\n_dmarc.a TXT "v=DMARC1; p=none; rua=mailto:d@«b." "github.io»"',
      good: '$ORIGIN github.io.\n$TTL 60\n@ SOA ns.example.net. h.example.net. 1 2 3 4 5\n@ NS ns.example.net.\n_dmarc.a TXT "v=DMARC1; p=none; rua=mailto:d@b.github.io,mailto:c@a.github.io,mailto:d@example.org"\n*._report._dmarc.b TXT "v=DMARC1;"',
      isWholeFile: true,
    },
  ],
});

/** Whether reports may go to another organization of which the zones at hand know something. */
function mayLeave({ dmarc }: DmarcText, zone: MailZone): boolean {
  if (!isOneOrganization(zone)) return true;
  return (
    zone.elsewhere !== undefined && (leaves(dmarc.valueOf('rua'), zone) || leaves(dmarc.valueOf('ruf'), zone))
  );
}

function leaves(uris: readonly ReportUri[] | undefined, zone: MailZone): boolean {
  return uris?.some(({ host }) => host !== undefined && !isInZone(`${host.value}.` as Name, zone)) === true;
}

function ask({ text, domain }: DmarcText, { standard }: MailZone): Asking<readonly ReportDestination[]> {
  return checkReportDestinations(domain, text.octets, standard);
}

/** Of one organization by the list, only a zone that shows everything up to that domain can tell them apart. */
function isSureToDiffer({ domain }: DmarcText, { host }: ReportDestination, zone: MailZone): boolean {
  const own = organizationalDomain(domain);
  if (host === undefined || keyOf(own) !== keyOf(organizationalDomain(host))) return true;
  return isInZone(own, zone) && seesAll(zone);
}

function placeOf({ dmarc }: DmarcText, tag: 'rua' | 'ruf', written: string): Span<'payload'> {
  for (const list of reportListsOf(dmarc)) {
    const uri = list.name === tag ? usableUris(list.uris).find(({ text }) => text === written) : undefined;
    if (uri !== undefined) return uri.host?.span ?? uri.span;
  }
  return { start: 0, end: 0 };
}
