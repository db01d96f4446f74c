import { encodeCodePoint } from '../text/utf8.js';
import { type KnownDomain, knownDomain, type Resemblance, resemblance } from './known-domain.js';
import { type ComparableName, comparableName, sameName } from './person-names.js';

/** Whom others may try to pass for, ready to be compared. */
export interface Protected {
  readonly people: readonly { readonly name: string; readonly comparable: ComparableName }[];
  readonly domains: readonly KnownDomain[];
  /** Addresses of these people outside of these domains, in lower case. */
  readonly addresses: ReadonlySet<string>;
}

/** The author as a reader sees it. */
export interface ShownAuthor {
  /** With encoded words decoded. */
  readonly displayName: string;
  /** One character an octet, as in the message; so is the domain. */
  readonly localPart: string;
  readonly domain: string;
}

/** How an author looks like somebody else. */
export type Imitation =
  /** The display name is that of a protected person, and the address is not known as theirs. */
  | { readonly kind: 'name-of-person'; readonly person: string }
  /** It looks the same, but is written with other characters. */
  | { readonly kind: 'look-alike-name'; readonly person: string }
  /** A protected address stands in the display name, or one that resembles it. */
  | { readonly kind: 'address-in-name'; readonly shown: string }
  | { readonly kind: Resemblance; readonly domain: string };

/** The person, the domain or the address that is imitated. */
export function likeWhom(imitation: Imitation): string {
  if ('person' in imitation) return imitation.person;
  return 'shown' in imitation ? imitation.shown : imitation.domain;
}

/** Names and domains that are compared: a list of thousands protects nobody. */
const most = 1000;

/**
 * Reads lists as people write them: `山田 太郎`, `Hanako Suzuki <hanako@example.net>`; `example.com`. What is no domain is
 * given back.
 */
export function readProtected(
  people: readonly string[],
  domains: readonly string[],
): Protected & { readonly unreadable: readonly string[] } {
  const persons = people.slice(0, most).map(readPerson);
  const read = domains
    .slice(0, most)
    .map((text) => text.trim().replace(/^(?:@|\*\.)/, ''))
    .filter((text) => text !== '')
    .map((text) => ({ text, known: knownDomain(octetsOf(text)) }));
  return {
    people: persons.flatMap(({ name }) => (name === '' ? [] : [{ name, comparable: comparableName(name) }])),
    addresses: new Set(persons.flatMap(({ address }) => (address === undefined ? [] : [address]))),
    domains: read.flatMap(({ known }) => known ?? []),
    unreadable: read.filter(({ known }) => known === undefined).map(({ text }) => text),
  };
}

/** Whether a list names anybody. */
export function protectsAnybody({ people, domains }: Protected): boolean {
  return people.length > 0 || domains.length > 0;
}

function readPerson(text: string): { readonly name: string; readonly address?: string } {
  const open = text.lastIndexOf('<');
  const close = text.indexOf('>', open);
  if (open < 0 || close < 0) return { name: text.trim() };
  const address = octetsOf(
    text
      .slice(open + 1, close)
      .trim()
      .toLowerCase(),
  );
  return { name: text.slice(0, open).replaceAll('"', '').trim(), address };
}

/**
 * How an author resembles those who are protected. Apart from DMARC: a look-alike domain may pass it. Nothing for an author
 * in a protected domain or with a known address. Linear in the lists.
 */
export function findImitations(
  { displayName, localPart, domain }: ShownAuthor,
  list: Protected,
): readonly Imitation[] {
  const known = knownDomain(domain);
  const address = `${localPart}@${domain}`.toLowerCase();
  if (list.addresses.has(address) || (known !== undefined && isOwn(known, list))) return [];
  const people = list.people.flatMap(({ name, comparable }): Imitation[] => {
    const how = sameName(displayName, comparable);
    if (how === undefined) return [];
    return [{ kind: how === 'same' ? 'name-of-person' : 'look-alike-name', person: name }];
  });
  return [...people, ...addressInName(displayName, address, list), ...resembled(known, list)];
}

function isOwn({ domain }: KnownDomain, { domains }: Protected): boolean {
  return domains.some((own) => domain === own.domain || domain.endsWith(`.${own.domain}`));
}

function resembled(known: KnownDomain | undefined, { domains }: Protected): Imitation[] {
  if (known === undefined) return [];
  return domains.flatMap((own): Imitation[] => {
    const kind = resemblance(known, own);
    return kind === undefined ? [] : [{ kind, domain: own.domain }];
  });
}

/** An address in a display name: mail programs show the name and hide the address behind it. */
function addressInName(displayName: string, address: string, list: Protected): Imitation[] {
  const text = displayName.slice(0, 1000).normalize('NFKC');
  const shown = /[^\s<>"'(),;:@]{1,64}@[^\s<>"'(),;:@]{1,253}\.[^\s<>"'(),;:@.]{2,63}/u.exec(text)?.[0];
  if (shown === undefined) return [];
  const octets = octetsOf(shown.toLowerCase());
  const known = knownDomain(octets.slice(octets.indexOf('@') + 1));
  const isTheirs =
    list.addresses.has(octets) ||
    (known !== undefined && (isOwn(known, list) || resembled(known, list).length > 0));
  return isTheirs && octets !== address ? [{ kind: 'address-in-name', shown }] : [];
}

function octetsOf(text: string): string {
  return Array.from(text.slice(0, 2000), (char) => encodeCodePoint(char.codePointAt(0) ?? 0)).join('');
}
