import type { DnsLookup } from '../audit/dns-lookup.js';
import { policyFor } from '../audit/policy-discovery.js';
import type { AnswerSource } from '../dns/answer.js';
import { dnsQuestion } from '../dns/asking.js';
import { nameBelow, readDomain } from '../dns/domain.js';
import type { Name } from '../dns/name.js';
import { settleSync } from '../dns/settle.js';
import type { DmarcStandard } from '../records/dmarc-policy.js';
import { type AggregateReport, policyDomain } from '../reports/aggregate/report.js';
import type { ReportSet } from '../reports/report-set.js';
import type { Selection } from '../reports/view/filter.js';
import { visible } from '../reports/words/inert.js';
import { readTagList } from '../tags/tag-list.js';
import { say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { BoardKey, BoardPlace, BoardPolicy, Tone } from './board-view.js';
import { countText } from './counts.js';
import { keysSeen } from './identities.js';

/** The zones at hand, and how they are read. */
export interface ZonesAtHand {
  readonly lookup: DnsLookup;
  readonly standard: DmarcStandard;
}

/** Domains and keys that are compared. */
const mostDomains = 20;
const mostKeys = 50;

const tags = ['p', 'sp', 'np', 'adkim', 'aspf', 'pct', 't'] as const;
type Tags = Readonly<Partial<Record<(typeof tags)[number], string>>>;

/** For each domain of the reports: the policy that the newest of them saw, and the one in the zone at hand. */
export function comparedPolicies(
  set: ReportSet,
  selection: Selection,
  zones: ZonesAtHand,
  words: Words,
): readonly BoardPolicy[] {
  const newest = new Map<string, AggregateReport>();
  for (const [index, report] of set.reports.entries()) {
    const domain = policyDomain(report).toLowerCase().replace(/\.$/, '');
    if (selection.reports[index] === 0 || domain === '') continue;
    const known = newest.get(domain);
    if (known === undefined ? newest.size < mostDomains : (report.end ?? 0) > (known.end ?? 0)) {
      newest.set(domain, report);
    }
  }
  return Array.from(newest, ([domain, report]) => compared(domain, report, zones, words));
}

function compared(domain: string, report: AggregateReport, zones: ZonesAtHand, words: Words): BoardPolicy {
  const then = publishedIn(report);
  const base = { domain: visible(domain), published: textOf(then) };
  const now = zonePolicy(domain, zones);
  if (now === undefined) {
    const conclusion = words.of(say`No zone at hand has ${visible(domain)}: open it to compare.`);
    return { ...base, zone: '', conclusion, tone: 'plain', place: undefined };
  }
  if (now.text === undefined) {
    const conclusion = words.of(say`Your zone has no DMARC record for ${visible(domain)}.`);
    return { ...base, zone: '', conclusion, tone: 'bad', place: now.place };
  }
  return { ...base, zone: textOf(now.tags), ...concluded(then, now.tags, words), place: now.place };
}

/** What a report says that was published; what stands for nothing but the default is left out. */
function publishedIn({ policies: [policy] }: AggregateReport): Tags {
  if (policy === undefined) return {};
  return stated({ ...policy, t: policy.testing });
}

function stated(values: Readonly<Record<string, unknown>>): Tags {
  const found: Partial<Record<(typeof tags)[number], string>> = {};
  for (const tag of tags) {
    const value = Object.hasOwn(values, tag) ? values[tag] : undefined;
    if (typeof value === 'string' && value.trim() !== '') found[tag] = value.trim().toLowerCase();
  }
  return found;
}

function textOf(policy: Tags): string {
  return tags
    .flatMap((tag) => (policy[tag] === undefined ? [] : [`${tag}=${visible(policy[tag])}`]))
    .join('; ');
}

interface ZonePolicy {
  /** Undefined where the zone has no record that counts. */
  readonly text: string | undefined;
  readonly tags: Tags;
  readonly place: BoardPlace | undefined;
}

function zonePolicy(domain: string, { lookup, standard }: ZonesAtHand): ZonePolicy | undefined {
  const read = readDomain(domain);
  if ('fault' in read) return undefined;
  const { record, unknown } = settleSync(policyFor(read.name, standard), lookup);
  if (record === undefined) {
    if (unknown.includes(read.name)) return undefined;
    return { text: undefined, tags: {}, place: placeIn(lookup(dnsQuestion(read.name, 'TXT')).source) };
  }
  const values = Object.fromEntries(
    readTagList(record.text).tags.map(({ name, value }) => [name.value.toLowerCase(), value.value]),
  );
  return { text: record.text, tags: stated(values), place: placeIn(record.source) };
}

function placeIn(source: AnswerSource): BoardPlace | undefined {
  return source.kind === 'zone' ? { uri: source.path, line: Math.max(0, (source.line ?? 1) - 1) } : undefined;
}

const strength: ReadonlyMap<string, number> = new Map([
  ['none', 0],
  ['quarantine', 1],
  ['reject', 2],
]);

/** The policy with its defaults (RFC 9989 s4.7). */
function withDefaults(policy: Tags): Readonly<Record<(typeof tags)[number], string>> {
  const p = policy.p ?? 'none';
  const sp = policy.sp ?? p;
  return { adkim: 'r', aspf: 'r', pct: '100', t: 'n', ...policy, p, sp, np: policy.np ?? sp };
}

function concluded(
  then: Tags,
  now: Tags,
  words: Words,
): { readonly conclusion: string; readonly tone: Tone } {
  const [before, after] = [withDefaults(then), withDefaults(now)];
  const differing = tags.filter((tag) => before[tag] !== after[tag]);
  if (differing.length === 0) return { conclusion: words.of(say`Your zone says the same.`), tone: 'good' };
  const [was, is] = [visible(`p=${before.p}`), visible(`p=${after.p}`)];
  const change = (strength.get(after.p) ?? 0) - (strength.get(before.p) ?? 0);
  if (change > 0) {
    const said = say`Published then was ${was}, your zone says ${is}: what failed in these reports will be treated by that.`;
    return { conclusion: words.of(said), tone: 'warning' };
  }
  if (change < 0) {
    const said = say`Published then was ${was}, your zone says ${is}: it asks for less than what was published.`;
    return { conclusion: words.of(said), tone: 'warning' };
  }
  const said = say`Your zone and the reports differ in ${differing.join(', ')}.`;
  return { conclusion: words.of(said), tone: 'warning' };
}

/** Keys that reports tell of, and whether the zone at hand has them. Keys of other people's domains are left out. */
export function comparedKeys(
  set: ReportSet,
  selection: Selection,
  { lookup }: ZonesAtHand,
  words: Words,
): readonly BoardKey[] {
  const found: BoardKey[] = [];
  for (const { selector, domain, messages } of keysSeen(set, selection)) {
    if (found.length >= mostKeys) break;
    const name = nameOf(selector, domain);
    if (name === undefined) continue;
    const answer = lookup(dnsQuestion(name, 'TXT'));
    const isMissing = answer.kind === 'nodata' || answer.kind === 'nxdomain';
    if (!isMissing && answer.kind !== 'found') continue;
    found.push({
      name: visible(`${selector}._domainkey.${domain}`),
      value: countText(messages),
      state: words.of(isMissing ? say`not in your zone` : say`in your zone`),
      tone: isMissing ? 'warning' : 'good',
      place: placeIn(answer.source),
    });
  }
  return found;
}

function nameOf(selector: string, domain: string): Name | undefined {
  const read = readDomain(domain);
  if ('fault' in read || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(selector)) return undefined;
  return nameBelow(`${selector}._domainkey`, read.name);
}
