import type { Span } from '../text/span.js';
import { type AddressToken, addressTokens } from './address-tokens.js';
import type { HeaderField } from './header-field.js';
import type { Mailbox, Text, Unreadable } from './mailbox.js';
import { readMailbox } from './read-mailbox.js';

/** A list of addresses (RFC 5322 s3.4), read as far as it can be. Spans count as those of the field do. */
export interface AddressList {
  /** In the order of the field; empty places, which obsolete lists may have, are left out. */
  readonly entries: readonly Address[];
}

export type Address = Mailbox | Group | Unreadable;

/** A name for several addresses, or for none. */
export interface Group {
  readonly kind: 'group';
  readonly span: Span;
  readonly name: Text;
  readonly entries: readonly (Mailbox | Unreadable)[];
  /** Whether the semicolon at its end is there. */
  readonly isClosed: boolean;
}

/** Reads the addresses of a field such as From. Total; linear. */
export function readAddresses(field: HeaderField): AddressList {
  return readAddressList(field.value, field.valueSpan.start);
}

/** Reads a list of addresses that begins at the offset `start`. */
export function readAddressList(octets: string, start = 0): AddressList {
  const tokens = addressTokens(octets);
  const brackets = closingBrackets(octets, tokens);
  const entries: Address[] = [];
  let group: OpenGroup | undefined;
  let piece: AddressToken[] = [];
  /** Whether the piece can be the name of a group: words, and no address. */
  let isName = true;
  const take = (token: AddressToken | undefined): void => {
    if (token === undefined) return;
    piece.push(token);
    isName &&= token.kind !== 'special' || octets.charAt(token.start) === '.';
  };
  const place = (token: AddressToken): Span => ({ start: start + token.start, end: start + token.end });
  const add = (entry: Mailbox | Unreadable): void => {
    (group?.entries ?? entries).push(entry);
  };
  const endPiece = (): void => {
    for (const entry of readMailbox(octets, piece, start)) add(entry);
    piece = [];
    isName = true;
  };
  const endGroup = (end: number, isClosed: boolean): void => {
    if (group === undefined) return;
    const { name, entries: members } = group;
    entries.push({ kind: 'group', span: { start: name.span.start, end }, name, entries: members, isClosed });
    group = undefined;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const sign = token.kind === 'special' ? octets.charAt(token.start) : '';
    const close = sign === '<' ? brackets[index] : undefined;
    if (close !== undefined && close > 0) {
      for (; index <= close; index++) take(tokens[index]);
      index = close;
    } else if (sign === ',') endPiece();
    else if (sign === ';' && group !== undefined) {
      endPiece();
      endGroup(place(token).end, true);
    } else if (sign === ':' && group === undefined && isName) {
      group = { name: nameOf(octets, piece, token, start), entries: [] };
      piece = [];
    } else take(token);
  }
  endPiece();
  endGroup(start + octets.length, false);
  return { entries };
}

interface OpenGroup {
  readonly name: Text;
  readonly entries: (Mailbox | Unreadable)[];
}

/** Every mailbox of a list, those in groups included. */
export function mailboxesOf({ entries }: AddressList): readonly Mailbox[] {
  return entries
    .flatMap((entry): readonly (Mailbox | Unreadable)[] => {
      if (entry.kind === 'group') return entry.entries;
      return [entry];
    })
    .filter((entry): entry is Mailbox => entry.kind === 'mailbox');
}

/** The places of a list that can be no address, those in groups included. */
export function unreadableOf({ entries }: AddressList): readonly Unreadable[] {
  return entries
    .flatMap((entry): readonly (Mailbox | Unreadable)[] => {
      if (entry.kind === 'group') return entry.entries;
      return [entry];
    })
    .filter((entry): entry is Unreadable => entry.kind === 'unreadable');
}

/** For each `<` the token that closes it; 0 where none does before the next `<`. A route may hold commas. */
function closingBrackets(octets: string, tokens: readonly AddressToken[]): Uint32Array {
  const closing = new Uint32Array(tokens.length);
  let close = 0;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token?.kind !== 'special') continue;
    const sign = octets.charAt(token.start);
    if (sign === '>') close = index;
    else if (sign === '<') {
      closing[index] = close;
      close = 0;
    }
  }
  return closing;
}

function nameOf(octets: string, tokens: readonly AddressToken[], colon: AddressToken, start: number): Text {
  const words = tokens.filter(({ kind }) => kind !== 'comment');
  const from = words[0]?.start ?? colon.start;
  const to = words[words.length - 1]?.end ?? colon.start;
  return { value: octets.slice(from, to), span: { start: start + from, end: start + to } };
}
