import type { TagRow } from '../../tags/record-kind.js';
import { readTagList } from '../../tags/tag-list.js';
import type { Span } from '../../text/span.js';
import { joined, say } from '../../words/phrase.js';
import { code, link } from '../markdown.js';
import type { Completion, Proposal } from './completion.js';
import { type InsertPart, stop } from './insertion.js';
import { defaultIs, definedIn, type Page, pageOf, syntaxIs } from './page.js';
import { usualAddress } from './report-addresses.js';
import type { AnyKind } from './tag-list-kinds.js';
import { tagPlaceIn } from './tag-place.js';
import { valueCompletions } from './tag-values.js';
import type { TextContext } from './text-context.js';
import { inText } from './text-edit.js';

/** Tags that a list does not have yet, or values of the tag that the cursor is in. */
export function tagCompletions(context: TextContext, kind: AnyKind): readonly Completion[] {
  const { place } = context;
  const here = tagPlaceIn(place.octets, place.at);
  if (here.part === 'value') {
    const row = findRow(kind, here.name);
    const values = row === undefined ? [] : valueCompletions(context, kind, row, here.value);
    if (here.valueEnd === undefined) return values;
    // Behind a value and a blank: a semicolon is missing before the next tag.
    const gap = { start: here.valueEnd, end: place.at };
    return newTags(context, kind, { start: place.at, end: place.at }, '; ', '').map((item) => ({
      ...item,
      removals: [...item.removals, ...place.map.pieces(gap)],
    }));
  }
  return newTags(context, kind, here.word, here.lead, here.tail);
}

function newTags(
  context: TextContext,
  kind: AnyKind,
  word: Span<'payload'>,
  lead: string,
  tail: string,
): readonly Completion[] {
  const { place, standard } = context;
  const list = readTagList(place.octets);
  const used = new Set<string>();
  for (const { name } of list.tags) {
    if (name.span.start !== word.start) used.add(folded(kind, name.value));
  }
  const { version } = kind;
  const isFirst = !/[^ \t]/.test(place.octets.slice(0, word.start));
  const items: { readonly rank: number; readonly item: Completion }[] = [];
  for (const row of kind.rows) {
    const { name, spec, index } = row;
    if (context.name.kind === 'report-permission' && !inPermission.has(name)) continue;
    if (used.has(name) || !mayStand(version, name, isFirst, used)) continue;
    const isRetired = spec.retired !== undefined && standard === 'rfc9989';
    const isUnknown = spec.since !== undefined && standard === 'rfc7489';
    const insert = insertOf(context, kind, row, lead, tail);
    const detail = spec.since === undefined ? undefined : say`new in RFC ${spec.since.rfc}`;
    const proposal: Proposal = {
      label: name,
      kind: 'tag',
      insert,
      page: tagPage(kind, row),
      isDeprecated: isRetired,
    };
    const item = inText(place, word, detail === undefined ? proposal : { ...proposal, detail });
    if (item !== undefined) items.push({ rank: index + (isRetired ? 2000 : isUnknown ? 1000 : 0), item });
  }
  return items.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** A permission to send reports asks for nothing else: it may say where else they go (RFC 9990 s4). */
const inPermission: ReadonlySet<string> = new Set(['v', 'rua']);

/** The version comes first and only there; where the record needs one, nothing else does. */
function mayStand(
  version: AnyKind['version'],
  name: string,
  isFirst: boolean,
  used: ReadonlySet<string>,
): boolean {
  if (version === undefined) return true;
  if (name === version.tag) return isFirst;
  return !isFirst || (version.required === 'if-present' && !used.has(version.tag));
}

function folded({ tagNames }: AnyKind, name: string): string {
  return tagNames === 'case-insensitive' ? name.toLowerCase() : name;
}

export function findRow(kind: AnyKind, name: string): TagRow | undefined {
  return kind.rows.find((row) => row.name === folded(kind, name));
}

/** `p=` with the values to choose from, or where to type one. Only the name where an equals sign stands there already. */
function insertOf(
  context: TextContext,
  kind: AnyKind,
  { name, spec }: TagRow,
  lead: string,
  tail: string,
): InsertPart[] {
  if (tail === 'none') return [lead + name];
  const { choices, separator } = spec.value;
  const first = choices[0]?.text;
  const parts: InsertPart[] = [`${lead}${name}=`];
  if (first !== undefined && separator === undefined) {
    parts.push(
      choices.length === 1
        ? first
        : stop(
            first,
            choices.map(({ text }) => text),
          ),
    );
  } else if (name === 'rua' || name === 'ruf') parts.push('mailto:', stop(usualAddress(context, kind)));
  else parts.push(stop(first ?? defaultOf(spec.default)));
  return tail === '' ? parts : [...parts, tail];
}

function defaultOf(value: unknown): string {
  return typeof value === 'string' && !value.includes(' ') ? value : '';
}

/** What a tag does, which values it takes and where that is written. */
export function tagPage(kind: AnyKind, { name, spec }: TagRow): Page {
  const { value, means, cite, retired } = spec;
  const choices = value.choices.map(({ text, means: meaning }) => joined([`- ${code(text)}`, meaning], ' '));
  return pageOf(
    [
      joined([code(name), kind.title], ' · '),
      means,
      retired === undefined ? undefined : say`Retired by ${link(retired)}.`,
      choices.length === 0 ? undefined : joined(choices, '\n'),
    ],
    [syntaxIs(value.syntax), defaultIs(spec.default), definedIn(cite)],
  );
}
