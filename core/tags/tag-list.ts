import type { Located, Span } from '../text/span.js';

/** One `name=value` of a tag list, white space round both trimmed. */
export interface Tag {
  readonly name: Located<string>;
  readonly value: Located<string>;
  /** From the first octet of the name to the last of the value. */
  readonly span: Span<'payload'>;
}

/** A tag list (RFC 6376 s3.2), read without judging: everything that stands in it is in one of the three lists. */
export interface TagList {
  readonly octets: string;
  readonly tags: readonly Tag[];
  /** Pieces that are no `name=value`. */
  readonly strays: readonly Located<string>[];
  /** Places where nothing stands between two semicolons, or before the first. A final semicolon leaves none. */
  readonly gaps: readonly Span<'payload'>[];
}

// tag-spec = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
// tag-name = ALPHA *ALNUMPUNC                              ALNUMPUNC = ALPHA / DIGIT / "_"
const tagName = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Reads `octets` (one character each) as a tag list. Total; linear. */
export function readTagList(octets: string): TagList {
  const tags: Tag[] = [];
  const strays: Located<string>[] = [];
  const gaps: Span<'payload'>[] = [];
  let start = 0;
  while (start < octets.length) {
    const semicolon = octets.indexOf(';', start);
    const end = semicolon < 0 ? octets.length : semicolon;
    const piece = trimmed(octets, start, end);
    if (piece.value !== '') readPiece(octets, piece, tags, strays);
    else if (semicolon >= 0) gaps.push({ start, end: semicolon + 1 });
    start = end + 1;
  }
  return { octets, tags, strays, gaps };
}

function readPiece(octets: string, piece: Located<string>, tags: Tag[], strays: Located<string>[]): void {
  const { start, end } = piece.span;
  const equals = piece.value.indexOf('=');
  const name = trimmed(octets, start, equals < 0 ? end : start + equals);
  if (equals < 0 || !tagName.test(name.value)) {
    strays.push(piece);
    return;
  }
  tags.push({ name, value: trimmed(octets, start + equals + 1, end), span: piece.span });
}

/** The text between two offsets without the white space round it. Of nothing but white space, the empty end is left. */
export function trimmed(octets: string, from: number, to: number): Located<string> {
  let start = from;
  let end = to;
  while (start < end && isWhiteSpace(octets.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(octets.charCodeAt(end - 1))) end--;
  return { value: octets.slice(start, end), span: { start, end } };
}

/** Space, tab, and the line end of a folded header field. */
function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}

/** Tags whose name appeared before, each with the first of that name; names compared after `fold`. */
export function* duplicateTags(
  list: TagList,
  fold: (name: string) => string,
): IterableIterator<{ readonly tag: Tag; readonly first: Tag }> {
  const firsts = new Map<string, Tag>();
  for (const tag of list.tags) {
    const name = fold(tag.name.value);
    const first = firsts.get(name);
    if (first === undefined) firsts.set(name, tag);
    else yield { tag, first };
  }
}
