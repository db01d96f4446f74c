import { readMailText } from '../lint/mail-text.js';
import type { Standard } from '../lint/mail-zone.js';
import { contains, type Span } from '../text/span.js';
import { directives } from '../zone/directives.js';
import { entryAt } from '../zone/entries.js';
import { nameFieldsOf } from '../zone/name-fields.js';
import type { Zone } from '../zone/read-zone.js';
import type { ZoneRecord } from '../zone/record-table.js';
import { describeTextAt } from './hover-text.js';
import { code, link, page } from './markdown.js';

/** What to show about the place under the pointer. */
export interface Hover {
  readonly span: Span;
  /** Markdown without HTML; everything that comes from the file stands in code spans. */
  readonly markdown: string;
}

/** What is known about the place at `offset`; undefined where there is nothing to say. */
export function hoverAt(zone: Zone, offset: number, standard: Standard): Hover | undefined {
  const record = zone.recordAt(offset);
  if (record === undefined) return directiveHover(zone, offset);
  if (contains(record.typeSpan, offset)) return typeHover(zone, record);
  return nameHover(zone, record, offset) ?? textHover(zone, record, offset, standard);
}

function directiveHover(zone: Zone, offset: number): Hover | undefined {
  const { base, source, tape, entries } = zone.shapeAt(offset);
  const first = entries.firsts[entryAt(tape, entries, offset - base)] ?? 0;
  const written = { start: tape.starts[first] ?? 0, end: tape.starts[first + 1] ?? 0 };
  const span = { start: base + written.start, end: base + written.end };
  if (!contains(span, offset)) return undefined;
  const directive = directives.get(source.slice(written.start, written.end).toUpperCase());
  if (directive === undefined) return undefined;
  return { span, markdown: page(code(directive.syntax), [directive.purpose], []) };
}

function typeHover({ isWhole }: Zone, { type, typeSpan, ttlSeconds }: ZoneRecord): Hover {
  const fields = type.fields.map(({ name, kind }) => `- ${name}: ${code(kind.syntax)}`).join('\n');
  const status = type.status === 'current' ? undefined : `This type is ${type.status}.`;
  const heading = `**${type.name}** · record type ${type.number}`;
  const facts = [
    // A fragment gets its TTL from the file that includes it.
    ['TTL', ttlSeconds === 0 && !isWhole ? undefined : `${ttlSeconds} seconds`],
    ['Defined in', link(type.cite)],
  ] as const;
  return { span: typeSpan, markdown: page(heading, [type.purpose, status, fields], facts) };
}

function nameHover(zone: Zone, record: ZoneRecord, offset: number): Hover | undefined {
  for (const { name, span } of nameFieldsOf(zone, record)) {
    if (contains(span, offset)) return { span, markdown: page(code(name), ['The absolute name.'], []) };
  }
  return undefined;
}

const textTypes: ReadonlySet<string> = new Set(['TXT', 'SPF']);

function textHover(zone: Zone, record: ZoneRecord, offset: number, standard: Standard): Hover | undefined {
  if (!textTypes.has(record.type.name)) return undefined;
  const text = readMailText(zone, record);
  const at = text.text.map.payloadOffset(offset);
  const described = at === undefined ? undefined : describeTextAt(text, at, standard);
  return described && { span: text.text.map.cover(described.span), markdown: described.markdown };
}
