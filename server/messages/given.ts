import type { Given } from '../../core/envelope/evidence.js';
import { readIp4, readIp6 } from '../../core/text/ip-address.js';
import { encodeCodePoint } from '../../core/text/utf8.js';
import { type Phrase, say } from '../../core/words/phrase.js';
import type { GivenTexts } from '../features/verify-protocol.js';

/** What the user typed about the envelope; or what is wrong with it. */
export function readGiven({
  clientIp,
  helo,
  mailFrom,
  hop,
}: GivenTexts): Given | { readonly problem: Phrase } {
  const ip = clientIp === undefined ? undefined : (readIp4(clientIp.trim()) ?? readIp6(clientIp.trim()));
  if (clientIp !== undefined && ip === undefined) return { problem: say`"${clientIp}" is no address.` };
  return {
    ...(ip === undefined ? {} : { clientIp: ip }),
    ...(helo === undefined ? {} : { helo: octetsOf(helo.trim()) }),
    ...(mailFrom === undefined ? {} : { mailFrom: octetsOf(mailFrom.trim().replace(/^<(.*)>$/, '$1')) }),
    ...(hop === undefined ? {} : { hop }),
  };
}

function octetsOf(text: string): string {
  return Array.from(text, (char) => encodeCodePoint(char.codePointAt(0) ?? 0)).join('');
}
