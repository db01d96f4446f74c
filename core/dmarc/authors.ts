import { mailboxesOf, readAddresses, unreadableOf } from '../message/addresses.js';
import type { HeaderFields } from '../message/header-field.js';

/** The author domains of a message (RFC 9989 s5.3.1). */
export interface Authors {
  /** The domains of the addresses in From as they stand there, one character an octet; equal ones once. */
  readonly domains: readonly string[];
  /** Why DMARC cannot be evaluated, whatever the domains are. */
  readonly problem: AuthorProblem | undefined;
}

export type AuthorProblem =
  | { readonly kind: 'no-from' }
  /** The header was not read to its end, where another From may stand. */
  | { readonly kind: 'header-too-long' }
  /** Readers may show any of them. */
  | { readonly kind: 'several-fields'; readonly count: number }
  /** No address in From, as in a group without members. */
  | { readonly kind: 'no-address' }
  /** Something in From has an `@` and still cannot be read as an address; a reader may show it as one. */
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'too-many-domains'; readonly count: number; readonly limit: number }
  /** `[192.0.2.1]`, or no domain at all. */
  | { readonly kind: 'no-domain'; readonly text: string };

/** Author domains that are looked at in one message. */
export const mostAuthors = 5;

/** Reads the author domains from the header of a message. Linear. `isCut`: whether there are more fields than these. */
export function readAuthors(fields: HeaderFields, isCut = false): Authors {
  const froms = fields.filter(({ key }) => key === 'from');
  const lists = froms.map(readAddresses);
  const domains = new Map<string, string>();
  for (const list of lists) {
    for (const { domain } of mailboxesOf(list)) {
      const key = domain.value.toLowerCase().replace(/\.$/, '');
      if (!domains.has(key)) domains.set(key, domain.value);
    }
  }
  // `Joe, Public <joe@example.com>` lacks its quotation marks; words alone are nobody's address.
  const unreadable = lists.flatMap(unreadableOf).find(({ text }) => text.includes('@'));
  const problem = isCut
    ? ({ kind: 'header-too-long' } as const)
    : problemOf(froms.length, domains.size, unreadable?.text);
  return { domains: [...domains.values()], problem };
}

function problemOf(
  fields: number,
  domains: number,
  unreadable: string | undefined,
): AuthorProblem | undefined {
  if (fields === 0) return { kind: 'no-from' };
  if (fields > 1) return { kind: 'several-fields', count: fields };
  if (unreadable !== undefined) return { kind: 'unreadable', text: unreadable };
  return domains === 0 ? { kind: 'no-address' } : undefined;
}
