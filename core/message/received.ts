import { type IpAddress, readIp4, readIp6, unmapped } from '../text/ip-address.js';
import type { Located } from '../text/span.js';
import { isBlank, readComment, readQuoted, skipBlanks, type Wrapped } from './header-text.js';

/*
 * Received fields (RFC 5321 s4.4): who handed the message over to whom. Nobody writes them quite as the grammar has it, so
 * this knows the forms of the servers that are about: Postfix `from HELO (NAME [IP])`, Exim `from NAME ([IP] helo=HELO)`,
 * qmail `from NAME (HELO HELO) (IP)`, Exchange `from HELO (IP)`, and others like them.
 */

/** A place in the value of the field, counted in octets from its start. */
type Found<T> = Located<T, 'payload'>;

export interface ReceivedTrace {
  /** What the client said in HELO, EHLO or LHLO, without brackets. */
  readonly helo: Found<string> | undefined;
  /** Where the connection came from, as the server saw it. An IPv4 address that was mapped into IPv6 is IPv4. */
  readonly address: Found<IpAddress> | undefined;
  /** The name that the server found for the address. */
  readonly reverseName: Found<string> | undefined;
  /** The server that wrote the field. */
  readonly by: Found<string> | undefined;
  /** `ESMTPS`, `LMTP`, `HTTP`: in upper case. */
  readonly protocol: Found<string> | undefined;
  /** The reverse-path, where the server noted it; empty for `<>`. */
  readonly envelopeFrom: Found<string> | undefined;
  /** What stands behind the last semicolon. */
  readonly date: Found<string> | undefined;
}

type Piece =
  | ({ readonly kind: 'word' | 'quoted' } & Wrapped)
  | ({ readonly kind: 'comment' } & Wrapped & { readonly inner: number });

/** Reads the value of a Received field. Total and linear. */
export function readReceived(value: string): ReceivedTrace {
  const { pieces, date } = split(value);
  const clauses = clausesOf(pieces);
  const [fromWord, ...fromRest] = clauses.get('from') ?? [];
  const comments = fromRest.filter(({ kind }) => kind === 'comment');
  const [by] = clauses.get('by') ?? [];
  const [protocol] = clauses.get('with') ?? [];
  return {
    ...clientOf(fromWord, comments),
    by: by && located(by),
    protocol: protocol && { value: protocol.text.toUpperCase(), span: protocol },
    envelopeFrom: findEnvelopeFrom(pieces, value),
    date,
  };
}

const clauseWords: ReadonlySet<string> = new Set(['from', 'by', 'via', 'with', 'id', 'for']);

/** The pieces behind each keyword. The first clause of a kind counts, and a comment belongs to the clause it stands in. */
function clausesOf(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  const clauses = new Map<string, Piece[]>();
  let current: Piece[] | undefined;
  for (const piece of pieces) {
    const keyword = piece.kind === 'word' ? piece.text.toLowerCase() : '';
    // `from from.example`: a keyword right behind a keyword is the name it asks for.
    if (clauseWords.has(keyword) && current?.length !== 0 && !clauses.has(keyword)) {
      current = [];
      clauses.set(keyword, current);
    } else current?.push(piece);
  }
  return clauses;
}

type Client = Pick<ReceivedTrace, 'helo' | 'address' | 'reverseName'>;

function clientOf(word: Piece | undefined, comments: readonly Piece[]): Client {
  const inComments = comments.flatMap(readClientComment);
  const name = word && located(word);
  const literal = word && addressOf(word.text, word.start);
  const said = inComments.find(({ kind }) => kind === 'helo')?.found;
  const address = inComments.flatMap((part) => (part.kind === 'address' ? part.found : []))[0];
  const reverse = inComments.find(({ kind }) => kind === 'name')?.found;
  // Where HELO stands in a comment, the word before it is the name or the address of the client.
  if (said !== undefined) {
    return {
      helo: said as Found<string>,
      address: address ?? literal,
      reverseName: literal ? undefined : name,
    };
  }
  const helo = name && { ...name, value: withoutBrackets(name.value) };
  return { helo, address: address ?? literal, reverseName: reverse as Found<string> | undefined };
}

type ClientPart =
  | { readonly kind: 'address'; readonly found: Found<IpAddress> }
  | { readonly kind: 'name' | 'helo'; readonly found: Found<string> };

const heloWords: ReadonlySet<string> = new Set(['helo', 'ehlo', 'lhlo']);

