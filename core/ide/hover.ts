import { readMailText } from '../lint/mail-text.js';
import { contains, type Span } from '../text/span.js';
import { type Phrase, say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import { directives } from '../zone/directives.js';
import { entryAt } from '../zone/entries.js';
import { nameFieldsOf } from '../zone/name-fields.js';
import type { RrTypeStatus } from '../zone/rdata/rr-type.js';
import type { Zone } from '../zone/read-zone.js';
import type { ZoneRecord } from '../zone/record-table.js';
import type { HoverReader } from './hover-reader.js';
import { describeTextAt } from './hover-text.js';
import { mailFromText } from './mail/hover-policy.js';
import { code, link, page } from './markdown.js';

/** What to show about the place under the pointer. */
export interface Hover {
  readonly span: Span;
  /** Markdown without HTML; everything that comes from the file stands in code spans. */
  readonly markdown: string;
}

/** What is known about the place at `offset`; undefined where there is nothing to say. */
export function hoverAt(zone: Zone, offset: number, reader: HoverReader): Hover | undefined {
  const { words } = reader;
  const record = zone.recordAt(offset);
  if (record === undefined) return directiveHover(zone, offset, words);
  if (contains(record.typeSpan, offset)) return typeHover(zone, record, words);
  return nameHover(zone, record, offset, reader) ?? textHover(zone, record, offset, reader);
}

function directiveHover(zone: Zone, offset: number, words: Words): Hover | undefined {
  const { base, source, tape, entries } = zone.shapeAt(offset);
  const first = entries.firsts[entryAt(tape, entries, offset - base)] ?? 0;
  const written = { start: tape.starts[first] ?? 0, end: tape.starts[first + 1] ?? 0 };
  const span = { start: base + written.start, end: base + written.end };
  if (!contains(span, offset)) return undefined;
  const directive = directives.get(source.slice(written.start, written.end).toUpperCase());
  if (directive === undefined) return undefined;
  return { span, markdown: page(words, code(directive.syntax), [directive.purpose], []) };
}

function typeHover({ isWhole }: Zone, { type, typeSpan, ttlSeconds }: ZoneRecord, words: Words): Hover {
  const fields = type.fields
    .map(({ name, kind }) => `- ${words.of(name)}: ${code(words.of(kind.syntax))}`)
    .join('\n');
  const heading = say`${`**${type.name}**`} · record type ${type.number}`;
  const facts = [
    // A fragment gets its TTL from the file that includes it.
    ['TTL', ttlSeconds === 0 && !isWhole ? undefined : secondsText(ttlSeconds)],
    [say`Defined in`, link(type.cite)],
  ] as const;
  const paragraphs = [type.purpose, statusTexts[type.status], fields];
  return { span: typeSpan, markdown: page(words, heading, paragraphs, facts) };
}

const statusTexts: Readonly<Record<RrTypeStatus, Phrase | undefined>> = {
  current: undefined,
  experimental: say`This type is experimental.`,
  historic: say`This type is historic.`,
  obsolete: say`This type is obsolete.`,
  meta: say`This type belongs into queries, never into a zone.`,
};

function secondsText(seconds: number): Phrase {
  return seconds === 1 ? say`1 second` : say`${seconds} seconds`;
}

function nameHover(zone: Zone, record: ZoneRecord, offset: number, reader: HoverReader): Hover | undefined {
  for (const { name, span, role } of nameFieldsOf(zone, record)) {
    if (!contains(span, offset)) continue;
    const policy = role === 'owner' ? mailFromText(name, reader) : undefined;
    const paragraphs = [say`The absolute name.`, policy];
    return { span, markdown: page(reader.words, code(name), paragraphs, []) };
  }
  return undefined;
}

const textTypes: ReadonlySet<string> = new Set(['TXT', 'SPF']);

function textHover(zone: Zone, record: ZoneRecord, offset: number, reader: HoverReader): Hover | undefined {
  if (!textTypes.has(record.type.name)) return undefined;
  const text = readMailText(zone, record);
  const at = text.text.map.payloadOffset(offset);
  const described = at === undefined ? undefined : describeTextAt(text, at, reader);
  return described && { span: text.text.map.cover(described.span), markdown: described.markdown };
}
