import type { MailText } from '../lint/mail-text.js';
import type { Standard } from '../lint/mail-zone.js';
import { dkimKey } from '../records/dkim-key.js';
import { dmarc } from '../records/dmarc.js';
import { type AnyRecordKind, findRecordKind } from '../records/record-kinds.js';
import { findTagSpec, type TagSpec } from '../tags/record-kind.js';
import type { Tag, TagList } from '../tags/tag-list.js';
import type { Span } from '../text/span.js';
import type { TextToken } from './text-token.js';
import { spfTokens } from './text-tokens-spf.js';
import type { TokenModifier, TokenType } from './token-legend.js';

/** The tokens of a text about mail, in order and apart from each other; none for other texts. Linear. */
export function textTokens(text: MailText, standard: Standard): TextToken[] {
  switch (text.role) {
    case 'spf':
      return spfTokens(text.spf);
    case 'dmarc':
      return tagTokens(text.dmarc.list, dmarc, standard);
    case 'dkim-key':
      return tagTokens(text.key.list, dkimKey, standard);
    case 'sender-id':
      return spfTokens(text.senderId);
    case 'other':
      return [];
    default:
      return tagTokens(text.list, findRecordKind(text.role), standard);
  }
}

function tagTokens(list: TagList, kind: AnyRecordKind | undefined, standard: Standard): TextToken[] {
  const tokens: TextToken[] = [];
  const seen = new Set<string>();
  const add = (span: Span<'payload'>, type: TokenType, modifiers: readonly TokenModifier[]): void => {
    if (span.end > span.start) tokens.push({ span, type, modifiers });
  };
  for (const tag of list.tags) {
    const name = kind?.tagNames === 'case-sensitive' ? tag.name.value : tag.name.value.toLowerCase();
    const spec = kind === undefined ? undefined : findTagSpec(kind, name);
    const isUnused = seen.has(name) || (kind !== undefined && spec === undefined);
    seen.add(name);
    const isRetired = spec?.retired !== undefined && standard === 'rfc9989';
    const modifiers: TokenModifier[] = [
      ...(isRetired ? (['deprecated'] as const) : []),
      ...(isUnused ? (['unused'] as const) : []),
    ];
    add(tag.name.span, 'property', modifiers);
    const equals = list.octets.indexOf('=', tag.name.span.end);
    add({ start: equals, end: equals + 1 }, 'operator', []);
    add(tag.value.span, valueType(tag, spec, kind), modifiers);
    addSemicolon(list.octets, tag.span.end, add);
  }
  return tokens;
}

/** The version, one of the values that the tag knows, a number, or any text. */
function valueType(
  { name, value }: Tag,
  spec: TagSpec | undefined,
  kind: AnyRecordKind | undefined,
): TokenType {
  const versionTag = kind?.version?.tag ?? 'v';
  if (name.value.toLowerCase() === versionTag) return 'keyword';
  if (/^[0-9]{1,16}$/.test(value.value)) return 'number';
  const chosen = value.value.toLowerCase();
  return spec?.value.choices.some(({ text }) => text.toLowerCase() === chosen) ? 'enumMember' : 'string';
}

function addSemicolon(
  octets: string,
  from: number,
  add: (span: Span<'payload'>, type: TokenType, modifiers: readonly TokenModifier[]) => void,
): void {
  const semicolon = octets.indexOf(';', from);
  // Nothing but blanks stands between the end of a tag and the semicolon behind it.
  if (semicolon >= 0) add({ start: semicolon, end: semicolon + 1 }, 'operator', []);
}
