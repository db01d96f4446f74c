import type { AnswerSource, DnsAnswer } from '../dns/answer.js';
import { type Asking, ask, askAll, dnsQuestion } from '../dns/asking.js';
import { labelsOf, type Name, nameOfLabels, wireLengthOf } from '../dns/name.js';
import { type DmarcReading, dmarc, isDmarc } from '../records/dmarc.js';
import {
  type DmarcStandard,
  type Fallback,
  type NamePolicy,
  policyInForce,
} from '../records/dmarc-policy.js';
import { organizationalDomain } from '../records/organizational-domain.js';
import { readRecord } from '../tags/record-kind.js';
import { readTagList } from '../tags/tag-list.js';

/** A DMARC record that counts. */
export interface PolicyRecord {
  /** The domain whose record it is: the owner without `_dmarc`. */
  readonly domain: Name;
  readonly text: string;
  readonly reading: DmarcReading;
  readonly source: AnswerSource;
}

/** What receivers do with mail from one sort of name that fails. */
export interface EffectivePolicy {
  readonly standard: DmarcStandard;
  /** The record that decides; undefined where DMARC does not apply. */
  readonly record: PolicyRecord | undefined;
  /** The domain with several records, where RFC 7489 ends the search. */
  readonly several: Name | undefined;
  readonly organizationalDomain: Name;
  /** Undefined without a record. */
  readonly policy: NamePolicy | undefined;
  readonly fallback: Fallback | undefined;
  /** Domains on the way about which nothing is known: a record there might decide. */
  readonly unknown: readonly Name[];
}

/** What holds at a domain, for itself and for what stands below it. */
export interface DomainPolicies {
  readonly domain: EffectivePolicy;
  /** Subdomains that exist and have no record of their own. */
  readonly subdomains: EffectivePolicy;
  readonly missingSubdomains: EffectivePolicy;
}

/** Whether the DNS has a name; `np` depends on it. */
export type Existence = 'exists' | 'missing';

/** The policy for mail from a domain (RFC 9989 s4.10.1, RFC 7489 s6.6.3). */
export function* policyFor(domain: Name, standard: DmarcStandard): Asking<EffectivePolicy> {
  const answer = yield* ask(dnsQuestion(domain, 'A'));
  const existence = answer.kind === 'nxdomain' ? 'missing' : 'exists';
  return yield* discover(labelsOf(domain), { standard, existence, own: 'asked' });
}

/** The policies at a domain. Subdomains are looked at as names one label longer that have no record themselves. */
export function* policiesAt(domain: Name, standard: DmarcStandard): Asking<DomainPolicies> {
  const below = ['x', ...labelsOf(domain)];
  return {
    domain: yield* discover(labelsOf(domain), { standard, existence: 'exists', own: 'asked' }),
    subdomains: yield* discover(below, { standard, existence: 'exists', own: 'none' }),
    missingSubdomains: yield* discover(below, { standard, existence: 'missing', own: 'none' }),
  };
}

interface Author {
  readonly standard: DmarcStandard;
  readonly existence: Existence;
  /** `none`: the author domain has no record, and none is asked for. */
  readonly own: 'asked' | 'none';
}

function discover(labels: readonly string[], author: Author): Asking<EffectivePolicy> {
  return author.standard === 'rfc7489' ? discoverByList(labels, author) : discoverByWalk(labels, author);
}

/** Labels of the second name that a walk asks about, of a domain that has more (RFC 9989 s4.10). */
const keptLabels = 7;

