import {
  findImitations,
  type Imitation,
  type Protected,
  protectsAnybody,
} from '../lookalike/find-imitation.js';
import { mailboxesOf, readAddresses } from '../message/addresses.js';
import { type CharsetPort, decodeWords } from '../message/encoded-words.js';
import type { HeaderFields } from '../message/header-field.js';
import type { Span } from '../text/span.js';

/** An author of a message that looks like somebody else. */
export interface Lookalike {
  readonly imitation: Imitation;
  /** The address in From, as a reader sees it: its name decoded, its domain one character an octet. */
  readonly displayName: string;
  readonly domain: string;
  /** The address with its name, in the message. */
  readonly span: Span;
}

/** Addresses of one message that are compared, and what is told of them. */
const mostAuthors = 20;
const mostLookalikes = 50;

/** The authors in From that look like one of those who are protected. Linear in message and list. */
export function findLookalikes(
  fields: HeaderFields,
  list: Protected,
  readCharset: CharsetPort,
): readonly Lookalike[] {
  if (!protectsAnybody(list)) return [];
  const authors = fields
    .filter(({ key }) => key === 'from')
    .slice(0, mostAuthors)
    .flatMap((field) => mailboxesOf(readAddresses(field)).slice(0, mostAuthors));
  return authors
    .slice(0, mostAuthors)
    .flatMap(({ displayName, comments, localPart, domain, span }) => {
      // Where the name is missing, readers show a comment as the name.
      const written = displayName?.value ?? comments[0]?.value ?? '';
      const name = decodeWords(written, readCharset);
      const author = { displayName: name, localPart: localPart.value, domain: domain.value };
      return findImitations(author, list).map((imitation) => ({
        ...{ imitation, displayName: name, domain: domain.value, span },
      }));
    })
    .slice(0, mostLookalikes);
}
