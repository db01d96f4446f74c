import type { AnswerSource, DnsAnswer, DnsType } from '../dns/answer.js';
import { type Asking, ask, type DnsQuestion, dnsQuestion } from '../dns/asking.js';
import { maxAliases, maxNegativeTtlSeconds, maxTtlSeconds } from '../dns/judge-message.js';
import { keyOf, type Name, type NameKey, parentOf, root } from '../dns/name.js';
import { type AnswerPorts, settleSync } from '../dns/settle.js';
import { answerDataOf } from './answer-data.js';
import { answersFrom, recordsAt, type ZoneAnswers, type ZoneStep } from './answers.js';
import { identityOf } from './print.js';
import { soaOf } from './rdata/views.js';
import type { Zone } from './read-zone.js';
import type { ZoneRecord } from './record-table.js';

/** A zone that answers questions, and what its file is called. */
export interface ServedZone {
  readonly zone: Zone;
  readonly path: string;
}

interface Layer extends ServedZone {
  readonly answers: ZoneAnswers;
}

/** Zones by the keys of their names. */
export type ZoneLayers = ReadonlyMap<NameKey, Layer>;

/** Zones that answer together; of two zones of one name the first. Looks at every record once. */
export function layersOf(zones: readonly ServedZone[]): ZoneLayers {
  const layers = new Map<NameKey, Layer>();
  for (const { zone, path } of zones) {
    const key = keyOf(zone.apex);
    if (!layers.has(key)) layers.set(key, { zone, path, answers: answersFrom(zone) });
  }
  return layers;
}

/**
 * A zone is a resolver: names inside the zones are answered from them, whatever the world says. All other names, and
 * those below a delegation, are asked `beyond`; without it they do not exist.
 */
export function layered(layers: ZoneLayers, beyond?: AnswerPorts['resolve']): AnswerPorts['resolve'] {
  if (beyond === undefined) return (question) => Promise.resolve(answerFromZones(layers, question));
  return async (question) => {
    const asking = askZones(layers, question);
    let step = asking.next([]);
    while (step.done !== true) {
      const [asked] = step.value;
      step = asking.next(asked?.ask === 'dns' ? [await beyond(asked)] : []);
    }
    return step.value;
  };
}

/** The answer of the zones alone: names outside them do not exist. For `settleSync`. */
export function answerFromZones(layers: ZoneLayers, question: DnsQuestion): DnsAnswer {
  return settleSync(askZones(layers, question), () => nothing);
}

const nothing: DnsAnswer = { kind: 'nxdomain', source: { kind: 'nowhere' }, ttlSeconds: 0, aliases: [] };

/**
 * Answers from the zones, and asks about names that they do not decide. CNAMEs are followed from zone to zone, out of the
 * zones, and back into them: an answer from beyond counts only up to where it leads to a name inside.
 */
export function* askZones(layers: ZoneLayers, question: DnsQuestion): Asking<DnsAnswer> {
  const { type } = question;
  const aliases: Name[] = [];
  let { name } = question;
  let ttlSeconds = maxTtlSeconds;
  let source: AnswerSource = { kind: 'nowhere' };
  while (aliases.length <= maxAliases) {
    const layer = layerFor(layers, name);
    const step = layer?.answers.step(name, type) ?? { kind: 'outside' };
    if (step.kind === 'outside' || layer === undefined) {
      const answer = yield* ask(dnsQuestion(name, type));
      if (answer.kind === 'unavailable') return answer;
      ttlSeconds = Math.min(ttlSeconds, answer.ttlSeconds);
      const back = answer.aliases.findIndex((alias) => isDecided(layers, alias, type));
      aliases.push(...(back < 0 ? answer.aliases : answer.aliases.slice(0, back + 1)));
      if (back < 0) {
        if (aliases.length > maxAliases) break;
        return { ...answer, ttlSeconds, aliases };
      }
      name = answer.aliases[back] ?? name;
      source = answer.source;
      continue;
    }
    if (step.kind === 'alias') {
      ttlSeconds = Math.min(ttlSeconds, step.record.ttlSeconds);
      source = sourceOf(layer, step.record);
      // Only a DNAME leads on when a CNAME is asked for, and a server makes a CNAME of it (RFC 6672 s3.1).
      if (type === 'CNAME') return { kind: 'found', data: [step.target], source, ttlSeconds, aliases };
      aliases.push(step.target);
      name = step.target;
      continue;
    }
    if (step.kind === 'too-long') return { kind: 'unavailable', reason: 'servfail', source: sourceOf(layer) };
    return answerOf(layer, type, step, { aliases, ttlSeconds });
  }
  return { kind: 'unavailable', reason: 'loop', source };
}

/** The zone with the longest name that a name is in. */
function layerFor(layers: ZoneLayers, name: Name): Layer | undefined {
  for (let at = name; ; at = parentOf(at)) {
    const layer = layers.get(keyOf(at));
    if (layer !== undefined || at === root) return layer;
  }
}

function isDecided(layers: ZoneLayers, name: Name, type: DnsType): boolean {
  const layer = layerFor(layers, name);
  return layer !== undefined && layer.answers.step(name, type).kind !== 'outside';
}

type Final = Extract<ZoneStep, { readonly kind: 'found' | 'nodata' | 'nxdomain' }>;

interface Followed {
  readonly aliases: readonly Name[];
  readonly ttlSeconds: number;
}

function answerOf(layer: Layer, type: DnsType, step: Final, { aliases, ttlSeconds }: Followed): DnsAnswer {
  const least = (other: number): number => Math.min(ttlSeconds, other);
  if (step.kind !== 'found') {
    return {
      ...{ kind: step.kind, aliases, source: sourceOf(layer) },
      ttlSeconds: least(negativeTtlOf(layer.zone)),
    };
  }
  const [first] = step.records;
  const records = served(layer.zone, step.records);
  const data = records.map((record) => answerDataOf(type, layer.zone.wireOf(record)));
  const sources = records.map((record) => sourceOf(layer, record));
  const shared = { aliases, source: sourceOf(layer, first), sources };
  // Those of one set have the TTL of the first, as a server prints them (see `servedRecords`).
  return { kind: 'found', data, ...shared, ttlSeconds: least(first?.ttlSeconds ?? 0) };
}

/** The records of a set, of equal ones the first. */
function served(zone: Zone, records: readonly ZoneRecord[]): readonly ZoneRecord[] {
  if (records.length === 1) return records;
  const byIdentity = new Map<string, ZoneRecord>();
  for (const record of records) {
    const identity = identityOf(zone, record);
    if (!byIdentity.has(identity)) byIdentity.set(identity, record);
  }
  return [...byIdentity.values()];
}

/** How long it may be kept that there is nothing (RFC 2308 s5); zero in a zone without an SOA. */
function negativeTtlOf(zone: Zone): number {
  const soa = recordsAt(zone, zone.apex).find(({ type }) => type.name === 'SOA');
  if (soa === undefined) return 0;
  return Math.min(soa.ttlSeconds, soaOf(zone.wireOf(soa)).minimumSeconds, maxNegativeTtlSeconds);
}

function sourceOf({ zone, path }: Layer, record?: ZoneRecord): AnswerSource {
  if (record === undefined) return { kind: 'zone', path, line: undefined };
  const written = zone.writtenAt(record.ownerSpan ?? record.typeSpan);
  const { file } = zone.placeOf(written);
  const { line } = zone.lines.position(written.start);
  return { kind: 'zone', path: file.kind === 'included' ? file.id : path, line: line + 1 };
}
