import type { Standard } from '../lint/mail-zone.js';
import { findTagSpec, type RecordKind, type RecordReading, type TagSpec } from '../tags/record-kind.js';
import type { Tag } from '../tags/tag-list.js';
import type { Located } from '../text/span.js';
import { textOfOctets } from '../text/utf8.js';
import type { Described } from './described.js';
import { code, link, page } from './markdown.js';

type AnyKind = RecordKind<Readonly<Record<string, TagSpec>>>;

/** What the tag at `at` means, what holds without it, and what holds here: `override` where more than the tag decides. */
export function describeTag(
  kind: AnyKind,
  reading: RecordReading<AnyKind>,
  at: number,
  standard: Standard,
  override?: string,
): Described | undefined {
  // A gap between tags belongs to nobody; the last octet of a tag does belong to it.
  const tag = reading.list.tags.find(({ span }) => at >= span.start && at <= span.end);
  if (tag === undefined) return undefined;
  const name = kind.tagNames === 'case-insensitive' ? tag.name.value.toLowerCase() : tag.name.value;
  const spec = findTagSpec(kind, name);
  if (spec === undefined) return { span: tag.span, markdown: unknownTag(tag, kind) };
  const facts = [
    ['Here', code(textOfOctets(tag.value.value))],
    ['Default', defaultOf(spec)],
    [
      'In force',
      reading.known.get(name) === tag
        ? (override ?? inForce(spec, reading.values[name], standard))
        : 'nothing: the tag stands above already',
    ],
    ['Syntax', code(spec.value.syntax)],
    ['Defined in', definedIn(spec)],
  ] as const;
  const heading = `${code(name)} · ${kind.title}`;
  return { span: tag.span, markdown: page(heading, [spec.means, choicesOf(spec, tag)], facts) };
}

function unknownTag(tag: Tag, kind: AnyKind): string {
  return page(
    `${code(tag.name.value)} · ${kind.title}`,
    ['No tag of this kind of record. Receivers ignore it.'],
    [],
  );
}

/** The fixed values a tag may take; the one that stands here in bold. */
function choicesOf({ value }: TagSpec, tag: Tag): string | undefined {
  if (value.choices.length === 0) return undefined;
  const here = new Set(tag.value.value.toLowerCase().split(':'));
  return value.choices
    .map(({ text, means }) => {
      const line = `${code(text)} ${means}`;
      return here.has(text.toLowerCase()) ? `- **${line}**` : `- ${line}`;
    })
    .join('\n');
}

/** What a receiver acts on: the value, the default in place of one that cannot be read, or nothing. */
function inForce(spec: TagSpec, value: Located<unknown> | undefined, standard: Standard): string {
  if (spec.retired !== undefined && standard === 'rfc9989') {
    return `nothing: retired by ${link(spec.retired)}; receivers that still follow ${link(spec.cite)} read it`;
  }
  if (spec.since !== undefined && standard === 'rfc7489') return `nothing: RFC 7489 does not know it`;
  if (value !== undefined) return 'as it stands here';
  if (spec.default === undefined) return 'nothing, since the value cannot be read';
  return `${defaultOf(spec)}, since the value cannot be read`;
}

/** A default that is a value as code, one in words as words. */
function defaultOf({ default: text }: TagSpec): string | undefined {
  return text === undefined || text.includes(' ') ? text : code(text);
}

function definedIn({ cite, retired }: TagSpec): string {
  return retired === undefined ? link(cite) : `${link(cite)}, retired by ${link(retired)}`;
}
