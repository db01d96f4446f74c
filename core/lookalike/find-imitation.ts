import { isOneSlip } from './distance.js';
import { nameSkeleton, skeletonOf } from './skeleton.js';

/** Whom others may try to pass for. */
export interface Protected {
  /** Names as people write them: `Hanako Suzuki`. */
  readonly people: readonly string[];
  /** Domains that are one's own or trusted, in lower case, without final dot. */
  readonly domains: readonly string[];
}

/** The author as a reader sees it. Texts as characters, encoded words and A-labels decoded. */
export interface ShownAuthor {
  readonly displayName: string;
  readonly address: string;
  /** In lower case. */
  readonly domain: string;
}

/** How an author looks like somebody else. */
export type Imitation =
  /** The display name is that of a protected person, and the domain none of the protected ones. */
  | { readonly kind: 'name-of-person'; readonly person: string }
  /** It looks the same, but is written with other characters. */
  | { readonly kind: 'look-alike-name'; readonly person: string }
  /** Another address stands in the display name. */
  | { readonly kind: 'address-in-name'; readonly shown: string }
  /** The domain looks the same as a protected one, and is another. */
  | { readonly kind: 'look-alike-domain'; readonly domain: string }
  /** One character more, less or other, or two swapped. */
  | { readonly kind: 'near-miss'; readonly domain: string }
  /** The name of a protected domain stands inside another: `example.com.evil.test`, `example-com.test`. */
  | { readonly kind: 'domain-inside'; readonly domain: string }
  /** The same label under another public suffix. */
  | { readonly kind: 'other-suffix'; readonly domain: string };

/** Names and domains that are compared: a list of thousands protects nobody. */
const most = 1000;

/**
 * How an author resembles those who are protected. Apart from DMARC: a look-alike domain may pass it. Nothing for an author
 * in a protected domain. Linear in the lists.
 */
export function findImitations(
  { displayName, address, domain }: ShownAuthor,
  list: Protected,
): readonly Imitation[] {
  const domains = list.domains.slice(0, most);
  const isOwn = domains.some((own) => domain === own || domain.endsWith(`.${own}`));
  const other = addressIn(displayName);
  const inName: Imitation[] =
    other !== undefined && other.toLowerCase() !== address.toLowerCase()
      ? [{ kind: 'address-in-name', shown: other }]
      : [];
  if (isOwn) return inName;
  const people = list.people.slice(0, most).flatMap((person) => imitatesPerson(displayName, person) ?? []);
  const resembled = domains.flatMap((own) => imitatesDomain(domain, own) ?? []);
  return [...people, ...inName, ...resembled];
}

function imitatesPerson(displayName: string, person: string): Imitation | undefined {
  if (displayName.trim() === '') return undefined;
  if (words(displayName) === words(person)) return { kind: 'name-of-person', person };
  return nameSkeleton(displayName) === nameSkeleton(person) ? { kind: 'look-alike-name', person } : undefined;
}

function words(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

function imitatesDomain(domain: string, own: string): Imitation | undefined {
  if (skeletonOf(domain) === skeletonOf(own)) return { kind: 'look-alike-domain', domain: own };
  // Of very short names every second one is a slip of another.
  if (own.length >= 6 && isOneSlip(domain, own)) return { kind: 'near-miss', domain: own };
  const label = own.slice(0, own.indexOf('.'));
  if (domain.startsWith(`${own}.`) || domain.split('.').includes(own.replaceAll('.', '-'))) {
    return { kind: 'domain-inside', domain: own };
  }
  const dot = domain.indexOf('.');
  return label.length >= 5 && skeletonOf(domain.slice(0, dot)) === skeletonOf(label)
    ? { kind: 'other-suffix', domain: own }
    : undefined;
}

/** An address in a display name: mail programs show the name and hide the address behind it. */
function addressIn(displayName: string): string | undefined {
  return /[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:@]{1,253}\.[^\s<>"'(),;:@.]{2,63}/u.exec(
    displayName.slice(0, 1000),
  )?.[0];
}
