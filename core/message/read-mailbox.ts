import type { Located, Span } from '../text/span.js';
import { type AddressToken, unquoted } from './address-tokens.js';
import type { Mailbox, MailboxFault, Unreadable } from './mailbox.js';

type Text = Located<string, 'source'>;

/** A stretch of a list between two commas, at work. */
interface Piece {
  readonly octets: string;
  readonly start: number;
  readonly comments: readonly Text[];
  readonly span: Span;
}

/**
 * Reads what stands between two commas: a mailbox, with or without angle brackets. Several pairs of brackets give several.
 * Nothing for an empty place.
 */
export function readMailbox(
  octets: string,
  tokens: readonly AddressToken[],
  start: number,
): (Mailbox | Unreadable)[] {
  const words = tokens.filter(({ kind }) => kind !== 'comment');
  const [first] = words;
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return [];
  const comments = tokens
    .filter(({ kind }) => kind === 'comment')
    .map((token) => textOf(octets, [token], start));
  const span = { start: start + first.start, end: start + last.end };
  const piece: Piece = { octets, start, comments, span };
  const isOpen = tokens.some((token) => token.isOpen);
  const open = indexOfSign(octets, words, '<', 0);
  const found = open < 0 ? [readBare(piece, words)] : readBracketed(piece, words, open);
  return isOpen ? found.map(unclosed) : found;
}

function unclosed(entry: Mailbox | Unreadable): Mailbox | Unreadable {
  return entry.kind === 'mailbox' ? { ...entry, fault: 'unclosed' } : { ...entry, fault: 'unclosed' };
}

// angle-addr = [CFWS] "<" [ obs-route ] addr-spec ">" [CFWS]
function readBracketed(
  piece: Piece,
  words: readonly AddressToken[],
  firstOpen: number,
): (Mailbox | Unreadable)[] {
  const { octets } = piece;
  const found: (Mailbox | Unreadable)[] = [];
  let nameStart = 0;
  for (let open = firstOpen; open >= 0; ) {
    const close = indexOfSign(octets, words, '>', open);
    const end = close < 0 ? words.length : close;
    const name = words.slice(nameStart, open);
    const next = close < 0 ? -1 : indexOfSign(octets, words, '<', close);
    const behind = close < 0 || next >= 0 ? 0 : words.length - close - 1;
    found.push(
      readAngle(piece, name, words.slice(open + 1, end), {
        isSecond: found.length > 0,
        isClosed: close >= 0,
        hasTextBehind: behind > 0,
      }),
    );
    nameStart = close + 1;
    open = next;
  }
  return found;
}

interface Surroundings {
  readonly isSecond: boolean;
  readonly isClosed: boolean;
  readonly hasTextBehind: boolean;
}

function readAngle(
  piece: Piece,
  name: readonly AddressToken[],
  inside: readonly AddressToken[],
  around: Surroundings,
): Mailbox | Unreadable {
  const { octets, start } = piece;
  if (inside.length === 0) return unreadable(piece, 'empty-brackets');
  const colon = indexOfSign(octets, inside, ':', 0);
  const isRoute = colon > 0 && isSign(octets, inside[0], '@');
  const route = isRoute ? textOf(octets, inside.slice(0, colon), start) : undefined;
  const read = readSpec(piece, isRoute ? inside.slice(colon + 1) : inside);
  if (typeof read === 'string') return unreadable(piece, read);
  const displayName = name.length === 0 ? undefined : phraseOf(octets, name, start);
  const fault = faultOf(octets, name, around) ?? read.fault;
  const { comments, span } = piece;
  const { localPart, domain, isLiteral } = read;
  return { kind: 'mailbox', span, displayName, localPart, domain, isLiteral, route, comments, fault };
}

function faultOf(
  octets: string,
  name: readonly AddressToken[],
  { isSecond, isClosed, hasTextBehind }: Surroundings,
): MailboxFault | undefined {
  if (!isClosed) return 'unclosed';
  if (isSecond) return 'missing-comma';
  if (hasTextBehind) return 'text-behind';
  return indexOfSign(octets, name, '@', 0) >= 0 ? 'address-as-name' : undefined;
}

/** An address without brackets. Words before it are told as a name that should have had some. */
function readBare(piece: Piece, words: readonly AddressToken[]): Mailbox | Unreadable {
  const { octets, start, comments, span } = piece;
  const sign = indexOfSign(octets, words, '@', 0);
  if (sign < 0) return unreadable(piece, 'no-domain');
  const from = startOfLocalPart(octets, words, sign);
  const to = endOfDomain(octets, words, sign + 1);
  const read = readSpec(piece, words.slice(from, to));
  if (typeof read === 'string') return unreadable(piece, read);
  if (indexOfSign(octets, words, '@', to) >= 0) return unreadable(piece, 'several-at-signs');
  const displayName = from === 0 ? undefined : phraseOf(octets, words.slice(0, from), start);
  const odd = from > 0 ? 'no-brackets' : to < words.length ? 'text-behind' : undefined;
  return {
    kind: 'mailbox',
    span,
    displayName,
    ...read,
    route: undefined,
    comments,
    fault: odd ?? read.fault,
  };
}

