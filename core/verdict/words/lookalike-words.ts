import { toUnicode } from '../../dns/u-label.js';
import { textOfOctets } from '../../text/utf8.js';
import { type Phrase, say } from '../../words/phrase.js';
import type { Lookalike } from '../lookalikes.js';
import { quotedText } from './quoted.js';

/** Whom a sender looks like, as a sentence without its full stop. */
export function lookalikePhrase({ imitation, displayName, domain }: Lookalike): Phrase {
  const name = quotedText(displayName);
  const from = domainText(domain);
  switch (imitation.kind) {
    case 'name-of-person':
      return say`the name "${name}" is that of ${quotedText(imitation.person)}, and the address at ${from} is not known as theirs`;
    case 'look-alike-name':
      return say`the name "${name}" looks like ${quotedText(imitation.person)} but is written with other characters, and the address at ${from} is not known as theirs`;
    case 'address-in-name':
      return say`the display name shows ${quotedText(imitation.shown)}, but the address is at ${from}`;
    case 'look-alike-domain':
      return say`${from} looks like ${quotedText(imitation.domain)} and is another domain`;
    case 'near-miss':
      return say`${from} differs from ${quotedText(imitation.domain)} in one place and is another domain`;
    case 'domain-inside':
      return say`${from} has ${quotedText(imitation.domain)} in it and is another domain`;
    case 'other-suffix':
      return say`${from} begins like ${quotedText(imitation.domain)} and is another domain`;
  }
}

/** A domain as it is written; where that is A-labels, or other letters than ASCII, as it is shown and as DNS has it. */
function domainText(octets: string): string {
  const written = textOfOctets(octets);
  const shown = toUnicode(written);
  return shown === written.toLowerCase()
    ? quotedText(written)
    : `${quotedText(shown)} (${quotedText(written)})`;
}
