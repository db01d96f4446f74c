import type { Compared } from './compare-zone.js';
import type { Side, SideRecord } from './side.js';

/** Both sides of a comparison in zone form, a record a line, in the same order: to be laid side by side. */
export interface BothSides {
  readonly zone: string;
  readonly published: string;
}

/** What nobody answered stands on both sides as the zone has it. */
export function bothSides(compared: readonly Compared[]): BothSides {
  const zone: string[] = [];
  const published: string[] = [];
  for (const one of compared) {
    zone.push(...zoneLines(one));
    published.push(...publishedLines(one));
  }
  return { zone: textOf(zone), published: textOf(published) };
}

/** What the zone has for a question. */
export function zoneLines({ question: { name, type }, zone }: Compared): readonly string[] {
  return linesOf(name, type, zone);
}

/**
 * What is published. Where that is the same, it is written as in the zone: strings that are cut elsewhere, or a TTL that runs
 * down in a cache, are no difference.
 */
export function publishedLines(one: Compared): readonly string[] {
  const { question, zone, published, difference } = one;
  if (published === undefined) return zoneLines(one);
  if (difference === undefined)
    return zoneLines(published.kind === 'none' ? { ...one, zone: published } : one);
  if (published.kind !== 'records' || zone.kind !== 'records') {
    return linesOf(question.name, question.type, published);
  }
  const asWritten = new Map(zone.records.map((record) => [record.key, record]));
  const records = published.records.map((record): SideRecord => asWritten.get(record.key) ?? record);
  // A cache counts down from what the server said: only a difference of TTLs is one.
  const ttlSeconds = difference.kind === 'ttl' ? difference.publishedSeconds : zone.ttlSeconds;
  return linesOf(question.name, question.type, { ...published, records, ttlSeconds });
}

function linesOf(name: string, type: string, side: Side): readonly string[] {
  if (side.kind === 'none') return [];
  if (side.kind === 'alias') return [`${name} ${side.ttlSeconds} IN CNAME ${side.target}`];
  return side.records.map(({ rdata }) => `${name} ${side.ttlSeconds} IN ${type} ${rdata}`);
}

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