/** Words and dots that belong together, backwards from an `@`. */
function startOfLocalPart(octets: string, words: readonly AddressToken[], sign: number): number {
  let at = sign;
  while (at > 0 && (isSign(octets, words[at - 1], '.') || isWord(words[at - 1]))) {
    const joins = isSign(octets, words[at - 1], '.') || at === sign || isSign(octets, words[at], '.');
    if (!joins) break;
    at--;
  }
  return at;
}

function endOfDomain(octets: string, words: readonly AddressToken[], from: number): number {
  if (words[from]?.kind === 'literal') return from + 1;
  let at = from;
  while (at < words.length) {
    const isDot = isSign(octets, words[at], '.');
    if (!isDot && words[at]?.kind !== 'atom') break;
    if (!isDot && at > from && !isSign(octets, words[at - 1], '.')) break;
    at++;
  }
  return at;
}

type Spec = Pick<Mailbox, 'localPart' | 'domain' | 'isLiteral' | 'fault'>;

// addr-spec = local-part "@" domain           local-part = dot-atom / quoted-string / obs-local-part
function readSpec({ octets, start }: Piece, words: readonly AddressToken[]): Spec | Unreadable['fault'] {
  const sign = indexOfSign(octets, words, '@', 0);
  if (sign < 0) return 'no-domain';
  if (indexOfSign(octets, words, '@', sign + 1) >= 0) return 'several-at-signs';
  const local = words.slice(0, sign);
  const domain = words.slice(sign + 1);
  if (local.length === 0) return 'no-local-part';
  if (domain.length === 0) return 'no-domain';
  const isLiteral = domain.length === 1 && domain[0]?.kind === 'literal';
  const isPlain = domain.every((token) => token.kind === 'atom' || isSign(octets, token, '.'));
  const isLocal = local.every((token) => isWord(token) || isSign(octets, token, '.'));
  if (!isLocal || (!isLiteral && !isPlain)) return 'no-address';
  const inOrder = isDotted(octets, local) && (isLiteral || isDotted(octets, domain));
  return {
    localPart: located(local, start, (token) => wordOf(octets, token)),
    domain: located(domain, start, ({ start: from, end }) => octets.slice(from, end)),
    isLiteral,
    fault: inOrder ? undefined : 'dots',
  };
}

/** Whether words and dots take turns, a word first and last. */
function isDotted(octets: string, tokens: readonly AddressToken[]): boolean {
  return (
    tokens.length % 2 === 1 && tokens.every((token, at) => isSign(octets, token, '.') === (at % 2 === 1))
  );
}

function isWord(token: AddressToken | undefined): boolean {
  return token?.kind === 'atom' || token?.kind === 'quoted';
}

function isSign(octets: string, token: AddressToken | undefined, sign: string): boolean {
  return token?.kind === 'special' && octets.charAt(token.start) === sign;
}

function indexOfSign(octets: string, tokens: readonly AddressToken[], sign: string, from: number): number {
  for (let at = from; at < tokens.length; at++) if (isSign(octets, tokens[at], sign)) return at;
  return -1;
}

function wordOf(octets: string, { kind, start, end }: AddressToken): string {
  const text = octets.slice(start, end);
  return kind === 'quoted' ? unquoted(text) : text;
}

/** Words as they were set apart: one space for whatever white space there was. */
function phraseOf(octets: string, tokens: readonly AddressToken[], start: number): Text {
  return located(tokens, start, (token, at) => (token.isApart && at > 0 ? ' ' : '') + wordOf(octets, token));
}

function textOf(octets: string, tokens: readonly AddressToken[], start: number): Text {
  return located(tokens, start, ({ start: from, end }) => octets.slice(from, end));
}

function located(
  tokens: readonly AddressToken[],
  start: number,
  show: (token: AddressToken, at: number) => string,
): Text {
  const from = tokens[0]?.start ?? 0;
  const to = tokens[tokens.length - 1]?.end ?? from;
  return { value: tokens.map(show).join(''), span: { start: start + from, end: start + to } };
}

function unreadable({ octets, start, span }: Piece, fault: Unreadable['fault']): Unreadable {
  return { kind: 'unreadable', span, text: octets.slice(span.start - start, span.end - start), fault };
}
