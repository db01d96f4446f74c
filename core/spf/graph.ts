import type { DnsAnswer } from '../dns/answer.js';
import { type Asking, askAll, type DnsQuestion, dnsQuestion } from '../dns/asking.js';
import { keyOf, type Name, type NameKey } from '../dns/name.js';
import { questionKey } from '../dns/settle.js';
import { isSpf, readSpf } from '../records/spf.js';
import type { Directive, Redirect, SpfRecord } from '../records/spf-record.js';
import { limits } from './limits.js';
import { type LookupCosts, leadsOn, lookupCosts, targetOf } from './lookup-cost.js';

/** A record, and all that it leads to as far as that is known: what it costs receivers in the worst case. */
export interface SpfGraph {
  readonly record: SpfRecord;
  readonly costs: LookupCosts;
  /** Lookups that find nothing, each term counted once; at least, where something is not known. */
  readonly voids: number;
  readonly areVoidsAtLeast: boolean;
  /** The records of a domain that the record leads to, as far as they were asked for. */
  recordsOf(domain: Name): readonly SpfRecord[] | 'unknown';
  /** Lookups in vain of one term of any of these records; undefined where that is not known. */
  voidsOf(term: Directive | Redirect): number | undefined;
  /** Octets of the record itself. */
  readonly octets: number;
}

/** Records of a graph, steps to one of them, and terms of one record that are looked at: ten lookups are the limit. */
const mostRecords = 200;
const mostSteps = limits.lookups + 2;
const mostTerms = 100;

/** Asks for all that a record leads to by `include` and `redirect`, round by round (RFC 7208 s4.6.4). */
export function* spfGraph(domain: Name, record: SpfRecord): Asking<SpfGraph> {
  const known = new Map<NameKey, readonly SpfRecord[] | 'unknown'>([[keyOf(domain), [record]]]);
  const asked = new Map<string, DnsAnswer>();
  const ownVoids = new Map<Directive | Redirect, number>();
  let voids = 0;
  let areVoidsAtLeast = false;
  let frontier: readonly { readonly domain: Name; readonly record: SpfRecord }[] = [{ domain, record }];
  for (let step = 0; step < mostSteps && frontier.length > 0; step++) {
    const lookups = frontier.flatMap((at) => lookupsOf(at.record, at.domain));
    yield* askNew(
      lookups.flatMap(({ questions }) => questions),
      asked,
    );
    yield* askNew(
      lookups.flatMap((lookup) => hostQuestions(lookup, asked)),
      asked,
    );
    const next: { readonly domain: Name; readonly record: SpfRecord }[] = [];
    for (const lookup of lookups) {
      const count = voidsOf(lookup, asked);
      if (count === undefined) areVoidsAtLeast = true;
      else {
        voids += count;
        ownVoids.set(lookup.term, count);
      }
      if (lookup.target === undefined || known.has(keyOf(lookup.target))) continue;
      if (known.size >= mostRecords) continue;
      const found = recordsIn(asked.get(questionKey(dnsQuestion(lookup.target, 'TXT'))));
      known.set(keyOf(lookup.target), found);
      const [only] = found === 'unknown' ? [] : found;
      if (only !== undefined && found.length === 1) next.push({ domain: lookup.target, record: only });
    }
    frontier = next;
  }
  const recordsOf = (name: Name) => known.get(keyOf(name)) ?? 'unknown';
  return {
    ...{ record, costs: lookupCosts(recordsOf), voids, areVoidsAtLeast, recordsOf },
    voidsOf: (term) => ownVoids.get(term),
    octets: record.octets.length,
  };
}

/** What one term looks up. */
interface Lookup {
  readonly term: Directive | Redirect;
  /** The domain whose record comes next. */
  readonly target: Name | undefined;
  readonly questions: readonly DnsQuestion[];
}

