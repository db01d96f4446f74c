import { type MailText, readMailText } from '../lint/mail-text.js';
import type { Term } from '../records/spf-record.js';
import type { TagList } from '../tags/tag-list.js';
import type { Span } from '../text/span.js';
import { numberOfType } from '../zone/rdata/type-numbers.js';
import type { ZoneRecord } from '../zone/record-table.js';
import type { Zone } from '../zone/zone.js';
import { wordsIn } from './selection-words.js';

const textTypes: ReadonlySet<number> = new Set([numberOfType('TXT'), numberOfType('SPF')]);

/** The parts of a text about mail around an offset, whatever strings they are split over; not in order. */
export function partsOfText(zone: Zone, record: ZoneRecord, offset: number): Span[] {
  if (!textTypes.has(record.type.number)) return [];
  const text = readMailText(zone, record);
  const { map, form, octets } = text.text;
  const at = form === 'strings' ? (map.payloadOffset(offset) ?? map.payloadOffset(offset - 1)) : undefined;
  if (at === undefined) return [];
  const near = { start: Math.max(0, at - reach), end: Math.min(octets.length, at + reach) };
  const words = wordsIn(octets.slice(near.start, near.end), at - near.start).map(({ start, end }) => ({
    start: near.start + start,
    end: near.start + end,
  }));
  return [...words, ...partsAt(text, at)].map((part) => map.cover(part));
}

const reach = 1024;

function partsAt(text: MailText, at: number): Span<'payload'>[] {
  if (text.role === 'spf') return text.spf.terms.filter(({ span }) => touches(span, at)).flatMap(partsOfTerm);
  const list = listOf(text);
  const tags = list?.tags.filter(({ span }) => touches(span, at)) ?? [];
  return tags.flatMap(({ span, name, value }) => [span, name.span, value.span]);
}

/** The term, without its qualifier, its name and its argument. */
function partsOfTerm(term: Term): Span<'payload'>[] {
  const { span } = term;
  if (term.kind === 'broken') return [span];
  const { start, end } = term.name.span;
  const bare = { start, end: span.end };
  if (term.kind === 'modifier') return [span, term.name.span, term.value.span];
  const domain = 'domain' in term && term.domain !== undefined ? [term.domain.span] : [];
  // What follows the name and its colon; nothing where there is no argument.
  const argument = { start: Math.min(end + 1, span.end), end: span.end };
  return [span, bare, term.name.span, argument, ...domain];
}

function listOf(text: MailText): TagList | undefined {
  if (text.role === 'dmarc') return text.dmarc.list;
  if (text.role === 'dkim-key') return text.key.list;
  return 'list' in text ? text.list : undefined;
}

function touches({ start, end }: Span<'payload'>, at: number): boolean {
  return start <= at && at <= end;
}
