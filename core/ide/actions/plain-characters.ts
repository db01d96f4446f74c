import type { Span } from '../../text/span.js';
import { say } from '../../words/phrase.js';
import { TokenKind } from '../../zone/tape.js';
import type { Token } from '../../zone/zone.js';
import { type ActionSite, isGenerated, rewrite, type ZoneAction } from './action.js';
import { dataTokens, entryTokens, isField } from './entry.js';

/** What word processors, web pages and chat programs make of plain characters. */
const plainForms: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟″＂«»'].map((char) => [char, '"'] as const),
  ...[...'‘’‚‛′'].map((char) => [char, "'"] as const),
  ...[...'‐‑‒–—―−﹣－'].map((char) => [char, '-'] as const),
  ...[...'\u00a0\u2002\u2003\u2007\u2009\u202f\u3000'].map((char) => [char, ' '] as const),
  ...[...'\ufeff\u200b\u200c\u200d\u2060\u00ad'].map((char) => [char, ''] as const),
  ['；', ';'],
  ['：', ':'],
  ['＝', '='],
  ['，', ','],
  ['…', '...'],
]);

/** A text that says that it is a record about mail; somebody may well quote a sentence in any other. */
const mailText = /(?:^|["“”„‘’\s\ufeff\u00a0])[vkp][ \t]{0,8}[=＝]|\bv=|\bspf2\.0\//i;

/** Characters of a record that are looked at; more are no record about mail. */
const mostCharacters = 0x1_0000;

/**
 * Writes typographic quotes, dashes, blanks and invisible marks in a record about mail as the ASCII characters that were
 * meant. A quote at the end of the text becomes the quote of a string; one inside a quoted string goes.
 */
export function plainCharacters(site: ActionSite): readonly ZoneAction[] {
  const { zone } = site.known;
  const tokens = entryTokens(zone, site.selection.start);
  const data = dataTokens(zone, tokens, 'TXT') ?? [];
  const texts = data.filter((token) => isField(token) || token.kind === TokenKind.comment);
  if (coverLength(texts) > mostCharacters) return [];
  const all = texts.map(({ span }) => zone.source.slice(span.start, span.end)).join(' ');
  if (!mailText.test(all)) return [];
  const edits: { readonly span: Span; readonly text: string }[] = [];
  for (const { kind, span } of texts) {
    if (isGenerated(zone, span)) return [];
    const isQuoted = kind === TokenKind.quoted;
    const wordStart = span.start;
    for (let at = wordStart; at < span.end; ) {
      const { octets, units } = zone.source.octetsAt(at);
      const end = octets.charCodeAt(0) < 0x80 ? at + units : endOfCharacter(zone.source, at, span.end);
      const plain =
        end - at === 1 && octets.charCodeAt(0) < 0x80
          ? undefined
          : plainForms.get(zone.source.slice(at, end));
      if (plain !== undefined)
        edits.push({ span: { start: at, end }, text: isQuoted && plain === '"' ? '' : plain });
      at = end;
    }
  }
  if (edits.length === 0) return [];
  const title = say`Write typographic quotes, dashes and blanks as plain ASCII`;
  return [rewrite(site, title, ['ZONE019', 'SPF003'], edits)];
}

/** Where the character ends that starts at an offset: the next one whose octet does not go on with it. */
function endOfCharacter(source: ActionSite['known']['zone']['source'], at: number, end: number): number {
  let next = at + source.octetsAt(at).units;
  if (source.octetsAt(at).octets.length > 1) return next;
  while (next < end && next - at < 4 && (source.octetsAt(next).octets.charCodeAt(0) & 0xc0) === 0x80) next++;
  return next;
}

function coverLength(tokens: readonly Token[]): number {
  const [first] = tokens;
  const last = tokens[tokens.length - 1];
  return first === undefined || last === undefined ? 0 : last.span.end - first.span.start;
}