function lookupsOf(record: SpfRecord, domain: Name): readonly Lookup[] {
  return record.evaluated.slice(0, mostTerms).flatMap((term): Lookup[] => {
    const target = leadsOn(term) ? targetOf(term) : undefined;
    if (target !== undefined) return [{ term, target, questions: [dnsQuestion(target, 'TXT')] }];
    if (term.kind !== 'directive') return [];
    const types = typesOf(term);
    const name = 'domain' in term && term.domain !== undefined ? term.domain.name : domain;
    if (types.length === 0 || name === undefined) return [];
    return [{ term, target, questions: types.map((type) => dnsQuestion(name, type)) }];
  });
}

function typesOf({ mechanism }: Directive): readonly ('A' | 'AAAA' | 'MX')[] {
  if (mechanism === 'a') return ['A', 'AAAA'];
  if (mechanism === 'mx') return ['MX'];
  return mechanism === 'exists' ? ['A'] : [];
}

/** The addresses of the hosts that an `mx` leads to. */
function hostQuestions(
  { term, questions }: Lookup,
  asked: ReadonlyMap<string, DnsAnswer>,
): readonly DnsQuestion[] {
  if (term.kind !== 'directive' || term.mechanism !== 'mx') return [];
  const [question] = questions;
  return hostsIn(question && asked.get(questionKey(question))).flatMap((host) => [
    dnsQuestion(host, 'A'),
    dnsQuestion(host, 'AAAA'),
  ]);
}

function hostsIn(answer: DnsAnswer | undefined): readonly Name[] {
  if (answer?.kind !== 'found') return [];
  const hosts: Name[] = [];
  for (const data of answer.data.slice(0, limits.exchanges)) {
    // The null MX names no host.
    if (typeof data === 'object' && 'exchange' in data && data.exchange !== '.') hosts.push(data.exchange);
  }
  return hosts;
}

/** Lookups of a term that find nothing, whatever the address family; undefined where that is not known. */
function voidsOf(lookup: Lookup, asked: ReadonlyMap<string, DnsAnswer>): number | undefined {
  const own = isVoid(lookup.questions, asked);
  if (own !== false) return own === undefined ? undefined : 1;
  const hosts = hostQuestions(lookup, asked);
  let voids = 0;
  for (let at = 0; at < hosts.length; at += 2) {
    const isEmpty = isVoid(hosts.slice(at, at + 2), asked);
    if (isEmpty === undefined) return undefined;
    if (isEmpty) voids++;
  }
  return voids;
}

/** Whether none of the questions finds anything. */
function isVoid(
  questions: readonly DnsQuestion[],
  asked: ReadonlyMap<string, DnsAnswer>,
): boolean | undefined {
  let isKnown = true;
  for (const question of questions) {
    const answer = asked.get(questionKey(question));
    if (answer?.kind === 'found') return false;
    if (answer === undefined || answer.kind === 'unavailable') isKnown = false;
  }
  return isKnown ? true : undefined;
}

function recordsIn(answer: DnsAnswer | undefined): readonly SpfRecord[] | 'unknown' {
  if (answer === undefined || answer.kind === 'unavailable') return 'unknown';
  return answer.kind === 'found' ? spfRecordsIn(answer as DnsAnswer<'TXT'>) : [];
}

/** The SPF records in an answer to a question for TXT; equal ones once. */
export function spfRecordsIn(answer: DnsAnswer<'TXT'>): readonly SpfRecord[] {
  if (answer.kind !== 'found') return [];
  const texts = new Set(answer.data.map((strings) => strings.join('')).filter(isSpf));
  return Array.from(texts, readSpf);
}

/** Asks what was not asked before, in one batch. */
function* askNew(questions: readonly DnsQuestion[], asked: Map<string, DnsAnswer>): Asking<void> {
  const wanted = new Map(
    questions
      .map((question) => [questionKey(question), question] as const)
      .filter(([key]) => !asked.has(key)),
  );
  const answers = yield* askAll([...wanted.values()]);
  for (const [index, key] of [...wanted.keys()].entries()) {
    const answer = answers[index];
    if (answer !== undefined) asked.set(key, answer);
  }
}
