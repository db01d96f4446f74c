import type { DnsAnswer, Unavailability } from '../dns/answer.js';
import type { Asking } from '../dns/asking.js';
import { nameBelow, readDomain } from '../dns/domain.js';
import { keyOf, type Name } from '../dns/name.js';
import { type Look, replay } from '../dns/replay.js';
import { dmarc, isDmarc } from '../records/dmarc.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import { organizationalDomain } from '../records/organizational-domain.js';
import type { ReportUri } from '../records/report-uri.js';
import { usableUris } from '../records/report-uris.js';
import { readRecord } from '../tags/read-record.js';
import { readTagList } from '../tags/tag-list.js';
import { organizationOf, walkTree } from './tree-walk.js';

/** An address of `rua` or `ruf` and whether reports may go there (RFC 7489 s7.1, RFC 9990 s4). Plain data. */
export interface ReportDestination {
  readonly tag: 'rua' | 'ruf';
  readonly uri: string;
  /** The host that receives, in A-labels; undefined where there is none. */
  readonly host: Name | undefined;
  /** Where the permission of a foreign host stands; undefined where none is needed. */
  readonly permission: Name | undefined;
  readonly outcome: DestinationOutcome;
}

export type DestinationOutcome =
  /** Of the same organization: nobody has to agree. */
  | { readonly kind: 'own' }
  | { readonly kind: 'authorized' }
  /** The host wants reports at other addresses of its own. */
  | { readonly kind: 'replaced'; readonly uris: readonly string[] }
  /** There is no permission. `too-long`: the name at which it would stand cannot exist. */
  | { readonly kind: 'not-authorized'; readonly because: 'no-record' | 'too-long' | 'replaced-by-other-host' }
  | { readonly kind: 'unavailable'; readonly reason: Unavailability }
  /** No `mailto:`, or no host. */
  | { readonly kind: 'unsupported' }
  /** Addresses beyond those that are looked at. */
  | { readonly kind: 'passed-over' };

/** Addresses of one tag that are looked at. */
const mostDestinations = 10;

/**
 * Checks whether reports may go where a record wants them. `domain`: where the record was found; `text`: the record, one
 * character an octet. All hosts are asked about at once.
 */
export function checkReportDestinations(
  domain: Name,
  text: string,
  standard: DmarcStandard,
): Asking<readonly ReportDestination[]> {
  const reading = readRecord(dmarc, readTagList(text));
  const wanted = (['rua', 'ruf'] as const).flatMap((tag) =>
    usableUris(reading.valueOf(tag) ?? []).map((uri, index) => ({ tag, uri, index })),
  );
  return replay((look) => {
    const own = organization(look, domain, standard);
    const found = wanted.map(({ tag, uri, index }) => {
      if (index >= mostDestinations) return withoutHost(tag, uri, { kind: 'passed-over' });
      return checkOne(look, tag, uri, { domain, standard, own });
    });
    const known = found.filter((one) => one !== undefined);
    return known.length < found.length ? undefined : known;
  });
}

interface PolicyFacts {
  readonly domain: Name;
  readonly standard: DmarcStandard;
  /** The organization of the record's domain. */
  readonly own: Organization;
}

/** `pending`: an answer is missing. `unknown`: DNS gave none. */
type Organization = Name | 'pending' | 'unknown';

function organization(look: Look, domain: Name, standard: DmarcStandard): Organization {
  if (standard === 'rfc7489') return organizationalDomain(domain);
  const walk = walkTree(look, domain);
  return walk === undefined ? 'pending' : (organizationOf(walk) ?? 'unknown');
}

function withoutHost(
  tag: 'rua' | 'ruf',
  uri: ReportUri,
  outcome: DestinationOutcome,
): ReportDestination | undefined {
  return { tag, uri: uri.text, host: undefined, permission: undefined, outcome };
}

function checkOne(
  look: Look,
  tag: 'rua' | 'ruf',
  uri: ReportUri,
  { domain, standard, own }: PolicyFacts,
): ReportDestination | undefined {
  const host = hostOf(uri);
  if (host === undefined) return withoutHost(tag, uri, { kind: 'unsupported' });
  const told = { tag, uri: uri.text, host };
  if (keyOf(host) === keyOf(domain)) return { ...told, permission: undefined, outcome: { kind: 'own' } };
  const theirs = organization(look, host, standard);
  const isOpen = own === 'pending' || theirs === 'pending';
  if (!isOpen && own !== 'unknown' && theirs !== 'unknown' && keyOf(own) === keyOf(theirs)) {
    return { ...told, permission: undefined, outcome: { kind: 'own' } };
  }
  const permission = nameBelow(`${domain}_report._dmarc`, host);
  const answer = permission && look(permission, 'TXT');
  if (isOpen) return undefined;
  if (permission === undefined) {
    return { ...told, permission, outcome: { kind: 'not-authorized', because: 'too-long' } };
  }
  return answer && { ...told, permission, outcome: outcomeOf(tag, host, answer) };
}

function outcomeOf(tag: 'rua' | 'ruf', host: Name, answer: DnsAnswer<'TXT'>): DestinationOutcome {
  if (answer.kind === 'unavailable') return { kind: 'unavailable', reason: answer.reason };
  const texts = answer.kind === 'found' ? answer.data.map((strings) => strings.join('')).filter(isDmarc) : [];
  if (texts.length === 0) return { kind: 'not-authorized', because: 'no-record' };
  const readings = texts.map((text) => readRecord(dmarc, readTagList(text)));
  const others = readings.flatMap((reading) => usableUris(reading.valueOf(tag) ?? []));
  if (others.length === 0) return { kind: 'authorized' };
  // Who is asked may choose among their own addresses, and must not send reports on to somebody else.
  const isOwn = others.every((other) => keyOf(hostOf(other) ?? ('.' as Name)) === keyOf(host));
  if (!isOwn) return { kind: 'not-authorized', because: 'replaced-by-other-host' };
  return { kind: 'replaced', uris: others.map(({ text }) => text) };
}

/** The host of an address that reports can be sent to. */
function hostOf({ scheme, host }: ReportUri): Name | undefined {
  if (scheme?.value !== 'mailto' || host === undefined) return undefined;
  const read = readDomain(host.value);
  return 'name' in read ? read.name : undefined;
}