function* discoverByWalk(
  labels: readonly string[],
  { standard, existence, own }: Author,
): Asking<EffectivePolicy> {
  const start = nameOfLabels(labels);
  const domains = own === 'asked' ? [start] : [];
  for (let keep = Math.min(labels.length - 1, keptLabels); keep > 0; keep--) {
    domains.push(nameOfLabels(labels.slice(-keep)));
  }
  const looks = yield* recordsAt(domains);
  const records: PolicyRecord[] = [];
  const unknown: Name[] = [];
  for (const { domain, answer, found } of looks) {
    if (answer === 'unknown') unknown.push(domain);
    const [record] = found;
    // Several records at one name count as none (RFC 9989 s4.10).
    if (record === undefined || found.length > 1) continue;
    records.push(record);
    if ((record.reading.valueOf('psd') ?? 'u') !== 'u') break;
  }
  const organization = organizationOf(labels, records);
  const at = (domain: Name): PolicyRecord | undefined => records.find((record) => record.domain === domain);
  const record = at(start) ?? at(organization) ?? records[records.length - 1];
  return effective({ standard, record, start, existence, organization, unknown, several: undefined });
}

/** The organizational domain that the records of a walk make (RFC 9989 s4.10.2). */
function organizationOf(labels: readonly string[], records: readonly PolicyRecord[]): Name {
  const last = records[records.length - 1];
  if (last === undefined) return nameOfLabels(labels);
  const length = labelsOf(last.domain).length;
  return last.reading.valueOf('psd') === 'y' && length < labels.length
    ? nameOfLabels(labels.slice(-(length + 1)))
    : last.domain;
}

function* discoverByList(
  labels: readonly string[],
  { standard, existence, own }: Author,
): Asking<EffectivePolicy> {
  const start = nameOfLabels(labels);
  const organization = organizationalDomain(start);
  const domains = [...(own === 'asked' ? [start] : []), ...(organization === start ? [] : [organization])];
  const looks = yield* recordsAt(domains);
  const unknown: Name[] = [];
  for (const { domain, answer, found } of looks) {
    if (answer === 'unknown') unknown.push(domain);
    const [record] = found;
    if (record === undefined) continue;
    const several = found.length > 1 ? domain : undefined;
    const used = several === undefined ? record : undefined;
    return effective({ standard, record: used, start, existence, organization, unknown, several });
  }
  return effective({
    ...{ standard, record: undefined, start },
    existence,
    organization,
    unknown,
    several: undefined,
  });
}

interface Found {
  readonly standard: DmarcStandard;
  readonly record: PolicyRecord | undefined;
  readonly start: Name;
  readonly existence: Existence;
  readonly organization: Name;
  readonly unknown: readonly Name[];
  readonly several: Name | undefined;
}

function effective({
  standard,
  record,
  start,
  existence,
  organization,
  unknown,
  several,
}: Found): EffectivePolicy {
  const known = { standard, record, several, organizationalDomain: organization, unknown };
  if (record === undefined) return { ...known, policy: undefined, fallback: undefined };
  const { domain, subdomains, missingSubdomains, fallback } = policyInForce(record.reading, standard);
  const below = existence === 'missing' ? missingSubdomains : subdomains;
  return { ...known, policy: record.domain === start ? domain : below, fallback };
}

interface Look {
  readonly domain: Name;
  readonly answer: 'known' | 'unknown';
  readonly found: readonly PolicyRecord[];
}

/** The DMARC records of some domains, asked for together. */
function* recordsAt(domains: readonly Name[]): Asking<readonly Look[]> {
  // A name of 255 octets has no room for `_dmarc`.
  const asked = domains.filter((domain) => wireLengthOf(domain) + '_dmarc.'.length <= 255);
  const answers = yield* askAll(
    asked.map((domain) => dnsQuestion(nameOfLabels(['_dmarc', ...labelsOf(domain)]), 'TXT')),
  );
  return asked.map((domain, index) => {
    const answer = answers[index];
    const isKnown = answer !== undefined && answer.kind !== 'unavailable';
    return { domain, answer: isKnown ? 'known' : 'unknown', found: readPolicies(domain, answer) };
  });
}

function readPolicies(domain: Name, answer: DnsAnswer<'TXT'> | undefined): readonly PolicyRecord[] {
  if (answer?.kind !== 'found') return [];
  const { source } = answer;
  return answer.data
    .map((strings) => strings.join(''))
    .filter(isDmarc)
    .map((text) => ({ domain, text, reading: readRecord(dmarc, readTagList(text)), source }));
}
