import type { Span } from '../text/span.js';
import { withoutEnd } from '../text/without-end.js';
import type { Shape, Zone } from '../zone/read-zone.js';
import { TokenKind } from '../zone/tape.js';
import { txtOf } from '../zone/txt.js';
import { namingDirectives } from './names/directive-names.js';
import { isTextType } from './names/record-names.js';

/** A stretch of a zone that leads somewhere. */
export type ZoneLink =
  | { readonly kind: 'file'; readonly span: Span; readonly path: string }
  | { readonly kind: 'uri'; readonly span: Span; readonly uri: string };

/**
 * The links of a zone: files of `$INCLUDE`, addresses of the web and of mail in texts, RFCs that comments name. At most
 * `most`. Reads only the texts and comments that hold what a link begins with.
 */
export function linksIn(zone: Zone, most = 10_000): ZoneLink[] {
  const links: ZoneLink[] = [];
  for (const link of allLinks(zone)) {
    if (links.length >= most) break;
    links.push(link);
  }
  return links;
}

function* allLinks(zone: Zone): IterableIterator<ZoneLink> {
  for (const { file } of namingDirectives(zone)) if (file !== undefined) yield { kind: 'file', ...file };
  for (const shape of piecesWith(zone, ['RFC', 'rfc', 'Rfc'])) yield* linksInComments(shape);
  for (const shape of piecesWith(zone, ['//', 'mailto', 'MAILTO'])) yield* linksInTexts(zone, shape);
}

/** Only such pieces of the text are cut into words. */
function* piecesWith(zone: Zone, words: readonly string[]): IterableIterator<Shape> {
  const seen = new Set<number>();
  for (const word of words) {
    for (const shape of zone.shapes(word)) {
      if (!seen.has(shape.base)) yield shape;
      seen.add(shape.base);
    }
  }
}

const [colon, slash, quote, capitalF, capitalO] = [0x3a, 0x2f, 0x22, 0x46, 0x4f];

// `RFC 7208`, `rfc7208`, and the section behind it: `s4.6.4`, `section 4.6.4`, `appendix A.6`
const rfcPattern =
  /\brfc[ -]?([1-9][0-9]{0,4})\b(?:,?\s*(?:s|§|sec\.?|section|appendix)\s*((?:[0-9]+|[A-Z](?=\.?\d|\b))(?:\.[0-9]+)*))?/gi;

function* linksInComments({ base, source, tape }: Shape): IterableIterator<ZoneLink> {
  for (let token = 0; token < tape.length; token++) {
    if (tape.kinds[token] !== TokenKind.comment) continue;
    const start = tape.starts[token] ?? 0;
    const end = tape.starts[token + 1] ?? 0;
    if (!mayNameRfc(source.bytes, start, end)) continue;
    for (const { 0: text, 1: number, 2: section, index } of source.slice(start, end).matchAll(rfcPattern)) {
      const from = base + start + index;
      yield { kind: 'uri', span: { start: from, end: from + text.length }, uri: rfcAddress(number, section) };
    }
  }
}

/** Whether an F stands in a comment: most have none, and need not be made into a string. */
function mayNameRfc(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xdf) === capitalF) return true;
  return false;
}

function rfcAddress(number = '', section = ''): string {
  const page = `https://www.rfc-editor.org/rfc/rfc${number}`;
  if (section === '') return page;
  return `${page}#${/^[A-Z]/i.test(section) ? 'appendix' : 'section'}-${section}`;
}

// What ends a URI: white space, what RFC 3986 does not allow, and the separators of tag lists and of rua.
const uriPattern = /(?:https?:\/\/|mailto:)[^\s"<>\\^`{|};,\x7f-\xff]+/gi;

function* linksInTexts(zone: Zone, { base, source }: Shape): IterableIterator<ZoneLink> {
  let readUntil = 0;
  for (let at = 0; at < source.bytes.length; at++) {
    if (at < readUntil || !mayBeginUri(source.bytes, at)) continue;
    const record = zone.recordAt(base + at);
    if (record === undefined || !isTextType(record.type.number)) continue;
    for (const { span } of zone.tokensOf(record)) readUntil = Math.max(readUntil, span.end - base);
    const { octets, map } = txtOf(zone, record);
    for (const { 0: text, index } of octets.matchAll(uriPattern)) {
      const uri = withoutEnd(text.replace(/![0-9]+[kmgt]?$/i, ''), '.)!');
      yield { kind: 'uri', span: map.cover({ start: index, end: index + uri.length }), uri };
    }
  }
}

/** The colon of `https://` or `mailto:`, or one where a string may be split. */
function mayBeginUri(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== colon) return false;
  const before = bytes[at - 1] ?? 0;
  const after = bytes[at + 1] ?? 0;
  return after === slash || after === quote || before === quote || (before & 0xdf) === capitalO;
}
