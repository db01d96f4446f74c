import { findTagSpec, type RecordKind, type RecordReading, type TagSpec } from '../tags/record-kind.js';
import type { Tag } from '../tags/tag-list.js';
import type { Located } from '../text/span.js';
import { textOfOctets } from '../text/utf8.js';
import { type Filling, type Phrase, say } from '../words/phrase.js';
import type { Words } from '../words/words.js';
import type { Described } from './described.js';
import type { HoverReader } from './hover-reader.js';
import { code, link, page, worded } from './markdown.js';

type AnyKind = RecordKind<Readonly<Record<string, TagSpec>>>;

/** What the tag at `at` means, what holds without it, and what holds here: `override` where more than the tag decides. */
export function describeTag(
  kind: AnyKind,
  reading: RecordReading<AnyKind>,
  at: number,
  reader: HoverReader,
  override?: Phrase,
): Described | undefined {
  // A gap between tags belongs to nobody; the last octet of a tag does belong to it.
  const tag = reading.list.tags.find(({ span }) => at >= span.start && at <= span.end);
  if (tag === undefined) return undefined;
  const { words } = reader;
  const name = kind.tagNames === 'case-insensitive' ? tag.name.value.toLowerCase() : tag.name.value;
  const spec = findTagSpec(kind, name);
  if (spec === undefined) return { span: tag.span, markdown: unknownTag(tag, kind, words) };
  const facts = [
    [say`Here`, code(textOfOctets(tag.value.value))],
    [say`Default`, defaultOf(spec)],
    [
      say`In force`,
      reading.known.get(name) === tag
        ? (override ?? inForce(spec, reading.values[name], reader))
        : say`nothing: the tag stands above already`,
    ],
    [say`Syntax`, code(worded(words, spec.value.syntax))],
    [say`Defined in`, definedIn(spec)],
  ] as const;
  const heading = say`${code(name)} · ${kind.title}`;
  return {
    span: tag.span,
    markdown: page(words, heading, [spec.means, choicesOf(spec, tag, words)], facts),
  };
}

function unknownTag(tag: Tag, kind: AnyKind, words: Words): string {
  const means = say`No tag of this kind of record. Receivers ignore it.`;
  return page(words, say`${code(tag.name.value)} · ${kind.title}`, [means], []);
}

/** The fixed values a tag may take; the one that stands here in bold. */
function choicesOf({ value }: TagSpec, tag: Tag, words: Words): string | undefined {
  if (value.choices.length === 0) return undefined;
  const here = new Set(tag.value.value.toLowerCase().split(':'));
  return value.choices
    .map(({ text, means }) => {
      const line = `${code(text)} ${words.of(means)}`;
      return here.has(text.toLowerCase()) ? `- **${line}**` : `- ${line}`;
    })
    .join('\n');
}

/** What a receiver acts on: the value, the default in place of one that cannot be read, or nothing. */
function inForce(spec: TagSpec, value: Located<unknown> | undefined, { standard }: HoverReader): Phrase {
  if (spec.retired !== undefined && standard === 'rfc9989') {
    return say`nothing: retired by ${link(spec.retired)}; receivers that still follow ${link(spec.cite)} read it`;
  }
  if (spec.since !== undefined && standard === 'rfc7489') return say`nothing: RFC 7489 does not know it`;
  if (value !== undefined) return say`as it stands here`;
  const assumed = defaultOf(spec);
  if (assumed === undefined) return say`nothing, since the value cannot be read`;
  return say`${assumed}, since the value cannot be read`;
}

/** A default that is a value as code, one in words as words. */
function defaultOf({ default: text }: TagSpec): Filling | undefined {
  return typeof text === 'string' ? code(text) : text;
}

function definedIn({ cite, retired }: TagSpec): Filling {
  return retired === undefined ? link(cite) : say`${link(cite)}, retired by ${link(retired)}`;
}
