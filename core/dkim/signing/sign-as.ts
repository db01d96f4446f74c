import { type Phrase, say } from '../../words/phrase.js';
import type { MessageOctets } from '../message-octets.js';
import { type SigningPort, signMessage } from '../sign.js';
import { namesToSign } from './names-to-sign.js';
import type { SigningProfile } from './profile.js';

/** Why a message is not signed. */
export interface NotSigned {
  readonly problem: Phrase;
}

/** The DKIM-Signature field that a profile makes for a message, with its CRLF, at a moment in seconds since 1970. */
export function signAs(
  profile: SigningProfile,
  octets: MessageOctets,
  port: SigningPort,
  nowSeconds: number,
): string | NotSigned {
  const { domain, selector, canonicalization, identity, expire, bodyLength } = profile;
  if (!octets.fields.byKey.has('from')) return { problem: say`the message has no From to sign` };
  const { canonicalLength } = octets.body.of({
    ...{ canonicalization: canonicalization.body, hash: 'sha256', length: undefined },
  });
  if (typeof bodyLength === 'number' && bodyLength > canonicalLength) {
    return { problem: say`the body has ${canonicalLength} octets, and l= would count ${bodyLength}` };
  }
  const length = bodyLength === 'whole' ? canonicalLength : bodyLength;
  return signMessage(
    octets,
    {
      ...{ domain, selector, canonicalization },
      names: namesToSign(octets, profile),
      ...(identity === undefined ? {} : { identity }),
      ...(profile.query ? { query: 'dns/txt' } : {}),
      ...(profile.time ? { timeSeconds: nowSeconds } : {}),
      ...(expire === undefined ? {} : { expirySeconds: nowSeconds + expire }),
      ...(length === undefined ? {} : { length }),
      copiesFields: profile.copyFields,
    },
    port,
  );
}