/** What a comment behind `from` says about the client: `NAME [IP]`, `[IP]:25 helo=HELO`, `HELO name`, `user@IP`. */
function readClientComment(comment: Piece): ClientPart[] {
  const parts: ClientPart[] = [];
  const words = wordsIn(comment);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Wrapped;
    const next = words[at + 1];
    const lower = word.text.toLowerCase();
    if (heloWords.has(lower) && next !== undefined) {
      parts.push({ kind: 'helo', found: { value: withoutBrackets(next.text), span: next } });
      at++;
    } else if (lower.startsWith('helo=')) {
      const start = word.start + 'helo='.length;
      const value = withoutBrackets(word.text.slice('helo='.length));
      parts.push({ kind: 'helo', found: { value, span: { start, end: word.end } } });
    } else {
      const address = addressOf(word.text, word.start);
      if (address !== undefined) parts.push({ kind: 'address', found: address });
      else if (at === 0 && isHostName(word.text)) parts.push({ kind: 'name', found: located(word) });
    }
  }
  return parts;
}

/** The words of a comment, as far as it says something about a client: no comment of that kind is long. */
function wordsIn({ text, start, kind, ...rest }: Piece): Wrapped[] {
  const offset = kind === 'comment' && 'inner' in rest ? rest.inner : start;
  const words: Wrapped[] = [];
  for (const { 0: word, index } of text.slice(0, 1024).matchAll(/[^\s,;()]+/g)) {
    words.push({ text: word, start: offset + index, end: offset + index + word.length });
  }
  return words;
}

/** `[192.0.2.1]`, `[IPv6:2001:db8::1]:25`, `192.0.2.1`, `ident@192.0.2.1`, `2001:db8::1%eth0`. */
function addressOf(text: string, start: number): Found<IpAddress> | undefined {
  const [, before = '', bracketed, bare] =
    /^([^[\]@]*@)?(?:\[([^[\]]*)\](?::\d+)?|([^[\]@]+))$/.exec(text) ?? [];
  const written = bracketed ?? bare;
  if (written === undefined || written.length > 80) return undefined;
  const prefix = /^\??ipv6:/i.exec(written)?.[0] ?? '';
  const plain = written.slice(prefix.length).replace(/[%?].*$/s, '');
  const address = readIp4(plain) ?? readIp6(plain);
  if (address === undefined) return undefined;
  const from = start + before.length + (bracketed === undefined ? 0 : 1) + prefix.length;
  return { value: unmapped(address), span: { start: from, end: from + plain.length } };
}

function isHostName(text: string): boolean {
  return /^[A-Za-z0-9_.-]{1,255}$/.test(text) && text.includes('.') && text.toLowerCase() !== 'unknown';
}

function withoutBrackets(text: string): string {
  return /^\[.*\]$/.test(text) ? text.slice(1, -1) : text;
}

/** `(envelope-from <a@example.com>)`, `(envelope-sender a@example.com)`, `(return-path ...)`: wherever it stands. */
function findEnvelopeFrom(pieces: readonly Piece[], value: string): Found<string> | undefined {
  for (const piece of pieces) {
    if (piece.kind !== 'comment') continue;
    const head = /\b(?:envelope-(?:from|sender)|return-path)[ \t\r\n]*[:=]?[ \t\r\n]*/i.exec(
      piece.text.slice(0, 4096),
    );
    if (head === null) continue;
    const rest = piece.text.slice(head.index + head[0].length, head.index + head[0].length + 1024);
    const written = /^<([^<>]*)>|^"?([^\s"<>();]+)/.exec(rest);
    const address = written?.[1] ?? written?.[2];
    if (address === undefined) continue;
    const start = value.indexOf(address, piece.start);
    return { value: address, span: start < 0 ? piece : { start, end: start + address.length } };
  }
  return undefined;
}

function located({ text, start, end }: Wrapped): Found<string> {
  return { value: text, span: { start, end } };
}

/** Words, quoted strings and comments up to the semicolon before the date. */
function split(value: string): {
  readonly pieces: readonly Piece[];
  readonly date: Found<string> | undefined;
} {
  const pieces: Piece[] = [];
  let at = skipBlanks(value, 0);
  while (at < value.length) {
    const char = value[at];
    if (char === ';') return { pieces, date: dateBehind(value, at + 1) };
    if (char === '(') {
      const comment = readComment(value, at);
      pieces.push({ kind: 'comment', ...comment, inner: at + 1 });
      at = comment.end;
    } else if (char === '"') {
      const quoted = readQuoted(value, at);
      pieces.push({ kind: 'quoted', ...quoted });
      at = quoted.end;
    } else {
      const end = endOfWord(value, at);
      pieces.push({ kind: 'word', text: value.slice(at, end), start: at, end });
      at = end;
    }
    at = skipBlanks(value, at);
  }
  return { pieces, date: undefined };
}

function endOfWord(value: string, from: number): number {
  let at = from + 1;
  while (at < value.length && !isBlank(value.charCodeAt(at)) && !'();"'.includes(value[at] as string)) at++;
  return at;
}

function dateBehind(value: string, from: number): Found<string> | undefined {
  const start = skipBlanks(value, from);
  const text = value.slice(start).trimEnd();
  return text === '' ? undefined : { value: text, span: { start, end: start + text.length } };
}
