import type { Located, Span } from '../text/span.js';

/** One `name=value` of a tag list, white space round both trimmed. */
export interface Tag {
  readonly name: Located<string>;
  readonly value: Located<string>;
  /** From the first octet of the name to the last of the value. */
  readonly span: Span<'payload'>;
  /** The same places as offsets: reading them makes nothing. */
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
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

/** Reads `octets` (one character each) as a tag list. Total; linear. */
export function readTagList(octets: string): TagList {
  const tags: Tag[] = [];
  let strays: Located<string>[] | undefined;
  let gaps: Span<'payload'>[] | undefined;
  const { length } = octets;
  for (let start = 0; start < length; ) {
    const from = skipWhiteSpace(octets, start, length);
    if (from === length) break;
    if (octets.charCodeAt(from) === semicolon) {
      gaps = append(gaps, { start, end: from + 1 });
      start = from + 1;
      continue;
    }
    const nameEnd = endOfName(octets, from);
    const equals = nameEnd === from ? nameEnd : skipWhiteSpace(octets, nameEnd, length);
    const isTag = nameEnd > from && octets.charCodeAt(equals) === equalsSign;
    const next = octets.indexOf(';', isTag ? equals + 1 : from);
    const limit = next < 0 ? length : next;
    const to = skipWhiteSpaceBack(octets, limit, isTag ? equals + 1 : from);
    if (isTag) tags.push(new WrittenTag(octets, from, nameEnd, skipWhiteSpace(octets, equals + 1, to), to));
    else strays = append(strays, { value: octets.slice(from, to), span: { start: from, end: to } });
    start = limit + 1;
  }
  return { octets, tags, strays: strays ?? none, gaps: gaps ?? none };
}

/** A tag as its offsets: of a correct record most names and values are never looked at as texts of their own. */
class WrittenTag implements Tag {
  readonly #octets: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  #name: Located<string> | undefined;
  #value: Located<string> | undefined;

  constructor(octets: string, nameStart: number, nameEnd: number, valueStart: number, valueEnd: number) {
    this.#octets = octets;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.valueStart = valueStart;
    this.valueEnd = valueEnd;
  }

  get name(): Located<string> {
    this.#name ??= located(this.#octets, this.nameStart, this.nameEnd);
    return this.#name;
  }

  get value(): Located<string> {
    this.#value ??= located(this.#octets, this.valueStart, this.valueEnd);
    return this.#value;
  }

  get span(): Span<'payload'> {
    return { start: this.nameStart, end: this.valueEnd };
  }
}

/** The text between two offsets without the white space round it. Of nothing but white space, the empty end is left. */
export function trimmed(octets: string, from: number, to: number): Located<string> {
  const start = skipWhiteSpace(octets, from, to);
  return located(octets, start, skipWhiteSpaceBack(octets, to, start));
}

function located(octets: string, start: number, end: number): Located<string> {
  return { value: octets.slice(start, end), span: { start, end } };
}

/** Where a name ends that begins at `from`; `from` itself where none does. */
function endOfName(octets: string, from: number): number {
  if (!isLetter(octets.charCodeAt(from))) return from;
  let at = from + 1;
  for (; at < octets.length; at++) {
    const code = octets.charCodeAt(at);
    if (!isLetter(code) && !(code >= 0x30 && code <= 0x39) && code !== underscore) break;
  }
  return at;
}

export function skipWhiteSpace(octets: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhiteSpace(octets.charCodeAt(at))) at++;
  return at;
}

export function skipWhiteSpaceBack(octets: string, from: number, to: number): number {
  let at = from;
  while (at > to && isWhiteSpace(octets.charCodeAt(at - 1))) at--;
  return at;
}

function isLetter(code: number): boolean {
  const low = code | 0x20;
  return low >= 0x61 && low <= 0x7a;
}

/** Space, tab, and the line end of a folded header field. */
function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
}

const semicolon = 0x3b;
const equalsSign = 0x3d;
const underscore = 0x5f;

const none: readonly never[] = [];

function append<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  list.push(item);
  return list;
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
