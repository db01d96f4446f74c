import type { AnswerSource, DnsAnswer, Unavailability } from '../dns/answer.js';
import { type Asking, askAll, dnsQuestion } from '../dns/asking.js';
import { maxTtlSeconds } from '../dns/judge-message.js';
import { keyOf } from '../dns/name.js';
import { answersFrom } from '../zone/answers.js';
import type { ZoneRecord } from '../zone/record-table.js';
import type { Zone } from '../zone/zone.js';
import { type MailQuestion, mailQuestionsOf } from './mail-questions.js';
import { publishedSide, type Side, type SideRecord, zoneSide } from './side.js';

/** In what a zone and what is published differ. */
export type Difference =
  | { readonly kind: 'not-published' }
  | { readonly kind: 'not-in-zone' }
  | {
      readonly kind: 'data';
      readonly onlyInZone: readonly SideRecord[];
      readonly onlyPublished: readonly SideRecord[];
    }
  /** One side has a CNAME, the other none, or one that leads elsewhere. */
  | { readonly kind: 'alias' }
  | { readonly kind: 'ttl'; readonly zoneSeconds: number; readonly publishedSeconds: number }
  /** Nobody answered, so that nothing can be said. */
  | { readonly kind: 'unknown'; readonly reason: Unavailability };

/** One question about mail: what the zone has, what is published, and in what they differ. */
export interface Compared {
  readonly question: MailQuestion;
  readonly zone: Side;
  /** Undefined where nobody answered. */
  readonly published: Side | undefined;
  readonly difference: Difference | undefined;
  /** The record of the zone to look at; undefined where it has none. */
  readonly record: ZoneRecord | undefined;
  /** Who answered. */
  readonly source: AnswerSource;
}

export interface ZoneDrift {
  readonly compared: readonly Compared[];
  /** Whether the zone has more mail records than are compared. */
  readonly isCut: boolean;
}

export interface DriftOptions {
  /**
   * `exact`: a name server of the zone answers, whose TTLs are those of its zone. `at-most`: a cache answers, in which they
   * run down, so that only a larger one tells anything.
   */
  readonly ttl: 'exact' | 'at-most';
}

/**
 * Compares the mail records of a zone with what is published: texts, presence, aliases, TTLs. All questions travel together;
 * one more round asks what stands where the zone has a CNAME and DNS has none.
 */
export function* compareZone(zone: Zone, { ttl }: DriftOptions): Asking<ZoneDrift> {
  const { questions, isCut } = mailQuestionsOf(zone);
  const answers = answersFrom(zone);
  const wanted = questions.flatMap((question) => {
    const own = zoneSide(zone, answers, question);
    return own === undefined ? [] : [{ question, ...own }];
  });
  const first = yield* askAll(
    wanted.map(({ question: { name, type }, side }) =>
      dnsQuestion(name, side.kind === 'alias' ? 'CNAME' : type),
    ),
  );
  const isBare = wanted.map(({ side }, at) => side.kind === 'alias' && isAbsent(first[at]));
  const second = yield* askAll(
    wanted.filter((_, at) => isBare[at]).map(({ question: { name, type } }) => dnsQuestion(name, type)),
  );
  let next = 0;
  const compared = wanted.map(({ question, side, record }, at): Compared => {
    const answer = (isBare[at] ? second[next++] : first[at]) as DnsAnswer;
    const published = sideOf(question, side, answer, isBare[at] === true);
    const difference =
      published === undefined
        ? unknownBecause(answer)
        : differenceOf(side, published, ttl, answer.kind === 'found');
    return { question, zone: side, published, difference, record, source: answer.source };
  });
  return { compared, isCut };
}

function isAbsent(answer: DnsAnswer | undefined): boolean {
  return answer?.kind === 'nodata' || answer?.kind === 'nxdomain';
}

function sideOf(question: MailQuestion, own: Side, answer: DnsAnswer, isBare: boolean): Side | undefined {
  if (own.kind !== 'alias' || isBare) return publishedSide(question, answer);
  if (answer.kind !== 'found') return undefined;
  const [target] = (answer as DnsAnswer<'CNAME'> & { readonly kind: 'found' }).data;
  return target === undefined ? { kind: 'none' } : { kind: 'alias', target, ttlSeconds: answer.ttlSeconds };
}

function unknownBecause(answer: DnsAnswer): Difference {
  return { kind: 'unknown', reason: answer.kind === 'unavailable' ? answer.reason : 'malformed' };
}

/** `hasData`: whether the published alias leads to records. */
function differenceOf(
  own: Side,
  published: Side,
  ttl: DriftOptions['ttl'],
  hasData: boolean,
): Difference | undefined {
  if (own.kind === 'none') {
    const isThere = published.kind === 'records' || (published.kind === 'alias' && hasData);
    return isThere ? { kind: 'not-in-zone' } : undefined;
  }
  if (published.kind === 'none') return { kind: 'not-published' };
  if (own.kind === 'alias' && published.kind === 'alias') {
    return keyOf(own.target) === keyOf(published.target)
      ? ttlDifference(own, published, ttl)
      : { kind: 'alias' };
  }
  if (own.kind === 'alias' || published.kind === 'alias') return { kind: 'alias' };
  const onlyInZone = missingFrom(own.records, published.records);
  const onlyPublished = missingFrom(published.records, own.records);
  if (onlyInZone.length + onlyPublished.length > 0) return { kind: 'data', onlyInZone, onlyPublished };
  return ttlDifference(own, published, ttl);
}

function missingFrom(some: readonly SideRecord[], others: readonly SideRecord[]): readonly SideRecord[] {
  const keys = new Set(others.map(({ key }) => key));
  return some.filter(({ key }) => !keys.has(key));
}

function ttlDifference(
  own: { readonly ttlSeconds: number },
  published: { readonly ttlSeconds: number },
  ttl: DriftOptions['ttl'],
): Difference | undefined {
  // Longer ones are cut where they are read.
  const zoneSeconds = Math.min(own.ttlSeconds, maxTtlSeconds);
  const publishedSeconds = published.ttlSeconds;
  const differs = ttl === 'exact' ? publishedSeconds !== zoneSeconds : publishedSeconds > zoneSeconds;
  return differs ? { kind: 'ttl', zoneSeconds, publishedSeconds } : undefined;
}
