import { type Phrase, say } from '../core/words/phrase.js';

/** What is said of a setting that names no server over HTTPS. */
export function noDohUrl(text: string): Phrase {
  return say`"${text}" of dnsMailAuth.dns.doh is no https URL`;
}
